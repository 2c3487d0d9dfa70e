package org.tamga.tariff.rules.choice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tamga.tariff.duty.DutyThreshold;
import org.tamga.tariff.model.measures.ConditionRules;
import org.tamga.tariff.model.measures.ConditionRules.Relation;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.MeasureCondition;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.value.Currencies;

/** Says which of the conditions with one code goods meet. */
public final class MetConditions {

    private final ConditionRules rules;
    private final Thresholds thresholds;

    public MetConditions(ConditionRules rules, Currencies currencies) {
        this.rules = rules;
        this.thresholds = new Thresholds(currencies);
    }

    public ConditionRules rules() {
        return rules;
    }

    /** By code, in the order of the measure. */
    public static Map<String, List<MeasureCondition>> groups(Measure measure) {
        if (measure.conditions().isEmpty()) {
            return Map.of();
        }
        Map<String, List<MeasureCondition>> groups = new LinkedHashMap<>();
        measure.conditions().forEach(each -> groups.computeIfAbsent(each.code(), code -> new ArrayList<>()).add(each));
        return groups;
    }

    /**
     * The condition that counts: the first that is met, and of several thresholds that are met the one that the goods come
     * closest to, in whatever order they stand.
     */
    public Optional<MeasureCondition> first(List<MeasureCondition> group, Goods goods) {
        List<MeasureCondition> met = group.stream().filter(each -> isMet(each, goods)).toList();
        if (met.size() < 2 || met.getFirst().threshold() == null) {
            return met.stream().findFirst();
        }
        boolean atMost = rules.comparison(met.getFirst().code()).relation() == Relation.AT_MOST;
        DutyThreshold first = met.getFirst().threshold();
        Comparator<MeasureCondition> byAmount = Comparator.comparing(each -> amount(each, first));
        return met.stream().filter(each -> each.threshold() != null && alike(each.threshold(), first))
                .min(atMost ? byAmount : byAmount.reversed());
    }

    /** What the declaration lacks to tell whether a threshold of the group is met; empty if nothing. */
    public Optional<String> lacking(List<MeasureCondition> group, Goods goods) {
        return group.stream().flatMap(each -> Optional.ofNullable(each.threshold())
                .filter(threshold -> thresholds.isMet(threshold, rules.comparison(each.code()), goods).isEmpty())
                .map(threshold -> thresholds.lacking(threshold, rules.comparison(each.code()), goods)).stream()).findFirst();
    }

    public boolean isMet(MeasureCondition condition, Goods goods) {
        DutyThreshold threshold = condition.threshold();
        return condition.isUnconditional()
                || condition.certificate() != null && goods.item().documents().contains(condition.certificate())
                || threshold != null
                        && thresholds.isMet(threshold, rules.comparison(condition.code()), goods).orElse(false);
    }

    private static BigDecimal amount(MeasureCondition condition, DutyThreshold otherwise) {
        return condition.threshold() == null ? otherwise.amount() : condition.threshold().amount();
    }

    /** Whether two thresholds differ in their amount alone. */
    private static boolean alike(DutyThreshold one, DutyThreshold other) {
        return tail(one).equals(tail(other));
    }

    private static String tail(DutyThreshold threshold) {
        return threshold.toString().substring(threshold.amount().toPlainString().length());
    }
}
