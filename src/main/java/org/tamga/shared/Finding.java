package org.tamga.shared;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.Pointer;

/**
 * One fault or oddity, at its place, in words that a person can act on.
 *
 * @param code       the error code of the pack's profile (for example {@code CDS10001})
 * @param ruleId     the rule that found it; a parse or sequence finding names its own id
 * @param pointer    where, in the WCO form; null when the message as a whole is meant
 * @param location   where, as a path in the message as sent with 1-based positions, for example
 *                   {@code /MetaData/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/Commodity}; null as above
 * @param text       the rule's message in the pack's first language
 * @param parameters the values that the text speaks of, by name; never a whole payload
 */
public record Finding(String code, String ruleId, Severity severity, @Nullable Pointer pointer, @Nullable String location,
        String text, Map<String, String> parameters) {

    public static Finding error(String code, String ruleId, @Nullable Pointer pointer, @Nullable String location, String text) {
        return new Finding(code, ruleId, Severity.ERROR, pointer, location, text, Map.of());
    }
}
