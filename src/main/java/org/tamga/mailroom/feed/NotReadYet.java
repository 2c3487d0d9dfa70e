package org.tamga.mailroom.feed;

/** What nobody can have read yet cannot be acknowledged. */
public class NotReadYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReadYet(long position, long readable) {
        super("position " + position + " cannot be acknowledged: the notices that can be read end at " + readable);
    }
}
