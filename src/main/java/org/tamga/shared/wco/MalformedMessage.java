package org.tamga.shared.wco;

/**
 * A body that cannot be read as a message, so that nothing can be said about its content. The text names the place and what
 * to do about it; it never repeats what the body contains, names of elements aside.
 */
public final class MalformedMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; stable, so that a sender's software can act on it. */
    public enum Reason {
        EMPTY, NOT_WELL_FORMED, WRONG_ENCODING, DOCTYPE_FORBIDDEN, WRONG_ROOT, NO_DECLARATION, TOO_LARGE, TOO_DEEP,
        TOO_MANY_ELEMENTS, TOO_MANY_ITEMS, TOO_MANY_ATTRIBUTES, TEXT_TOO_LONG
    }

    private final Reason reason;
    private final int line;
    private final int column;

    /** @param line 1-based, as {@code column}; both 0 where the body as a whole is meant */
    public MalformedMessage(Reason reason, int line, int column, String text) {
        super(line > 0 ? "line " + line + ", column " + column + ": " + text : text);
        this.reason = reason;
        this.line = line;
        this.column = column;
    }

    public Reason reason() {
        return reason;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
