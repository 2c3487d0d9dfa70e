package org.tamga.tariff.duty;

/** A text that is not a duty. Its message is the {@link #reason()}. */
public final class DutySyntaxException extends IllegalArgumentException {

    private final String reason;
    private final int position;

    DutySyntaxException(String text, int position, String expected) {
        this("\"" + text + "\" is not a duty: " + expected + " at character " + position, position);
    }

    private DutySyntaxException(String reason, int position) {
        super(reason);
        this.reason = reason;
        this.position = position;
    }

    public String reason() {
        return reason;
    }

    /** The character at which it stops being one, 1-based. */
    public int position() {
        return position;
    }
}
