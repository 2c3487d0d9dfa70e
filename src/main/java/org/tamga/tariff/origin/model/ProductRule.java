package org.tamga.tariff.origin.model;

import java.util.Map;

import org.tamga.shared.Validity;
import org.tamga.tariff.origin.rule.CodeRange;
import org.tamga.tariff.origin.rule.OriginRule;

/**
 * The rule of a scheme for products of certain codes.
 *
 * @param row   line of the table, which names it
 * @param parts which goods of the codes alone are meant ("ex"), by language; empty for all
 */
public record ProductRule(int row, String scheme, CodeRange products, Map<String, String> parts, OriginRule rule,
        Validity validity, String basis) {

    public ProductRule {
        parts = Map.copyOf(parts);
    }

    /** Whether it is for only some of the goods of its codes. */
    public boolean isPartial() {
        return !parts.isEmpty();
    }
}
