package org.tamga.rerating.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.tamga.rerating.Difference;
import org.tamga.rerating.Subtotal;
import org.tamga.rerating.Subtotal.Dimension;

/** Sums of differences, by every dimension. Grows with the number of traders, goods and taxes, not of declarations. */
public final class Subtotals {

    private final Map<Dimension, Map<String, Subtotal>> sums = new EnumMap<>(Dimension.class);

    /** @param differences of one declaration */
    public void add(List<Difference> differences) {
        for (Dimension dimension : Dimension.values()) {
            Map<String, Subtotal> byKey = sums.computeIfAbsent(dimension, each -> new HashMap<>());
            Set<String> met = new HashSet<>();
            for (Difference difference : differences) {
                String key = key(dimension, difference);
                int first = met.add(key) ? 1 : 0;
                byKey.merge(key, new Subtotal(key, first, 1, difference.before(), difference.after()), Subtotals::sum);
            }
        }
    }

    public void each(BiConsumer<Dimension, Subtotal> taker) {
        sums.forEach((dimension, byKey) -> new ArrayList<>(byKey.values()).forEach(each -> taker.accept(dimension, each)));
    }

    private static Subtotal sum(Subtotal one, Subtotal other) {
        return new Subtotal(one.key(), one.declarations() + other.declarations(), one.lines() + other.lines(),
                one.before().plus(other.before()), one.after().plus(other.after()));
    }

    private static String key(Dimension dimension, Difference difference) {
        return switch (dimension) {
            case ALL -> "";
            case TAX_TYPE -> difference.taxType();
            case TRADER -> difference.trader();
            case COMMODITY -> difference.commodity();
        };
    }
}
