package org.tamga.mailroom.feed;

/** A server keeps a bounded number of streams open, and so many for one caller. */
public class TooManyStreams extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyStreams(String message) {
        super(message);
    }
}
