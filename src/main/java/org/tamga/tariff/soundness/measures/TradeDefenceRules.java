package org.tamga.tariff.soundness.measures;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.soundness.review.Duties;
import org.tamga.tariff.soundness.review.Each;
import org.tamga.tariff.soundness.review.MeasureKinds;
import org.tamga.tariff.soundness.review.Periods;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.SoundnessRule.Against;

/** Anti-dumping and countervailing duties. */
public final class TradeDefenceRules {

    private static final String ALL_OTHERS = "999";
    private static final int YEARS = 5;
    private static final int MONTHS = 9;

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-181", "Company duties have a residual duty for all other companies.",
                    "WTO Anti-Dumping Agreement Art. 9.4: all others", TradeDefenceRules::withoutResidual),
            warning("TS-182", "A definitive anti-dumping or countervailing duty ends within five years.",
                    "WTO Anti-Dumping Agreement Art. 11.3; SCM Agreement Art. 21.3",
                    Each.measure((measure, law) -> MeasureKinds.DEFINITIVE_DEFENCE.contains(measure.type())
                            && endsAfter(measure, measure.validity().from().plusYears(YEARS)) ? Periods.text(measure.validity())
                                    : null)),
            warning("TS-183", "A provisional anti-dumping or countervailing duty ends within nine months.",
                    "WTO Anti-Dumping Agreement Art. 7.4",
                    Each.measure((measure, law) -> MeasureKinds.PROVISIONAL_DEFENCE.contains(measure.type())
                            && endsAfter(measure, measure.validity().from().plusMonths(MONTHS))
                                    ? Periods.text(measure.validity())
                                    : null)),
            warning("TS-184", "An anti-dumping or countervailing duty is for a country or a group, not for all.",
                    "WTO Anti-Dumping Agreement Art. 9.2: the sources found to be dumped", Each.measure(
                            (measure, law) -> MeasureKinds.isTradeDefence(measure) && measure.area().equals(Areas.EVERYWHERE)
                                    ? "area 1011"
                                    : null)),
            warning("TS-185", "The duty of a company is not above the residual duty.",
                    "WTO Anti-Dumping Agreement Art. 9.4: who cooperates is not worse off", Each.measure(
                            TradeDefenceRules::aboveResidual)));

    private record Case(String type, String commodity, String area) {
        static Case of(Measure measure) {
            return new Case(measure.type(), measure.commodity().digits(), measure.area());
        }
    }

    private TradeDefenceRules() {
    }

    private static boolean endsAfter(Measure measure, LocalDate last) {
        return measure.validity().to() == null || measure.validity().to().isAfter(last);
    }

    private static boolean isResidual(Measure measure) {
        return measure.additionalCode() == null || measure.additionalCode().endsWith(ALL_OTHERS);
    }

    private static void withoutResidual(ReviewedLaw law, Against against) {
        Set<Case> complete = new HashSet<>();
        law.measures().stream().filter(measure -> MeasureKinds.isTradeDefence(measure) && isResidual(measure)
                && law.toCome(measure.validity()) != null).forEach(measure -> complete.add(Case.of(measure)));
        Set<Case> told = new HashSet<>();
        Each.measure((measure, reviewed) -> MeasureKinds.isTradeDefence(measure) && !complete.contains(Case.of(measure))
                && told.add(Case.of(measure))
                        ? "none of type %s on %s from %s".formatted(measure.type(), measure.commodity(),
                                measure.area())
                        : null)
                .run(law, against);
    }

    private static @Nullable String aboveResidual(Measure measure, ReviewedLaw law) {
        if (!MeasureKinds.isTradeDefence(measure) || isResidual(measure) || measure.additionalCode() == null) {
            return null;
        }
        String others = measure.additionalCode().charAt(0) + ALL_OTHERS;
        Measure residual = law.series().getOrDefault(new ReviewedLaw.Series(measure.type(), measure.commodity().digits(),
                measure.area(), others, measure.orderNumber(), measure.preferences(), measure.regime()), List.of()).stream()
                .filter(each -> each.validity().overlaps(measure.validity())).findFirst().orElse(null);
        var own = Duties.plainRate(measure);
        var all = residual == null ? null : Duties.plainRate(residual);
        return own == null || all == null || own.compareTo(all) <= 0 ? null
                : own.toPlainString() + " % against " + all.toPlainString() + " %";
    }
}
