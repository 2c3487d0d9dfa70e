package org.tamga.tariff.soundness.measures;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.measures.ConditionRules.Effect;
import org.tamga.tariff.model.measures.ConditionRules.Relation;
import org.tamga.tariff.model.measures.MeasureCondition;
import org.tamga.tariff.soundness.review.Each;
import org.tamga.tariff.soundness.review.MeasureKinds;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.Thresholds;

/** Conditions: those with one code are tried in their order, and the action of the first that is met counts. */
public final class ConditionRules {

    private static final String DOCUMENTS = "documents";
    private static final String APPLY_THE_AMOUNT_OF_THE_ACTION = "01";

    public static final List<SoundnessRule> RULES = List.of(
            warning("TS-101", "The conditions of one code end with what follows if none is met.",
                    "TARIC: the negative action", Each.branches((branches, law) -> branches.getLast().isUnconditional() ? null
                            : "code " + branches.getLast().code() + " has no last resort")),
            error("TS-102", "No condition stands behind the last resort of its code.", "it would never be reached",
                    Each.branches((branches, law) -> branches.subList(0, branches.size() - 1).stream()
                            .anyMatch(MeasureCondition::isUnconditional) ? "code " + branches.getFirst().code() : null)),
            error("TS-103", "One certificate stands once among the conditions of a code.", "the second would never be reached",
                    Each.branches((branches, law) -> twice(branches.stream().map(MeasureCondition::certificate)
                            .filter(Objects::nonNull).toList()))),
            error("TS-104",
                    "The thresholds of one code fall from condition to condition, and rise where goods may not be above them.",
                    "the first that is met counts: one behind it that asks for more would never be reached",
                    Each.branches(ConditionRules::outOfOrder)),
            error("TS-105", "The thresholds of one code are in one currency and unit.", "their order could not be seen",
                    Each.branches((branches, law) -> Thresholds.in(branches).stream().map(Thresholds::measure).distinct()
                            .count() > 1 ? "code " + branches.getFirst().code() : null)),
            error("TS-106", "A certificate that a condition asks for is in the list of documents.",
                    "a document that cannot be declared", Each.measure((measure, law) -> measure.conditions().stream()
                            .map(MeasureCondition::certificate).filter(Objects::nonNull)
                            .filter(certificate -> !law.isListed(DOCUMENTS, certificate, measure.validity())).findFirst()
                            .orElse(null))),
            error("TS-107", "The action of a condition is two digits.", "TARIC action codes",
                    Each.condition((condition, law) -> condition.action().matches("\\d{2}") ? null : condition.action())),
            error("TS-108", "A condition whose action applies its own amount has one.", "TARIC action code 01",
                    Each.condition((condition, law) -> condition.action().equals(APPLY_THE_AMOUNT_OF_THE_ACTION)
                            && condition.duty() == null ? "code " + condition.code() : null)),
            warning("TS-109", "A condition by which the measure does not apply has no duty.",
                    "a duty that is never charged", Each.condition((condition, law) -> condition.duty() != null
                            && excludes(condition, law) ? "action " + condition.action() + ", " + condition.duty() : null)),
            error("TS-110", "A measure applies by some condition.", "a measure for nothing",
                    Each.branches((branches, law) -> branches.stream().allMatch(each -> excludes(each, law))
                            ? "every condition of code " + branches.getFirst().code() + " excludes it"
                            : null)),
            error("TS-111", "The code of a condition is one or two capital letters.", "TARIC condition codes",
                    Each.condition((condition, law) -> condition.code().matches("[A-Z]{1,2}") ? null : condition.code())),
            warning("TS-112", "A measure that asks for authorised use has a condition that asks for the authorisation.",
                    "Revised Kyoto Convention, Specific Annex B; authorised use needs an authorisation",
                    Each.measure((measure, law) -> MeasureKinds.AUTHORISED_USE.contains(measure.type())
                            && measure.conditions().stream().allMatch(each -> each.certificate() == null)
                                    ? "type " + measure.type() + " asks for nothing"
                                    : null)));

    private ConditionRules() {
    }

    private static boolean excludes(MeasureCondition condition, ReviewedLaw law) {
        return law.tariff().conditionRules().effect(condition.action()) == Effect.NOT_APPLICABLE;
    }

    private static @Nullable String twice(List<String> texts) {
        Set<String> seen = new HashSet<>();
        return texts.stream().filter(text -> !seen.add(text)).findFirst().orElse(null);
    }

    private static @Nullable String outOfOrder(List<MeasureCondition> branches, ReviewedLaw law) {
        List<MeasureCondition> thresholds = Thresholds.in(branches);
        boolean rising = law.tariff().conditionRules().comparison(branches.getFirst().code()).relation() == Relation.AT_MOST;
        for (int i = 1; i < thresholds.size(); i++) {
            BigDecimal before = Thresholds.amount(thresholds.get(i - 1));
            BigDecimal here = Thresholds.amount(thresholds.get(i));
            if (before != null && here != null
                    && (rising ? here.compareTo(before) <= 0 : here.compareTo(before) >= 0)
                    && Thresholds.measure(thresholds.get(i)).equals(Thresholds.measure(thresholds.get(i - 1)))) {
                return "%s behind %s".formatted(here.toPlainString(), before.toPlainString());
            }
        }
        return null;
    }
}
