package org.tamga.tariff.model.taxes;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.facts.FactCondition;

/**
 * What a procedure, a relief or an authorisation does to a tax once it is worked out.
 *
 * @param taxes        ids of the taxes that it touches
 * @param securityType tax type of the line that shows the secured amount; null if nothing is secured
 * @param securedWhen  when it is secured
 * @param text         what the trader is told
 */
public record Treatment(String id, FactCondition when, Set<String> taxes, Effect effect, @Nullable String securityType,
        FactCondition securedWhen, String text, String basis) {

    public enum Effect {
        /** The rate becomes zero. */
        ZERO_RATE,
        /** The rate is shown and nothing is charged; other taxes do not count it in their base. */
        WAIVE,
        /** The whole amount is deducted. */
        RELIEVE,
        /** The amount stays assessed and is not payable now. */
        SUSPEND,
        /** The amount is not charged but secured; other taxes count it in their base. */
        SECURE
    }

    public Treatment {
        taxes = Set.copyOf(taxes);
    }
}
