package org.tamga.tariff.duty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code sum [MIN sum] [MAX sum]}, where a sum joins terms by {@code +} and {@code -}, and a term is a percentage, an
 * amount with its currency and units, or the code of a component. Recursive descent without look-ahead beyond one token.
 */
final class DutyParser {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}(?![A-Za-z0-9])");
    private static final Pattern COMPONENT = Pattern.compile("(?!MIN\\b|MAX\\b)[A-Z]{2,6}(?![A-Za-z0-9])");
    private static final Pattern QUANTITY = Pattern.compile("(?!MIN\\b|MAX\\b)[A-Z]{3}(?:#[A-Z])?(?![A-Za-z0-9])");
    private static final Pattern UNIT = Pattern.compile("% ?[a-z]+\\.?|p/st|\\d[\\d,]* ?(?:[a-z]+/st|[a-z]+)"
            + "|(?!MIN\\b|MAX\\b)[A-Za-z][A-Za-z0-9]*(?:#[A-Z])?[²³]?");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private int at;

    DutyParser(String text) {
        this.text = text;
    }

    DutyExpression parse() {
        skipSpace();
        DutyExpression duty = text.startsWith("NIHIL", at) ? nihil() : bounded();
        if (at < text.length()) {
            throw expected("+, -, MIN, MAX or the end was expected");
        }
        return duty;
    }

    private DutyExpression nihil() {
        at += "NIHIL".length();
        skipSpace();
        return DutyExpression.NIHIL;
    }

    private DutyExpression bounded() {
        DutySum sum = sum();
        DutySum minimum = accept("MIN") ? sum() : null;
        DutySum maximum = accept("MAX") ? sum() : null;
        return new DutyExpression(sum, minimum, maximum);
    }

    private DutySum sum() {
        List<DutySum.Summand> summands = new ArrayList<>();
        summands.add(new DutySum.Summand(false, term()));
        while (true) {
            if (accept("+")) {
                summands.add(new DutySum.Summand(false, term()));
            } else if (accept("-")) {
                summands.add(new DutySum.Summand(true, term()));
            } else {
                return new DutySum(summands);
            }
        }
    }

    private DutyTerm term() {
        String number = take(NUMBER);
        if (number == null) {
            String component = take(COMPONENT);
            if (component == null) {
                throw expected("a number or a component was expected");
            }
            return new DutyTerm.Component(component);
        }
        BigDecimal amount = new BigDecimal(number);
        return accept("%") ? new DutyTerm.Percentage(amount, take(QUANTITY)) : perUnit(amount);
    }

    private DutyTerm perUnit(BigDecimal amount) {
        String currency = take(CURRENCY);
        if (currency == null) {
            throw expected("% or a currency was expected");
        }
        List<String> units = new ArrayList<>();
        while (accept("/")) {
            String unit = take(UNIT);
            if (unit == null) {
                throw expected("a unit was expected");
            }
            units.add(unit);
        }
        return new DutyTerm.PerUnit(amount, currency, units);
    }

    private boolean accept(String symbol) {
        if (!text.startsWith(symbol, at)) {
            return false;
        }
        at += symbol.length();
        skipSpace();
        return true;
    }

    private @Nullable String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        skipSpace();
        return matcher.group();
    }

    private void skipSpace() {
        Matcher matcher = SPACE.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
        }
    }

    private DutySyntaxException expected(String what) {
        return new DutySyntaxException(text, at + 1, what);
    }
}
