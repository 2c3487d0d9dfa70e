package org.tamga.rulebook.rules.demands;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tamga.rulebook.rules.language.Numbers;

/**
 * A format in the notation of the data model: {@code a} letters, {@code n} digits, {@code an} any characters; {@code 5}
 * exactly, {@code ..5} at most; for numbers a comma and the decimal places ({@code n..16,2}), the first figure then being all
 * digits together.
 */
record Format(String text, Kind kind, boolean exact, int length, int decimals) {

    enum Kind {
        LETTERS, DIGITS, ANY
    }

    private static final Pattern NOTATION = Pattern.compile("(a|n|an)(\\.\\.)?(\\d+)(?:,(\\d+))?");

    /** @throws IllegalArgumentException if it is not such a notation */
    static Format parse(String text) {
        Matcher matcher = NOTATION.matcher(text.replace(" ", ""));
        if (!matcher.matches() || matcher.group(4) != null && !matcher.group(1).equals("n")) {
            throw new IllegalArgumentException("not a format: " + text);
        }
        Kind kind = switch (matcher.group(1)) {
            case "a" -> Kind.LETTERS;
            case "n" -> Kind.DIGITS;
            default -> Kind.ANY;
        };
        int decimals = matcher.group(4) == null ? -1 : Integer.parseInt(matcher.group(4));
        return new Format(text, kind, matcher.group(2) == null, Integer.parseInt(matcher.group(3)), decimals);
    }

    boolean matches(String value) {
        if (decimals >= 0) {
            return isDecimal(value);
        }
        int characters = value.codePointCount(0, value.length());
        if (exact ? characters != length : characters > length) {
            return false;
        }
        return kind == Kind.ANY || value.chars().allMatch(kind == Kind.DIGITS ? Format::isDigit : Character::isLetter);
    }

    /** As the data model means it, whose {@code n..16} also stands for numbers with decimals. */
    boolean roughlyMatches(String value) {
        if (kind != Kind.DIGITS || decimals >= 0) {
            return matches(value);
        }
        BigDecimal number = Numbers.read(value);
        return number != null && Math.max(number.precision(), number.scale()) <= length;
    }

    private boolean isDecimal(String value) {
        BigDecimal number = Numbers.read(value);
        if (number == null) {
            return false;
        }
        BigDecimal plain = number.stripTrailingZeros();
        int scale = Math.max(0, plain.scale());
        return scale <= decimals && plain.precision() - plain.scale() <= length - decimals;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    @Override
    public String toString() {
        return text;
    }
}
