package org.tamga.mailroom.feed;

import org.tamga.mailroom.Notice;

/**
 * A notice in the feed of its recipient.
 *
 * @param position greater than that of every notice before it; positions are not without gaps
 */
public record PostedNotice(long position, Notice notice) {
}
