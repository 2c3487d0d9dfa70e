package org.tamga.tariff.origin.rule;

/** A text that is not a product rule. */
public final class OriginRuleSyntaxException extends RuntimeException {

    private final int position;

    /** @param position 0-based character where the text stops being a rule */
    OriginRuleSyntaxException(String text, int position, String expected) {
        super("character %d of \"%s\": expected %s".formatted(position + 1, text, expected));
        this.position = position;
    }

    /** 0-based character where the text stops being a rule. */
    public int position() {
        return position;
    }
}
