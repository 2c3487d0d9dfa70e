package org.tamga.tariff.duty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A duty as tariffs print it: {@code 2.00 %}, {@code 20.80 % + 8.40 EUR / DTN}, {@code 12.90 % MIN 4.20 EUR / DTN MAX 9.00 EUR
 * / DTN}, {@code 28.50 GBP / LPA}, {@code NIHIL}. Printing and parsing are inverse.
 *
 * @param sum     null for {@code NIHIL}: no duty at all
 * @param minimum the duty is at least this; null if there is no floor
 * @param maximum the duty is at most this; null if there is no ceiling
 */
public record DutyExpression(@Nullable DutySum sum, @Nullable DutySum minimum, @Nullable DutySum maximum) {

    public static final DutyExpression NIHIL = new DutyExpression(null, null, null);

    public DutyExpression {
        if (sum == null && (minimum != null || maximum != null)) {
            throw new IllegalArgumentException("NIHIL has neither floor nor ceiling");
        }
    }

    /** @throws DutySyntaxException if the text is not a duty, pointing at the character where it stops being one */
    public static DutyExpression parse(String text) {
        return new DutyParser(text).parse();
    }

    public static DutyExpression percent(BigDecimal rate) {
        return new DutyExpression(DutySum.of(new DutyTerm.Percentage(rate, null)), null, null);
    }

    /** The rate if this is a plain percentage of the tax base and nothing else; null otherwise. {@code NIHIL} is 0. */
    public @Nullable BigDecimal plainRate() {
        if (sum == null) {
            return BigDecimal.ZERO;
        }
        return onlyTerm() instanceof DutyTerm.Percentage(var rate, var of) && of == null ? rate : null;
    }

    /** The term if this is a plain amount per unit and nothing else; null otherwise. */
    public DutyTerm.@Nullable PerUnit plainPerUnit() {
        return onlyTerm() instanceof DutyTerm.PerUnit perUnit ? perUnit : null;
    }

    /** Every term, in printed order. */
    public List<DutyTerm> terms() {
        return Stream.of(sum, minimum, maximum).filter(Objects::nonNull).flatMap(part -> part.terms().stream()).toList();
    }

    /** Every unit that it needs a quantity of, as printed. */
    public List<String> units() {
        return terms().stream().flatMap(term -> switch (term) {
            case DutyTerm.Percentage(var _, var of) -> Stream.ofNullable(of);
            case DutyTerm.PerUnit(var _, var _, var units) -> units.stream();
            case DutyTerm.Component _ -> Stream.empty();
        }).distinct().toList();
    }

    private @Nullable DutyTerm onlyTerm() {
        boolean plain = sum != null && minimum == null && maximum == null && sum.summands().size() == 1;
        return plain && sum != null ? sum.summands().getFirst().term() : null;
    }

    @Override
    public String toString() {
        if (sum == null) {
            return "NIHIL";
        }
        return sum + (minimum == null ? "" : " MIN " + minimum) + (maximum == null ? "" : " MAX " + maximum);
    }
}
