/**
 * A backup of the database that comes with the server, taken while it works, and the way back. {@link
 * org.tamga.platform.backup.Backup} writes one file; {@link org.tamga.platform.backup.Restoration} makes an empty folder of it
 * what the server's was. The format is open: a tar archive, compressed with Zstandard.
 *
 * <p>Read first: {@code docs/adr/0019}. Not here: the backup of a PostgreSQL of one's own, which has better means itself.
 */
@NullMarked
@NamedInterface("backup")
package org.tamga.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
