/**
 * The PostgreSQL that comes with the server: unpacked, started, stopped and found again after a crash.
 *
 * <p>Who needs a database uses {@link org.tamga.platform.database.EmbeddedDatabase}. Not here: {@link
 * org.tamga.platform.backup}, and anything that a production database needs beyond this machine.
 */
@NullMarked
package org.tamga.platform.postgres;

import org.jspecify.annotations.NullMarked;
