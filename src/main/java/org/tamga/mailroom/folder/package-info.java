/**
 * The watched folder: messages that come as files, by themselves or in a zip, and receipts, answers and notices that go
 * out as files. Off unless {@code TAMGA_INBOX} names a folder.
 */
@NullMarked
package org.tamga.mailroom.folder;

import org.jspecify.annotations.NullMarked;
