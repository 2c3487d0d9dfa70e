package org.tamga.rulebook.rules.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.CommodityCode;

class CredibilityRangesTest {

    private static final String HEADER = "commodity,ratio,direction,low,high,valid_from,valid_to,basis\n";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private final PackFaults faults = new PackFaults();

    @Test
    void theLongestCodeThatCoversTheGoodsCounts() {
        CredibilityRanges ranges = ranges("07,value_per_kg,,1,2,,,\n0701,value_per_kg,,3,4,,,\n");

        assertThat(low(ranges, "0701901000", "IM", DAY)).isEqualByComparingTo("3");
        assertThat(low(ranges, "0702000000", "IM", DAY)).isEqualByComparingTo("1");
        assertThat(low(ranges, "0801000000", "IM", DAY)).isNull();
    }

    @Test
    void aRangeHoldsInItsDirectionAndOnItsDays() {
        CredibilityRanges ranges = ranges("07,value_per_kg,EX,1,,2026-01-01,2026-04-30,\n07,value_per_kg,EX,2,,2026-05-01,,\n");

        assertThat(low(ranges, "0701", "IM", DAY)).isNull();
        assertThat(low(ranges, "0701", "EX", DAY)).isEqualByComparingTo("2");
        assertThat(low(ranges, "0701", "EX", DAY.minusDays(1))).isEqualByComparingTo("1");
        assertThat(low(ranges, "0701", "EX", LocalDate.of(2025, 12, 31))).isNull();
    }

    @Test
    void refusesRowsThatSayNothingOrContradictThemselves() {
        ranges("07,value_per_kg,,,,,,\n08,value_per_kg,,5,4,,,\n09,colour,,1,2,,,\n10,kg_per_unit,,1,2,,,\n10,kg_per_unit,,1,3,,,\n");

        assertThat(faults.list()).extracting(PackFaults.Fault::row).containsExactly(2, 3, 4, 6);
    }

    private CredibilityRanges ranges(String rows) {
        return CredibilityRanges.read(new PackFiles("demo",
                Map.of("rules/credibility.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8))), faults);
    }

    private static @Nullable BigDecimal low(CredibilityRanges ranges, String commodity, String direction, LocalDate day) {
        return ranges.find(CommodityCode.of(commodity), Ratio.VALUE_PER_KG, direction, day).map(CredibilityRange::low)
                .orElse(null);
    }
}
