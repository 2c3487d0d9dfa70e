package org.tamga.mailroom.bundle;

/** A message was not taken in; nothing of it is stored. */
public final class NotTakenIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    NotTakenIn(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** The reason, for the sender. */
    public BundleSource.Refusal refusal() {
        return new BundleSource.Refusal(code, String.valueOf(getMessage()));
    }
}
