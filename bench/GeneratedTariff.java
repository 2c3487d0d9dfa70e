package bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.tamga.reference.packs.ShippedPacks;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.Money;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;

/**
 * A tariff as large as a real one, made up from a seed: every kind of duty and measure that goods of all chapters have, on the
 * taxes of the {@code gb} pack; and goods to be charged under it.
 */
final class GeneratedTariff {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final String HEADER = "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,"
            + "order_number,duty,conditions,valid_from,valid_to,basis\n";
    private static final String[] ORIGINS = {"US", "CN", "IN", "JP", "TR", "BR", "ZA", "KR", "VN", "MX"};

    private final Random random;
    private final StringBuilder rows = new StringBuilder(HEADER);
    private final List<String> commodities = new ArrayList<>();
    private final Map<String, String> antiDumping = new HashMap<>();
    private int measures;

    GeneratedTariff(int codes, int wanted, long seed) {
        this.random = new Random(seed);
        for (int chapter = 1; chapter <= 97; chapter++) {
            measure("%02d".formatted(chapter), "305", "1011", "", "", "20.00 %", "");
        }
        for (int code = 0; code < codes; code++) {
            String digits = "%02d%02d%02d%02d00".formatted(1 + code * 97 / codes, code / 100 % 100, code / 10 % 10 * 10,
                    code % 10 * 10);
            commodities.add(digits);
            commodity(digits);
        }
        for (int more = 0; measures < wanted; more++) {
            measure(commodities.get(more % codes), "142", ORIGINS[1 + more / codes % 9], "", "", percent(10), "");
        }
    }

    private void commodity(String digits) {
        int chapter = Integer.parseInt(digits.substring(0, 2));
        measure(digits, "103", "1011", "", "", thirdCountryDuty(), "");
        measure(digits, "142", ORIGINS[random.nextInt(10)], "", "", "0.00 %", "");
        if (random.nextInt(4) == 0) {
            measure(digits, "109", "1011", "", "", "NAR", "");
        }
        if (chapter == 22 || chapter == 24) {
            measure(digits, "306", "1011", "X" + (400 + random.nextInt(60)), "", "28.50 GBP / LPA", "");
        }
        if (random.nextInt(5) == 0) {
            measure(digits, "112", "1011", "", "", "0.00 %", "");
        }
        if (random.nextInt(6) == 0) {
            measure(digits, "122", "1011", "", "05" + (1000 + random.nextInt(9000)), percent(8), "");
        }
        if (random.nextInt(12) == 0) {
            antiDumping.put(digits, "C%03d".formatted(random.nextInt(900)));
            measure(digits, "552", "CN", antiDumping.get(digits), "", percent(40), "");
            measure(digits, "552", "CN", "C999", "", "62.40 %", "A:D008:01:30.00 %;A::01:62.40 %");
        }
        if (random.nextInt(10) == 0) {
            measure(digits, "696", "1011", "", "", "25.00 %", "");
        }
    }

    private String thirdCountryDuty() {
        return switch (random.nextInt(8)) {
            case 0 -> percent(20) + " + " + amount(90) + " GBP / DTN";
            case 1 -> percent(15) + " MIN " + amount(5) + " GBP / DTN MAX " + (20 + random.nextInt(20)) + ".00 GBP / DTN";
            case 2 -> amount(60) + " GBP / DTN";
            case 3 -> "0.00 %";
            default -> percent(17);
        };
    }

    private String percent(int up) {
        return random.nextInt(1, 1 + up) + "." + random.nextInt(10) + "0 %";
    }

    private String amount(int up) {
        return random.nextInt(1, 1 + up) + "." + random.nextInt(10, 100);
    }

    private void measure(String commodity, String type, String area, String code, String quota, String duty, String conditions) {
        rows.append('M').append(++measures).append(',').append(commodity).append(',').append(type).append(',').append(area)
                .append(",,").append(code).append(",,").append(quota).append(',').append(duty).append(',').append(conditions)
                .append(",2021-01-01,,made up\n");
    }

    int measures() {
        return measures;
    }

    int commodities() {
        return commodities.size();
    }

    /** The {@code gb} pack with these measures in place of its own. */
    PackFiles files() {
        return new ShippedPacks("classpath:packs/").list().stream().filter(pack -> pack.pack().equals("gb")).findFirst()
                .orElseThrow().with("tariff/measures.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Declarations of a single item, ordinary ones and such that claim something. */
    List<AssessmentRequest> requests(int count) {
        List<AssessmentRequest> requests = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String commodity = commodities.get(random.nextInt(commodities.size()));
            AssessmentItem.Builder item = AssessmentItem.item(1).commodity(commodity).origin(ORIGINS[random.nextInt(10)])
                    .preference(random.nextInt(4) == 0 ? "300" : "100").procedure("40", "00").additionalProcedure("000")
                    .price(new Money(new BigDecimal(100 + random.nextInt(100_000)).movePointLeft(2), "GBP"))
                    .quantity("" + (1 + random.nextInt(5000)), "KGM").quantity("" + (1 + random.nextInt(500)), "LPA")
                    .supplementaryQuantity(new BigDecimal(1 + random.nextInt(500)));
            String company = antiDumping.get(commodity);
            if (company != null) {
                item.additionalCode(random.nextBoolean() ? company : "C999");
            }
            requests.add(AssessmentRequest.importOf(DAY, item.build()));
        }
        return requests;
    }
}
