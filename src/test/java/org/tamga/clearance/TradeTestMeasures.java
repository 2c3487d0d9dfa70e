package org.tamga.clearance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Quantity;
import org.tamga.tariff.AssessmentItem;

/**
 * The measures that a tax notice gives away: the rate where it prints one; else the amount divided by the quantity of the
 * declaration. Nothing of the bases, of the order of taxes, of reliefs or of securities is told.
 */
final class TradeTestMeasures {

    private static final String HEADER = "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,"
            + "order_number,duty,conditions,valid_from,valid_to,basis,regime\n";
    private static final Map<String, String> MEASURE_TYPES = new TreeMap<>(Map.ofEntries(Map.entry("A00", "103"),
            Map.entry("A50", "103"), Map.entry("A20", "695"), Map.entry("A70", "695"), Map.entry("A35", "551"),
            Map.entry("A85", "551"), Map.entry("A30", "552"), Map.entry("A80", "552"), Map.entry("A45", "553"),
            Map.entry("A95", "553"), Map.entry("A40", "554"), Map.entry("A90", "554"), Map.entry("B00", "305")));

    private static final Set<String> UNION_DUTIES = Set.of("A50", "A70", "A80", "A85", "A90", "A95");

    private TradeTestMeasures() {
    }

    /** As {@code measures.csv}. */
    static String of(List<AssessmentItem> items, List<NoticeLine> lines) {
        List<String> rows = new ArrayList<>();
        for (NoticeLine line : lines) {
            items.stream().filter(item -> item.number() == line.item()).findFirst().ifPresent(item -> row(item, line, rows));
        }
        return HEADER + String.join("\n", rows.stream().distinct().toList()) + "\n";
    }

    private static void row(AssessmentItem item, NoticeLine line, List<String> rows) {
        boolean excise = line.taxType().matches("\\d{3}");
        String type = excise ? "306" : MEASURE_TYPES.get(line.taxType());
        String duty = type == null ? null : duty(item, line, excise);
        if (duty != null) {
            String common = String.join(",", String.valueOf(item.commodity()), type, "1011", "",
                    excise ? "X" + line.taxType() : "", "", "", duty, "", "2020-01-01", "", "");
            regimes(item, line)
                    .forEach(regime -> rows.add("S" + line.item() + line.taxType() + regime + "," + common + "," + regime));
        }
    }

    /**
     * A duty of the Union under the name of the Union's; one under the Kingdom's name on goods that come to Northern Ireland
     * without being said not to be at risk gives away that the Union's is no higher.
     */
    private static List<String> regimes(AssessmentItem item, NoticeLine line) {
        if (UNION_DUTIES.contains(line.taxType())) {
            return List.of("XI");
        }
        boolean atRisk = item.statements().contains("NIIMP") && !item.statements().contains("NIREM")
                && !item.statements().contains("NIQUO");
        return line.taxType().equals("A00") && atRisk ? List.of("GB", "XI") : List.of("");
    }

    private static @Nullable String duty(AssessmentItem item, NoticeLine line, boolean excise) {
        if (line.rate() != null) {
            return line.rate().toPlainString() + " %";
        }
        if (line.quantity() != null) {
            return null;
        }
        return excise ? perUnit(line, litresOfPureAlcohol(item), "LPA") : perUnit(line, netMass(item).movePointLeft(2), "DTN");
    }

    private static String perUnit(NoticeLine line, BigDecimal quantity, String unit) {
        return line.assessed().divide(quantity, new MathContext(16, RoundingMode.UP)).toPlainString() + " GBP / " + unit;
    }

    private static BigDecimal netMass(AssessmentItem item) {
        return quantity(item, "KGM");
    }

    private static BigDecimal litresOfPureAlcohol(AssessmentItem item) {
        return Objects.requireNonNull(item.supplementaryQuantity()).multiply(quantity(item, "EAS")).movePointLeft(2);
    }

    private static BigDecimal quantity(AssessmentItem item, String unit) {
        return item.quantities().stream().filter(each -> each.unit().equals(unit)).map(Quantity::amount).findFirst()
                .orElseThrow();
    }
}
