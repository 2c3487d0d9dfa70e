package org.tamga.tariff.calculator;

import java.util.Comparator;
import java.util.List;

import org.tamga.reference.Law;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.taxes.ValuationRules;

/**
 * A cost beside the price that a law asks for.
 *
 * @param code charge code
 * @param name in the words of the law
 */
public record Cost(String code, String name, Effect effect) {

    /** What it does to the customs value. */
    public enum Effect {
        ADDED, DEDUCTED, NONE;

        private static Effect of(ValuationRules.Effect effect) {
            return switch (effect) {
                case ADD -> ADDED;
                case DEDUCT -> DEDUCTED;
                case NONE -> NONE;
            };
        }
    }

    /** Those of goods that go that way: what raises the value first. */
    public static List<Cost> of(Law law, boolean exported) {
        return law.part(Tariff.class).valuation().charges().values().stream()
                .filter(charge -> charge.movement().concerns(exported))
                .map(charge -> new Cost(charge.code(), charge.text(), Effect.of(charge.effect())))
                .sorted(Comparator.comparing(Cost::effect).thenComparing(Cost::code)).toList();
    }
}
