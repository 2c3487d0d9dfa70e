package org.tamga.tariff.lookup;

import java.util.Comparator;
import java.util.List;

import org.tamga.reference.Law;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.taxes.ValuationRules.Charge;

/**
 * A cost beside the price that the law knows.
 *
 * @param code charge code, for example {@code AK}
 * @param name in the words of the law
 * @param what it does to the customs value, in words
 */
public record CostKind(String code, String name, String what) {

    /** Those that count for goods that go that way: what raises the value first. */
    public static List<CostKind> of(Law law, boolean exported) {
        return law.part(Tariff.class).valuation().charges().values().stream()
                .filter(charge -> charge.movement().concerns(exported))
                .sorted(Comparator.comparing(Charge::effect).thenComparing(Charge::code))
                .map(charge -> new CostKind(charge.code(), charge.text(), switch (charge.effect()) {
                    case ADD -> "added to the value";
                    case DEDUCT -> "taken off the value";
                    case NONE -> "no part of the customs value";
                })).toList();
    }
}
