package org.tamga.mailroom.bundle;

/** A message was not taken in; nothing of it is stored. */
public final class NotTakenIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean temporary;

    /** @param temporary whether it may be taken in when it is sent again as it is */
    NotTakenIn(String code, String detail, boolean temporary) {
        super(detail);
        this.code = code;
        this.temporary = temporary;
    }

    public boolean isTemporary() {
        return temporary;
    }

    /** The reason, for the sender. */
    public BundleSource.Refusal refusal() {
        return new BundleSource.Refusal(code, String.valueOf(getMessage()));
    }
}
