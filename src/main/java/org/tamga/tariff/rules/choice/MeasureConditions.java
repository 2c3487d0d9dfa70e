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

    /** What came out. */
    public sealed interface Outcome {

        /**
         * The measure charges this.
         *
         * @param shortOf if not empty, the duty is a minimum price, and what these parts of a price are short of it is charged
         */
        record Charges(DutyExpression duty, List<String> shortOf) implements Outcome {
        }

        /** It does not apply. */
        record Fails(String reason) implements Outcome {
        }

        /** Nobody can say. @param code stable name of what is lacking */
        record Lacks(String code, String reason) implements Outcome {
        }
    }

    private final MetConditions conditions;

    public MeasureConditions(ConditionRules rules, Currencies currencies) {
        this.conditions = new MetConditions(rules, currencies);
    }

    public Outcome tryOn(Measure measure, Goods goods) {
        Outcome outcome = measure.duty() == null ? new Outcome.Fails("it brings no duty")
                : new Outcome.Charges(measure.duty(), List.of());
        for (List<MeasureCondition> group : MetConditions.groups(measure).values()) {
            Optional<MeasureCondition> met = conditions.first(group, goods);
            String lack = met.isPresent() && !met.get().isUnconditional() ? null
                    : conditions.lacking(group, goods).orElse(null);
            Effect effect = met.map(each -> conditions.rules().effect(each.action())).orElse(Effect.NOT_APPLICABLE);
            if (lack != null) {
                return new Outcome.Lacks("missing-quantity", "its condition " + group.getFirst().code()
                        + " cannot be tried: " + lack);
            }
            if (met.isEmpty() || effect == Effect.NOT_APPLICABLE) {
                return new Outcome.Fails(unmet(group));
            }
            if (effect == Effect.OPEN) {
                return new Outcome.Lacks("unknown-action", "this law cannot work out what action " + met.get().action()
                        + " asks for: " + conditions.rules().text(met.get().action()));
            }
            outcome = charges(met.get(), effect, outcome);
        }
        return outcome;
    }

    private Outcome charges(MeasureCondition met, Effect effect, Outcome otherwise) {
        @Nullable
        DutyExpression duty = met.duty();
        return duty == null ? otherwise
                : new Outcome.Charges(duty,
                        effect == Effect.DIFFERENCE ? conditions.rules().price(met.action()) : List.of());
    }

    private static String unmet(List<MeasureCondition> group) {
        String documents = group.stream().flatMap(each -> Optional.ofNullable(each.certificate()).stream())
                .collect(Collectors.joining(", "));
        return documents.isEmpty() ? "its condition " + group.getFirst().code() + " is not met"
                : "it needs a document that is not presented: " + documents;
    }
}
