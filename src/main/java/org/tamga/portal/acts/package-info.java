/** What the page of acts that wait for a second administrator shows. */
@NullMarked
package org.tamga.portal.acts;

import org.jspecify.annotations.NullMarked;
