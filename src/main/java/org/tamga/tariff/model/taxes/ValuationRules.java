package org.tamga.tariff.model.taxes;

import java.util.Map;
import java.util.Set;

import org.tamga.tariff.model.measures.MeasureType.Movement;

/**
 * How the customs value comes about.
 *
 * @param charges            what each charge code does
 * @param declaredRateFirst  whether an exchange rate that the declarant states goes before the published one
 */
public record ValuationRules(Map<String, Charge> charges, boolean declaredRateFirst, Rounding rounding) {

    /**
     * @param effect on the customs value
     * @param movement which way the goods go whose value it changes
     * @param taxes  ids of the taxes that count it in their base under {@code charges}; empty if none does
     */
    public record Charge(String code, Effect effect, Movement movement, Set<String> taxes, String text) {
    }

    public enum Effect {
        ADD, DEDUCT, NONE
    }

    public ValuationRules {
        charges = Map.copyOf(charges);
    }
}
