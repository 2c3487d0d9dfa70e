package org.tamga.tariff.origin;

import java.time.LocalDate;
import java.util.Map;

import org.tamga.shared.CommodityCode;

/**
 * Goods whose preference is in question.
 *
 * @param commodity at least six digits
 * @param country   ISO 3166 code of the country that exports the goods, and whose origin is claimed
 * @param facts     what is known, by id of the fact: an option of its question, or a decimal number
 */
public record OriginQuery(LocalDate date, CommodityCode commodity, String country, Map<String, String> facts) {

    public OriginQuery {
        facts = Map.copyOf(facts);
        if (commodity.digits().length() < 6) {
            throw new IllegalArgumentException("rules of origin are for subheadings: six digits at least");
        }
    }
}
