package org.tamga.tariff.peer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tamga.tariff.peer.PublishedCommodity.Published;

/** Works a question out a second time, from the published file and its printed formulas alone. */
final class PeerCalculator {

    private static final Map<String, List<String>> DUTIES = Map.of("A20", List.of("695", "696"), "A30", List.of("552"), "A40",
            List.of("554"));

    private final PublishedCommodity commodity;
    private final BigDecimal euro;

    /** @param euro euro for one pound */
    PeerCalculator(PublishedCommodity commodity, BigDecimal euro) {
        this.commodity = commodity;
        this.euro = euro;
    }

    /** Tax types with their amounts; empty if the question has no single answer in the file. */
    Optional<List<String>> answer(Question question) {
        List<Published> claimed = commodity.fitting(question, question.type());
        if (claimed.size() != 1) {
            return Optional.empty();
        }
        Map<String, BigDecimal> variables = new HashMap<>(question.quantities());
        variables.put("VALUE", question.value());
        variables.put("EUR", euro);
        Optional<BigDecimal> customs = claimed.getFirst().duty(question.documents(), variables);
        if (customs.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(List.of("A00 " + customs.get()));
        BigDecimal base = question.value().add(customs.get());
        for (String tax : List.of("A20", "A30", "A40")) {
            for (String type : DUTIES.getOrDefault(tax, List.of())) {
                for (Published each : commodity.fitting(question, type)) {
                    BigDecimal duty = each.duty(question.documents(), variables).orElseThrow();
                    lines.add(tax + " " + duty);
                    base = base.add(duty);
                }
            }
        }
        for (Published each : commodity.fitting(question, "306")) {
            BigDecimal duty = each.duty(question.documents(), variables).orElseThrow();
            lines.add(each.code().substring(1) + " " + duty);
            base = base.add(duty);
        }
        vat(question).ifPresent(rate -> lines.add(rate));
        BigDecimal whole = base;
        lines.replaceAll(line -> line.startsWith("<") ? "B00 " + PrintedFormula.amount(line, Map.of("VALUE", whole)) : line);
        return Optional.of(lines);
    }

    /** The printed rate. */
    private Optional<String> vat(Question question) {
        if (question.codes().contains("VATZ")) {
            return measures(question, "VTZ", true).or(() -> measures(question, "305", true));
        }
        return measures(question, "VTS", false).or(() -> measures(question, "305", false));
    }

    private Optional<String> measures(Question question, String type, boolean zero) {
        return commodity.fitting(question, type).stream().map(Published::printed)
                .filter(printed -> zero == printed.contains("<span>0.00</span>")).findFirst();
    }
}
