package org.tamga.tariff.model.measures;

import java.math.BigDecimal;
import java.util.List;

/**
 * A measurement unit of the tariff.
 *
 * @param code          for example {@code DTN}
 * @param dimension     units of one dimension convert into each other
 * @param factor        how many of the dimension's own unit it is (100 for {@code DTN}, in kilograms)
 * @param supplementary whether a supplementary quantity declared without unit is in this unit, where the tariff asks for no
 *                      other
 * @param ways          where its quantity comes from, the first that is there counting
 */
public record Unit(String code, String dimension, BigDecimal factor, boolean supplementary, List<Way> ways) {

    public Unit {
        ways = List.copyOf(ways);
    }

    /** One way to come by a quantity. */
    public sealed interface Way {

        /** As declared, in this unit or another of its dimension. */
        record Declared() implements Way {
        }

        /** Other quantities multiplied: litres of pure alcohol are litres times strength times 0.01. */
        record Product(List<String> units, BigDecimal factor) implements Way {
            public Product {
                units = List.copyOf(units);
            }
        }
    }
}
