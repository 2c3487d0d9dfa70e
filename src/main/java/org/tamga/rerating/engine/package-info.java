/** Pure: one past charge under another law, and the sums of many. No clock, no database. */
@NullMarked
package org.tamga.rerating.engine;

import org.jspecify.annotations.NullMarked;
