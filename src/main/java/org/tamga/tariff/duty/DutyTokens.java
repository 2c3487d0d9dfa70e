package org.tamga.tariff.duty;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Takes a printed duty apart, from left to right. Every pattern is possessive or bounded, so that wild text costs no more
 * than its length.
 */
final class DutyTokens {

    private static final String BOUND = "(?!(?:MIN|MAX)(?![A-Za-z0-9]))";
    private static final String WORD = BOUND
            + "[A-Za-z%£€°](?:[A-Za-z0-9.%#²³°()]|/(?=[A-Za-z%])|(?<=[a-z])-(?=[a-z])|(?<=[a-z]),(?= [a-z]))*+";

    static final Pattern NUMBER = Pattern.compile("\\d++(?:\\.\\d++)?");
    static final Pattern OF = Pattern.compile("of(?![A-Za-z0-9])");
    static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}(?![A-Za-z0-9#])");
    static final Pattern COMPONENT = Pattern.compile(BOUND + "[A-Z]{2,6}(?![A-Za-z0-9#])(?: \\((?:reduced|\\d)\\))?");
    static final Pattern PART = Pattern
            .compile(BOUND + "(?:[A-Z][A-Z0-9]{2}#[A-Z]|[A-Z]{2,6})(?![A-Za-z0-9#])(?: \\(reduced\\))?");
    /** A code, or the words by which tariffs print a unit: {@code DTN#Z}, {@code % vol}, {@code 100 kg/net/%sacchar.} */
    static final Pattern UNIT = Pattern.compile(BOUND + "[A-Z][A-Z0-9]{2}(?:#?[A-Z])?+(?![A-Za-z0-9/.%#²³])"
            + "|(?:\\d[\\d,]*+[ \\u00a0]?)?" + WORD + "(?:[ \\u00a0]++(?:" + WORD + "|\\d++ ?%))*+");
    /** A unit that cannot be taken for anything else, so that it may stand alone. */
    static final Pattern LONE_UNIT = Pattern.compile("(?:\\d[\\d,]*+ )?[a-z]{1,2}(?:/[a-z]{1,4}|[23²³])?(?![A-Za-z0-9])"
            + "(?:/[a-z%]++)?(?: (?:[A-Z][A-Za-z0-9]*+|alc\\. 100%))?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]++");

    private final String text;
    private int at;

    DutyTokens(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean accept(String symbol) {
        if (!text.startsWith(symbol, at)) {
            return false;
        }
        at += symbol.length();
        skipSpace();
        return true;
    }

    /** The next token if it has this form; spaces inside it are single ones. */
    @Nullable
    String take(Pattern form) {
        Matcher matcher = form.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        skipSpace();
        return SPACE.matcher(matcher.group()).replaceAll(" ");
    }

    /** As {@link #take}, if the token is all that is left. */
    @Nullable
    String takeLast(Pattern form) {
        int before = at;
        String token = take(form);
        if (token == null || isAtEnd()) {
            return token;
        }
        at = before;
        return null;
    }

    void skipSpace() {
        Matcher matcher = SPACE.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
        }
    }

    DutySyntaxException expected(String what) {
        return new DutySyntaxException(text, at + 1, what);
    }
}
