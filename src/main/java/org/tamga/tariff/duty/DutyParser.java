package org.tamga.tariff.duty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.duty.DutyTerm.Part.Link;

/**
 * Reads {@code sum {MIN sum | MAX sum}}, where a sum joins terms by {@code +} and {@code -}, and a term is a percentage, an
 * amount with its currency and units, or the code of a component. Recursive descent without look-ahead beyond one token.
 */
final class DutyParser {

    /** No tariff prints a longer one. */
    private static final int LONGEST = 1_000;

    private final DutyTokens tokens;

    DutyParser(String text) {
        this.tokens = new DutyTokens(text);
        if (text.length() > LONGEST) {
            throw new DutySyntaxException(text.substring(0, 40) + "…", LONGEST + 1, "the end was expected");
        }
        tokens.skipSpace();
    }

    DutyExpression parse() {
        String alone = tokens.takeLast(DutyTokens.LONE_UNIT);
        if (alone != null) {
            return new DutyExpression(DutySum.of(new DutyTerm.SupplementaryUnit(alone)), List.of());
        }
        DutyExpression duty = tokens.accept("NIHIL") ? DutyExpression.NIHIL : bounded();
        if (!tokens.isAtEnd()) {
            throw tokens.expected("+, -, MIN, MAX or the end was expected");
        }
        return duty;
    }

    DutyThreshold threshold(Predicate<String> isUnit) {
        BigDecimal amount = number("a number was expected");
        String unit = tokens.takeLast(DutyTokens.UNIT);
        if (unit != null && isUnit.test(unit)) {
            return new DutyThreshold.Measured(amount, unit);
        }
        if (unit != null) {
            return price(amount, unit);
        }
        DutyThreshold threshold = new DutyThreshold.Price(perUnit(amount));
        if (!tokens.isAtEnd()) {
            throw tokens.expected("a unit or the end was expected");
        }
        return threshold;
    }

    private DutyThreshold price(BigDecimal amount, String currency) {
        if (!DutyTokens.CURRENCY.matcher(currency).matches()) {
            throw tokens.expected("a currency or a known unit was expected before the end");
        }
        return new DutyThreshold.Price(new DutyTerm.PerUnit(amount, currency, List.of()));
    }

    private DutyExpression bounded() {
        DutySum sum = sum();
        List<DutyBound> bounds = new ArrayList<>();
        while (true) {
            if (tokens.accept("MIN")) {
                bounds.add(DutyBound.atLeast(sum()));
            } else if (tokens.accept("MAX")) {
                bounds.add(DutyBound.atMost(sum()));
            } else {
                return new DutyExpression(sum, bounds);
            }
        }
    }

    private DutySum sum() {
        List<DutySum.Summand> summands = new ArrayList<>();
        summands.add(new DutySum.Summand(false, term()));
        while (true) {
            if (tokens.accept("+")) {
                summands.add(new DutySum.Summand(false, term()));
            } else if (tokens.accept("-")) {
                summands.add(new DutySum.Summand(true, term()));
            } else {
                return new DutySum(summands);
            }
        }
    }

    private DutyTerm term() {
        String component = tokens.take(DutyTokens.COMPONENT);
        if (component != null) {
            return new DutyTerm.Component(component);
        }
        BigDecimal amount = number("a number or a component was expected");
        return tokens.accept("%") ? new DutyTerm.Percentage(amount, part()) : perUnit(amount);
    }

    private DutyTerm.@Nullable Part part() {
        if (tokens.accept("/")) {
            return new DutyTerm.Part(unit(), Link.SLASH);
        }
        if (tokens.take(DutyTokens.OF) != null) {
            return new DutyTerm.Part(unit(), Link.OF);
        }
        String name = tokens.take(DutyTokens.PART);
        return name == null ? null : new DutyTerm.Part(name, Link.NONE);
    }

    private DutyTerm.PerUnit perUnit(BigDecimal amount) {
        String currency = tokens.take(DutyTokens.CURRENCY);
        if (currency == null) {
            throw tokens.expected("% or a currency was expected");
        }
        List<String> units = new ArrayList<>();
        while (tokens.accept("/")) {
            units.add(unit());
        }
        return new DutyTerm.PerUnit(amount, currency, units);
    }

    private String unit() {
        String unit = tokens.take(DutyTokens.UNIT);
        if (unit == null) {
            throw tokens.expected("a unit was expected");
        }
        return unit;
    }

    private BigDecimal number(String otherwise) {
        String number = tokens.take(DutyTokens.NUMBER);
        if (number == null) {
            throw tokens.expected(otherwise);
        }
        return new BigDecimal(number);
    }
}
