/** The database of the house: embedded or outside, its migrations, its partitions, the rights of the application. */
@NullMarked
@NamedInterface("database")
package org.tamga.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
