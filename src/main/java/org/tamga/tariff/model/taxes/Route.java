package org.tamga.tariff.model.taxes;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.facts.FactCondition;

/**
 * Which tariff regime goods fall under. A pack has several where its territory knows several (one country with two tariffs,
 * a free zone); the first whose condition holds counts.
 *
 * @param id         for conditions and for the trace
 * @param regime     names the column of tax types that applies
 * @param comparison null if the condition alone decides
 */
public record Route(String id, String regime, FactCondition when, String text, @Nullable Comparison comparison) {

    /**
     * The goods take another route if the taxes here come to no more than they would there. Needs measures of both regimes;
     * without them the condition alone decides.
     *
     * @param route id of the other
     * @param taxes ids of the taxes that are compared
     */
    public record Comparison(String route, Set<String> taxes) {
        public Comparison {
            taxes = Set.copyOf(taxes);
        }
    }
}
