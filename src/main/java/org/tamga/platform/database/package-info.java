/** The database of the house: embedded or outside, its migrations, its partitions. */
@NullMarked
package org.tamga.platform.database;

import org.jspecify.annotations.NullMarked;
