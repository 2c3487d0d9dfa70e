/** What the pages of changes of the law show. */
@NullMarked
package org.tamga.portal.law;

import org.jspecify.annotations.NullMarked;
