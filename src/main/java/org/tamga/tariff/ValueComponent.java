package org.tamga.tariff;

import org.tamga.shared.Money;

/**
 * A cost that the declarant states beside the price: what the code means (added to the value, deducted from it, or counted
 * for another tax alone) is law.
 *
 * @param code   charge code of the valuation rules, for example {@code AK} (transport and insurance to the border)
 * @param amount never negative: the code says in which direction it counts
 * @wco ChargeDeduction
 */
public record ValueComponent(String code, Money amount) {
}
