package org.tamga.declaration;

/** The declarant has used this local reference number for another declaration. */
public class LrnTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LrnTaken(String declarant, String lrn) {
        super("local reference number " + lrn + " was used by " + declarant + " before");
    }
}
