package org.tamga.mailroom;

/** The desk has as much as it can hold; nothing was stored, the sender comes again later. */
public class DeskFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DeskFull(int backlog) {
        super("the desk holds " + backlog + " messages that are not yet handled; please send again in a moment");
    }
}
