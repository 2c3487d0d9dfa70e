package org.tamga.tariff.soundness.measures;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.util.stream.Stream;
import java.util.function.Predicate;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.duty.DutyTerm.PerUnit;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.soundness.review.Duties;
import org.tamga.tariff.soundness.review.Each;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;

/** Duties: that there is one where one is needed, and that what is printed can be meant. */
public final class DutyRules {

    private static final BigDecimal PLAUSIBLE_PERCENT = BigDecimal.valueOf(300);
    private static final int PLAUSIBLE_DECIMALS = 5;

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-061", "A measure of a type that charges has a duty, or a condition that brings one.",
                    "no charge without a rate", Each.measure((measure, law) -> law.kinds().charged().contains(measure.type())
                            && Duties.of(measure).isEmpty() ? "type " + measure.type() + " has no duty" : null)),
            warning("TS-062", "A measure with a duty is of a type that a tax is charged by.",
                    "a duty that is never charged", Each.measure((measure, law) -> measure.duty() == null
                            || law.kinds().charged().contains(measure.type()) ? null
                                    : "no tax of the pack has measures of type " + measure.type())),
            warning("TS-063", "A percentage is not above " + PLAUSIBLE_PERCENT + ".", "a missing decimal point",
                    Each.measure((measure, law) -> Duties.percentages(measure).stream()
                            .filter(rate -> rate.compareTo(PLAUSIBLE_PERCENT) > 0).findFirst()
                            .map(rate -> rate.toPlainString() + " %").orElse(null))),
            warning("TS-064", "A rate or amount has no more than " + PLAUSIBLE_DECIMALS + " decimals.",
                    "no schedule of concessions is that exact", Each.measure(DutyRules::tooExact)),
            error("TS-065", "The minimum of a duty is not above its maximum.", "no amount could meet both",
                    Each.measure((measure, law) -> first(measure, duty -> above(
                            Duties.compare(duty.minimum(), duty.maximum()))))),
            warning("TS-066", "The minimum or maximum of a duty does not always decide.",
                    "a rate that is never charged", Each.measure((measure, law) -> first(measure,
                            duty -> above(Duties.compare(duty.minimum(), duty.sum()))
                                    || above(Duties.compare(duty.sum(), duty.maximum()))))),
            error("TS-067", "A currency that a duty or threshold is in has an exchange rate while the measure holds.",
                    "Revised Kyoto Convention, General Annex 4.7: no amount can be worked out without one",
                    Each.measure(DutyRules::withoutRate)),
            warning("TS-068", "An amount per unit is above zero.", "free is written as 0.00 %",
                    Each.measure((measure, law) -> Duties.amounts(measure).stream().filter(each -> each.amount().signum() == 0)
                            .filter(each -> Duties.of(measure).stream().anyMatch(duty -> each.equals(duty.plainPerUnit())))
                            .findFirst().map(PerUnit::toString).orElse(null))),
            warning("TS-070", "A duty has one amount for each unit.", "two amounts for one unit are one amount",
                    Each.measure((measure, law) -> first(measure, DutyRules::sameUnitTwice))));

    private DutyRules() {
    }

    private static boolean above(@Nullable Integer comparison) {
        return comparison != null && comparison > 0;
    }

    private static @Nullable String first(Measure measure, Predicate<DutyExpression> wrong) {
        return Duties.of(measure).stream().filter(wrong).findFirst().map(DutyExpression::toString).orElse(null);
    }

    private static @Nullable String tooExact(Measure measure, ReviewedLaw law) {
        return Stream
                .concat(Duties.percentages(measure).stream(), Duties.amounts(measure).stream().map(PerUnit::amount))
                .filter(each -> each.stripTrailingZeros().scale() > PLAUSIBLE_DECIMALS).findFirst()
                .map(BigDecimal::toPlainString).orElse(null);
    }

    private static @Nullable String withoutRate(Measure measure, ReviewedLaw law) {
        var left = law.toCome(measure.validity());
        return Duties.currencies(measure).stream()
                .filter(currency -> left != null && law.rates().find(currency, left.from()).isEmpty()).findFirst()
                .map(currency -> "no rate of " + currency + " on " + (left == null ? "" : left.from())).orElse(null);
    }

    private static boolean sameUnitTwice(DutyExpression duty) {
        Set<List<String>> units = new HashSet<>();
        return duty.sum() != null && duty.sum().summands().stream()
                .anyMatch(each -> each.term() instanceof PerUnit amount && !units.add(amount.units()));
    }
}
