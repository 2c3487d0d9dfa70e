package org.tamga.rulebook.rules.credibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.Overlaps;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;

/**
 * The ranges of a pack: {@code rules/credibility.csv} with {@code
 * commodity,ratio,direction,low,high,valid_from,valid_to,basis}.
 * The longest code that covers the goods counts; periods of one code, ratio and direction must not overlap.
 */
public final class CredibilityRanges {

    private static final String FILE = "rules/credibility.csv";
    private static final int SHORTEST_CODE = 2;

    private final Map<String, List<CredibilityRange>> byCode;

    private CredibilityRanges(Map<String, List<CredibilityRange>> byCode) {
        this.byCode = byCode;
    }

    public static CredibilityRanges read(PackFiles files, PackFaults faults) {
        Map<String, List<CredibilityRange>> byCode = new HashMap<>();
        Overlaps<String> overlaps = new Overlaps<>();
        for (CsvRow row : CsvTable.read(files, FILE, faults, "commodity", "ratio", "low", "high").rows()) {
            range(row).filter(range -> overlaps.accepts(
                    range.commodity() + " " + range.ratio() + " " + range.direction(), range.validity(), row))
                    .ifPresent(range -> byCode.computeIfAbsent(range.commodity().digits(), code -> new ArrayList<>())
                            .add(range));
        }
        return new CredibilityRanges(byCode);
    }

    /** The range that counts for the goods on that day. */
    public Optional<CredibilityRange> find(CommodityCode commodity, Ratio ratio, String direction, LocalDate day) {
        for (int length = commodity.digits().length(); length >= SHORTEST_CODE; length--) {
            for (CredibilityRange range : byCode.getOrDefault(commodity.digits().substring(0, length), List.of())) {
                if (range.ratio() == ratio && (range.direction().isEmpty() || range.direction().equals(direction))
                        && range.validity().holdsOn(day)) {
                    return Optional.of(range);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<CredibilityRange> range(CsvRow row) {
        Optional<String> commodity = row.matching("commodity", "\\d{2,10}", "a commodity code of 2 to 10 digits");
        Optional<String> ratio = row.matching("ratio", "value_per_kg|value_per_unit|kg_per_unit", "a ratio");
        Optional<Validity> validity = row.validity("valid_from", "valid_to");
        Optional<BigDecimal> low = bound(row, "low");
        Optional<BigDecimal> high = bound(row, "high");
        if (commodity.isEmpty() || ratio.isEmpty() || validity.isEmpty() || !isRange(row, low, high)) {
            return Optional.empty();
        }
        return Optional.of(new CredibilityRange(CommodityCode.of(commodity.get()), Ratio.parse(ratio.get()),
                row.text("direction"), low.orElse(null), high.orElse(null), validity.get(), row.text("basis")));
    }

    private static Optional<BigDecimal> bound(CsvRow row, String column) {
        return row.text(column).isEmpty() ? Optional.empty() : row.decimal(column);
    }

    private static boolean isRange(CsvRow row, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (low.isEmpty() && high.isEmpty()) {
            row.fault("has neither a low nor a high bound");
            return false;
        }
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            row.fault("the low bound is above the high one");
            return false;
        }
        return true;
    }
}
