package org.tamga.tariff.model.taxes;

import java.math.BigDecimal;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.facts.FactCondition;

/**
 * What a procedure, a relief or an authorisation does to a tax once it is worked out.
 *
 * @param taxes        ids of the taxes that it touches
 * @param lowValue     the limits of a relief for consignments of negligible value; null for what has none
 * @param securityType tax type of the line that shows the secured amount; null if nothing is secured
 * @param securedWhen  when it is secured
 * @param text         what the trader is told
 */
public record Treatment(String id, FactCondition when, @Nullable LowValue lowValue, Set<String> taxes, Effect effect,
        @Nullable String securityType,
        FactCondition securedWhen, String text, String basis) {

    /**
     * For how little, and for what, a relief is given: Revised Kyoto Convention, General Annex 4.13.
     *
     * @param upTo         what the goods of the consignment cost together, without freight and insurance; in the currency of
     *                     the law, the limit itself included
     * @param exceptGoods  beginnings of the commodity codes of goods that it is not for
     * @param procedure    additional procedure by which it is claimed; null if it is given to everybody
     */
    public record LowValue(BigDecimal upTo, Set<String> exceptGoods, @Nullable String procedure) {

        public LowValue {
            exceptGoods = Set.copyOf(exceptGoods);
        }

        public boolean isFor(CommodityCode commodity) {
            return exceptGoods.stream().noneMatch(commodity.digits()::startsWith);
        }
    }

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
