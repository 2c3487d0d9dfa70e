package org.tamga.tariff.soundness.review;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.duty.DutySum;
import org.tamga.tariff.duty.DutyTerm;
import org.tamga.tariff.duty.DutyTerm.PerUnit;
import org.tamga.tariff.duty.DutyTerm.Percentage;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.MeasureCondition;

/** What rules ask about the duties of a measure. */
public final class Duties {

    private Duties() {
    }

    /** That of the measure and those that its conditions bring. */
    public static List<DutyExpression> of(Measure measure) {
        return Stream.concat(Stream.ofNullable(measure.duty()),
                measure.conditions().stream().map(MeasureCondition::duty).filter(Objects::nonNull)).toList();
    }

    public static List<BigDecimal> percentages(Measure measure) {
        return terms(measure).filter(Percentage.class::isInstance).map(term -> ((Percentage) term).rate()).toList();
    }

    public static List<PerUnit> amounts(Measure measure) {
        return terms(measure).filter(PerUnit.class::isInstance).map(PerUnit.class::cast).toList();
    }

    /** Every currency that the charge needs a rate of, thresholds included. */
    public static Set<String> currencies(Measure measure) {
        Set<String> currencies = new LinkedHashSet<>();
        amounts(measure).forEach(amount -> currencies.add(amount.currency()));
        measure.conditions().forEach(condition -> Thresholds.currency(condition).ifPresent(currencies::add));
        return currencies;
    }

    /** The plain percentage that the measure charges; null if it charges in another way or by conditions. */
    public static @Nullable BigDecimal plainRate(Measure measure) {
        DutyExpression duty = measure.duty();
        return duty == null || measure.conditions().stream().anyMatch(condition -> condition.duty() != null) ? null
                : duty.plainRate();
    }

    /**
     * How two sums compare that are one term of the same kind each.
     *
     * @return below zero if the first is less; null if they cannot be compared without goods
     */
    public static @Nullable Integer compare(@Nullable DutySum first, @Nullable DutySum second) {
        if (first == null || second == null || first.summands().size() != 1 || second.summands().size() != 1) {
            return null;
        }
        return switch (first.terms().getFirst()) {
            case Percentage left when second.terms().getFirst() instanceof Percentage right && same(left, right) ->
                left.rate().compareTo(right.rate());
            case PerUnit left when second.terms().getFirst() instanceof PerUnit right
                    && left.currency().equals(right.currency()) && left.units().equals(right.units()) ->
                left.amount().compareTo(right.amount());
            default -> null;
        };
    }

    private static boolean same(Percentage left, Percentage right) {
        return Objects.equals(left.of(), right.of());
    }

    private static Stream<DutyTerm> terms(Measure measure) {
        return of(measure).stream().flatMap(duty -> duty.terms().stream());
    }
}
