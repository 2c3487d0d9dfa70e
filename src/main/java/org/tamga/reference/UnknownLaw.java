package org.tamga.reference;

/** There is no such pack, or it never had that version. */
public class UnknownLaw extends RuntimeException {

    public UnknownLaw(String message) {
        super(message);
    }
}
