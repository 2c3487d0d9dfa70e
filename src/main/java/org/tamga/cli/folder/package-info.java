/**
 * Commands that an operator needs without a server (backup, restore, audit): they work on its folder.
 *
 * <p>Read first: {@link org.tamga.cli.folder.FolderCommand}, which says what they have in common.
 */
@NullMarked
package org.tamga.cli.folder;

import org.jspecify.annotations.NullMarked;
