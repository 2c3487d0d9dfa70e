package org.tamga.access;

/** Nobody is given such a name, with the reason. */
public class UnfitName extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitName(String reason) {
        super(reason);
    }
}
