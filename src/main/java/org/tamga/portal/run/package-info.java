/** What the pages of rehearsals and re-ratings show: progress, sums, and differences line by line, as tables and drawings. */
@NullMarked
package org.tamga.portal.run;

import org.jspecify.annotations.NullMarked;
