/** What the pages of proposals to give back and to collect show. */
@NullMarked
package org.tamga.portal.correction;

import org.jspecify.annotations.NullMarked;
