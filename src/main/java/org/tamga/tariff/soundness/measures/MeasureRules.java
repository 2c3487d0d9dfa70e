package org.tamga.tariff.soundness.measures;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.util.Objects;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.soundness.review.Each;
import org.tamga.tariff.soundness.review.Periods;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.ReviewedLaw.Series;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.SoundnessRule.Against;

/** Measures as dated rows. */
public final class MeasureRules {

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-001",
                    "Two measures of one kind on the same code, area, additional code and quota do not hold on the same day.",
                    "one day, one duty: otherwise the order of rows would decide", MeasureRules::overlaps),
            warning("TS-002", "A measure that another one of its kind follows ends on the day before.",
                    "goods of the days between would be charged differently", MeasureRules::gaps),
            warning("TS-003", "A measure says something that the heading above it does not say already.",
                    "a repeated measure is forgotten at the next change", Each.measure(MeasureRules::repeated)),
            warning("TS-004", "A measure names its legal basis.", "GATT Art. X:1, publication of trade regulations",
                    Each.measure((measure, law) -> measure.basis().isBlank() ? "basis is empty" : null)),
            warning("TS-005", "A measure says from which day it holds.", "a decision names the law of its day",
                    Each.measure((measure, law) -> measure.validity().from().equals(Validity.ALWAYS) ? "valid_from is empty"
                            : null)),
            error("TS-006",
                    "A code with the zeros up to ten digits does not have a second measure of the same kind.",
                    "9702000000 and 970200 are the same goods", Each.measure(MeasureRules::twoSpellings)));

    private MeasureRules() {
    }

    private static void overlaps(ReviewedLaw law, Against against) {
        for (List<Measure> measures : law.series().values()) {
            Measure longest = measures.getFirst();
            for (Measure measure : measures.subList(1, measures.size())) {
                if (measure.validity().overlaps(longest.validity())) {
                    against.say(ReviewedLaw.MEASURES, measure.sid(), Periods.text(measure.validity()) + " overlaps "
                            + longest.sid() + ", " + Periods.text(longest.validity()));
                }
                longest = endsLater(measure, longest) ? measure : longest;
            }
        }
    }

    private static boolean endsLater(Measure one, Measure other) {
        LocalDate first = one.validity().to();
        LocalDate second = other.validity().to();
        return second != null && (first == null || first.isAfter(second));
    }

    private static void gaps(ReviewedLaw law, Against against) {
        for (List<Measure> measures : law.series().values()) {
            for (int i = 1; i < measures.size(); i++) {
                Measure next = measures.get(i);
                LocalDate end = measures.get(i - 1).validity().to();
                if (end != null && next.validity().from().isAfter(end.plusDays(1))
                        && next.validity().from().isAfter(law.day())) {
                    against.say(ReviewedLaw.MEASURES, next.sid(), "begins on " + next.validity().from() + ", "
                            + measures.get(i - 1).sid() + " ends on " + end);
                }
            }
        }
    }

    private static @Nullable String repeated(Measure measure, ReviewedLaw law) {
        Series series = Series.of(measure);
        for (int length = measure.commodity().digits().length() - 1; length >= 2; length--) {
            List<Measure> above = law.series().getOrDefault(series.at(measure.commodity().digits().substring(0, length)),
                    List.of());
            for (Measure each : above) {
                if (says(each, measure)) {
                    return "as " + each.sid() + " on " + each.commodity();
                }
            }
            if (!above.isEmpty()) {
                return null;
            }
        }
        return null;
    }

    private static boolean says(Measure above, Measure measure) {
        return Objects.equals(above.duty(), measure.duty()) && above.conditions().equals(measure.conditions())
                && above.excludedAreas().equals(measure.excludedAreas())
                && Periods.gap(measure.validity(), List.of(above.validity())) == null;
    }

    private static @Nullable String twoSpellings(Measure measure, ReviewedLaw law) {
        String digits = measure.commodity().digits();
        if (digits.length() < 10) {
            return null;
        }
        for (int length = 8; length >= 4 && digits.endsWith("0".repeat(10 - length)); length -= 2) {
            for (Measure other : law.series().getOrDefault(Series.of(measure).at(digits.substring(0, length)), List.of())) {
                if (other.validity().overlaps(measure.validity())) {
                    return "see " + other.sid() + " on " + other.commodity();
                }
            }
        }
        return null;
    }
}
