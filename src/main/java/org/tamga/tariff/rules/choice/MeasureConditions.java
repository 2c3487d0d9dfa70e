package org.tamga.tariff.rules.choice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.model.measures.ConditionRules;
import org.tamga.tariff.model.measures.ConditionRules.Effect;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.MeasureCondition;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.value.Currencies;

/** Tries the conditions of a measure that charges on an item. */
public final class MeasureConditions {

    /** @param duty what the measure charges, which may be the duty of a condition; null if it does not apply, for the reason */
    public record Outcome(@Nullable DutyExpression duty, String reason) {
    }

    private final MetConditions conditions;

    public MeasureConditions(ConditionRules rules, Currencies currencies) {
        this.conditions = new MetConditions(rules, currencies);
    }

    public Outcome tryOn(Measure measure, Goods goods) {
        DutyExpression duty = measure.duty();
        for (List<MeasureCondition> group : MetConditions.groups(measure).values()) {
            Optional<MeasureCondition> met = conditions.first(group, goods);
            if (met.isEmpty() || conditions.rules().effect(met.get().action()) == Effect.NOT_APPLICABLE) {
                return new Outcome(null, unmet(group, goods));
            }
            duty = duty(met.get(), duty);
        }
        return new Outcome(duty, duty == null ? "it brings no duty" : "");
    }

    private @Nullable DutyExpression duty(MeasureCondition met, @Nullable DutyExpression otherwise) {
        DutyExpression duty = met.duty();
        if (duty == null) {
            return otherwise;
        }
        return conditions.rules().effect(met.action()) == Effect.DIFFERENCE ? duty.lessCustomsValue() : duty;
    }

    private String unmet(List<MeasureCondition> group, Goods goods) {
        String documents = group.stream().flatMap(each -> Optional.ofNullable(each.certificate()).stream())
                .collect(Collectors.joining(", "));
        String condition = "its condition " + group.getFirst().code() + " is not met";
        return documents.isEmpty() ? conditions.lacking(group, goods).map(lack -> condition + ": " + lack).orElse(condition)
                : "it needs a document that is not presented: " + documents;
    }
}
