/** Does the work of runs, part by part, on as many threads and servers as there are. */
@NullMarked
package org.tamga.rerating.work;

import org.jspecify.annotations.NullMarked;
