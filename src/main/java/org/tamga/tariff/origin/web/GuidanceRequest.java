package org.tamga.tariff.origin.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Digits;
import org.tamga.tariff.origin.OriginQuery;
import org.tamga.tariff.origin.UnclearFacts;
import org.tamga.tariff.origin.guidance.FactSpace;
import tools.jackson.databind.JsonNode;

/**
 * Goods whose preference is in question, as sent.
 *
 * @param date  today if none is named
 * @param facts by id of the question: an answer of it, {@code true} or {@code false}, or a number (as a string, to be exact)
 */
record GuidanceRequest(@Nullable LocalDate date, @Nullable String commodity, @Nullable String exportingCountry,
        @Nullable Map<String, JsonNode> facts) {

    /** @throws UnclearFacts with everything that is wrong */
    OriginQuery toQuery(LocalDate today) {
        List<String> faults = new ArrayList<>();
        check(commodity, exportingCountry, faults);
        if (facts != null) {
            facts.forEach((id, value) -> {
                if (value.isNumber() && !Digits.areFew(value.decimalValue())) {
                    faults.add("facts." + id + " has too many digits");
                }
            });
        }
        if (!faults.isEmpty()) {
            throw new UnclearFacts(faults, Set.of());
        }
        return new OriginQuery(date == null ? today : date, CommodityCode.of(Objects.requireNonNull(commodity)),
                Objects.requireNonNull(exportingCountry), answers());
    }

    static void check(@Nullable String commodity, @Nullable String country, List<String> faults) {
        if (commodity == null || !commodity.matches("\\d{6,10}")) {
            faults.add("commodity is not 6 to 10 digits: " + commodity);
        }
        if (country == null || !country.matches("[A-Z]{2}")) {
            faults.add("exportingCountry is not an ISO 3166 code: " + country);
        }
    }

    Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        if (facts != null) {
            facts.forEach((id, value) -> answers.put(id, answer(value)));
        }
        return answers;
    }

    private static String answer(JsonNode value) {
        return value.isBoolean() ? value.asBoolean() ? FactSpace.YES : FactSpace.NO
                : value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
    }
}
