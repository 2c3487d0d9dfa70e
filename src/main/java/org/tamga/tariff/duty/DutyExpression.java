package org.tamga.tariff.duty;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A duty as tariffs print it: {@code 2.00 %}, {@code 20.80 % + 8.40 EUR / DTN}, {@code 12.90 % MIN 4.20 EUR / DTN MAX 9.00 EUR
 * / DTN}, {@code 28.50 GBP / LPA}, {@code 16.50 % / Retail Price}, {@code 9.00 % + EA MAX 24.20 % + ADSZ}, {@code NIHIL}.
 * Printing and parsing are inverse.
 *
 * @param sum    null for {@code NIHIL}: no duty at all
 * @param bounds floors and ceilings in printed order, each applied to what came before it
 */
public record DutyExpression(@Nullable DutySum sum, List<DutyBound> bounds) {

    public static final DutyExpression NIHIL = new DutyExpression(null, List.of());

    public DutyExpression {
        bounds = List.copyOf(bounds);
        if (sum == null && !bounds.isEmpty()) {
            throw new IllegalArgumentException("NIHIL has neither floor nor ceiling");
        }
    }

    /** @throws DutySyntaxException if the text is not a duty, pointing at the character where it stops being one */
    public static DutyExpression parse(String text) {
        return new DutyParser(text).parse();
    }

    public static DutyExpression percent(BigDecimal rate) {
        return new DutyExpression(DutySum.of(new DutyTerm.Percentage(rate, null)), List.of());
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

    /** The first floor; null if there is none. */
    public @Nullable DutySum minimum() {
        return bound(DutyBound.Kind.MIN);
    }

    /** The first ceiling; null if there is none. */
    public @Nullable DutySum maximum() {
        return bound(DutyBound.Kind.MAX);
    }

    private @Nullable DutySum bound(DutyBound.Kind kind) {
        return bounds.stream().filter(each -> each.kind() == kind).map(DutyBound::sum).findFirst().orElse(null);
    }

    /** Every term, in printed order. */
    public List<DutyTerm> terms() {
        return Stream.concat(Stream.ofNullable(sum), bounds.stream().map(DutyBound::sum))
                .flatMap(part -> part.terms().stream()).toList();
    }

    /** Every unit that it needs a quantity of, as printed; a percentage of a part may name a component instead. */
    public List<String> units() {
        return names(term -> switch (term) {
            case DutyTerm.Percentage(var _, var of) -> Stream.ofNullable(of).map(DutyTerm.Part::name);
            case DutyTerm.PerUnit(var _, var _, var units) -> units.stream();
            case DutyTerm.SupplementaryUnit(var unit) -> Stream.of(unit);
            case DutyTerm.Component _ -> Stream.empty();
        });
    }

    /** Every component whose amount stands in a table. */
    public List<String> components() {
        return names(term -> term instanceof DutyTerm.Component(var code) ? Stream.of(code) : Stream.empty());
    }

    private List<String> names(Function<DutyTerm, Stream<String>> of) {
        return terms().stream().flatMap(of).distinct().toList();
    }

    private @Nullable DutyTerm onlyTerm() {
        boolean plain = sum != null && bounds.isEmpty() && sum.summands().size() == 1;
        return plain && sum != null ? sum.summands().getFirst().term() : null;
    }

    @Override
    public String toString() {
        if (sum == null) {
            return "NIHIL";
        }
        StringBuilder text = new StringBuilder(sum.toString());
        bounds.forEach(bound -> text.append(' ').append(bound));
        return text.toString();
    }
}
