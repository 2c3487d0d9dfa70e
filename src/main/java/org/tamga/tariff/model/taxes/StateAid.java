package org.tamga.tariff.model.taxes;

import java.util.Set;

import org.tamga.tariff.model.facts.FactCondition;

/**
 * An amount that is told and neither charged nor secured: by how much the taxes on the goods exceed what the tariff of another
 * regime charges. Needs measures of both regimes.
 *
 * @param route   id of the route whose regime is compared with
 * @param taxes   ids of the taxes that are compared, each by itself
 * @param taxType under which the difference is told
 */
public record StateAid(FactCondition when, String route, Set<String> taxes, String taxType, String text, String basis) {

    public StateAid {
        taxes = Set.copyOf(taxes);
    }
}
