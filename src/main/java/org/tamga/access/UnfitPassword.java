package org.tamga.access;

/** Such a password is not taken, with the reason. */
public class UnfitPassword extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitPassword(String reason) {
        super(reason);
    }
}
