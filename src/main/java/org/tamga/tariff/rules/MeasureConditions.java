package org.tamga.tariff.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.duty.DutyTerm;
import org.tamga.tariff.model.Measure;
import org.tamga.tariff.model.MeasureCondition;

/** Tries the conditions of a measure on an item. */
final class MeasureConditions {

    /** @param duty what the measure charges, which may be the duty of a condition; null if it does not apply, for the reason */
    record Outcome(@Nullable DutyExpression duty, String reason) {
    }

    private final Set<String> excludingActions;
    private final Currencies currencies;

    /** @param excludingActions actions by which the measure does not apply */
    MeasureConditions(Set<String> excludingActions, Currencies currencies) {
        this.excludingActions = excludingActions;
        this.currencies = currencies;
    }

    Outcome tryOn(Measure measure, Goods goods) {
        DutyExpression duty = measure.duty();
        for (List<MeasureCondition> group : groups(measure).values()) {
            Optional<MeasureCondition> met = group.stream().filter(each -> isMet(each, goods)).findFirst();
            if (met.isEmpty() || excludingActions.contains(met.get().action())) {
                return new Outcome(null, unmet(group));
            }
            duty = met.get().duty() == null ? duty : met.get().duty();
        }
        return new Outcome(duty, duty == null ? "it brings no duty" : "");
    }

    private static Map<String, List<MeasureCondition>> groups(Measure measure) {
        return measure.conditions().isEmpty() ? Map.of()
                : measure.conditions().stream()
                        .collect(Collectors.groupingBy(MeasureCondition::code, LinkedHashMap::new, Collectors.toList()));
    }

    private boolean isMet(MeasureCondition condition, Goods goods) {
        return condition.isUnconditional()
                || condition.certificate() != null && goods.item().documents().contains(condition.certificate())
                || condition.threshold() != null && reaches(condition.threshold(), goods);
    }

    /** Whether the value of the goods is at least the threshold, which is a price for each unit. */
    private boolean reaches(DutyTerm.PerUnit threshold, Goods goods) {
        Optional<BigDecimal> amount = currencies.toOwn(threshold.amount(), threshold.currency());
        for (String unit : threshold.units()) {
            Optional<BigDecimal> quantity = goods.quantities().find(unit);
            amount = amount.flatMap(price -> quantity.map(price::multiply));
        }
        return amount.filter(limit -> goods.value().amount().compareTo(limit) >= 0).isPresent();
    }

    private static String unmet(List<MeasureCondition> group) {
        String documents = group.stream().flatMap(each -> Optional.ofNullable(each.certificate()).stream())
                .collect(Collectors.joining(", "));
        return documents.isEmpty() ? "its condition " + group.getFirst().code() + " is not met"
                : "it needs a document that is not presented: " + documents;
    }
}
