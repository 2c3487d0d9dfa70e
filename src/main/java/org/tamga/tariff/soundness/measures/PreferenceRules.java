package org.tamga.tariff.soundness.measures;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.util.Map;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.soundness.review.Duties;
import org.tamga.tariff.soundness.review.Each;
import org.tamga.tariff.soundness.review.MeasureKinds;
import org.tamga.tariff.soundness.review.Periods;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.SoundnessRule.Against;

/** What is claimed instead of the ordinary duty: preferences, suspensions, authorised use. */
public final class PreferenceRules {

    private static final String PREFERENCES = "preferences";

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-141", "A measure that is one of several alternatives can be claimed by a preference code.",
                    "a duty that nobody can claim", Each.measure((measure, law) -> law.kinds().alternatives()
                            .contains(measure.type()) && law.tariff().taxRules().claims().codesOf(measure).isEmpty()
                                    ? "no code claims type " + measure.type()
                                    : null)),
            error("TS-142", "A preferential duty is for an area, not for all countries.",
                    "GATT Art. I: what all have is no preference", Each.measure((measure, law) -> law.kinds().preferential()
                            .contains(measure.type()) && measure.area().equals(Areas.EVERYWHERE) ? "area 1011" : null)),
            error("TS-143", "Goods with a preferential duty have an ordinary duty on the same days.",
                    "who does not claim must be charged too", Each.measure(PreferenceRules::withoutOrdinary)),
            warning("TS-144", "A preferential duty is not above the ordinary duty.", "a preference that nobody would claim",
                    Each.measure(PreferenceRules::dearer)),
            error("TS-145", "A preference code of a measure is in the list of preferences.", "a claim that cannot be declared",
                    Each.measure((measure, law) -> measure.preferences().stream().sorted()
                            .filter(code -> !law.isListed(PREFERENCES, code, measure.validity())).findFirst().orElse(null))),
            error("TS-146", "A preference code that claims a type of measure is in the list of preferences.",
                    "a claim that cannot be declared", PreferenceRules::unknownClaims),
            warning("TS-147", "An ordinary duty is for all countries.", "GATT Art. I, most-favoured-nation treatment",
                    Each.measure((measure, law) -> law.kinds().ordinary().contains(measure.type())
                            && !measure.area().equals(Areas.EVERYWHERE) ? "area " + measure.area() : null)),
            warning("TS-148", "A suspension has an end.", "a suspension is temporary; one without end is the duty",
                    Each.measure((measure, law) -> MeasureKinds.SUSPENSIONS.contains(measure.type())
                            && measure.validity().to() == null ? "valid_to is empty" : null)),
            warning("TS-149", "A suspension is below the ordinary duty.", "a suspension that nobody would claim",
                    Each.measure((measure, law) -> MeasureKinds.SUSPENSIONS.contains(measure.type()) ? dearer(measure, law)
                            : null)),
            warning("TS-150",
                    "A measure for certain goods or origins stands on a code that has an ordinary duty itself.",
                    "goods of the lines between could not be assessed without the claim", PreferenceRules::aboveOrdinary));

    private PreferenceRules() {
    }

    private static @Nullable String withoutOrdinary(Measure measure, ReviewedLaw law) {
        Validity left = law.toCome(measure.validity());
        if (left == null || !law.kinds().preferential().contains(measure.type())
                || law.hasOrdinaryBelow(measure.commodity()) && law.ordinaryAbove(measure.commodity()).isEmpty()) {
            return null;
        }
        List<Validity> ordinary = law.ordinaryAbove(measure.commodity()).stream().map(Measure::validity).toList();
        LocalDate gap = Periods.gap(left, ordinary);
        return gap == null ? null : "none on " + gap;
    }

    private static @Nullable String dearer(Measure measure, ReviewedLaw law) {
        boolean asked = law.kinds().preferential().contains(measure.type())
                || MeasureKinds.SUSPENSIONS.contains(measure.type());
        BigDecimal rate = asked && measure.orderNumber() == null ? Duties.plainRate(measure) : null;
        if (rate == null) {
            return null;
        }
        for (Measure ordinary : law.ordinaryAbove(measure.commodity())) {
            BigDecimal other = ordinary.validity().overlaps(measure.validity()) ? Duties.plainRate(ordinary) : null;
            if (other != null) {
                return rate.compareTo(other) <= 0 ? null
                        : "%s %% against %s %% of %s".formatted(rate.toPlainString(),
                                other.toPlainString(), ordinary.sid());
            }
        }
        return null;
    }

    private static void unknownClaims(ReviewedLaw law, Against against) {
        law.tariff().taxRules().claims().byMeasureType().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(each -> each.getValue().stream()
                        .filter(code -> !law.isListed(PREFERENCES, code, new Validity(law.day(), null)))
                        .forEach(code -> against.say(ReviewedLaw.TAXES, "claims " + each.getKey(), code)));
    }

    private static void aboveOrdinary(ReviewedLaw law, Against against) {
        for (Measure measure : law.measures()) {
            boolean special = law.kinds().isSpecial(measure) && law.toCome(measure.validity()) != null;
            if (special && law.ordinaryAbove(measure.commodity()).isEmpty() && law.hasOrdinaryBelow(measure.commodity())) {
                against.say(ReviewedLaw.MEASURES, measure.sid(),
                        "ordinary duties stand below " + measure.commodity() + " only");
            }
        }
    }
}
