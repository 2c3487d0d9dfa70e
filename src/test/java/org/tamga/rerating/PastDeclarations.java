package org.tamga.rerating;

import static org.tamga.tariff.AssessmentItem.item;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.tamga.reference.Law;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.Money;
import org.tamga.shared.Mrn;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.Charge;
import org.tamga.tariff.DeclaredTax;
import org.tamga.tariff.DutyAssessor;

/** Declarations of March 2026 in Demoland, charged under the law of then; drawn from a seed. */
final class PastDeclarations {

    static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private static final List<String> GOODS = List.of("8516710000", "8471300000", "6109100010", "4901990000", "2204210000");
    private static final List<String> ORIGINS = List.of("CN", "IT", "US");

    private PastDeclarations() {
    }

    /** Of ten, one has not been taken from an account yet. */
    static List<ArchivedAssessment> under(Law law, int count, long seed) {
        Random random = new Random(seed);
        List<ArchivedAssessment> past = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            AssessmentItem[] items = new AssessmentItem[1 + random.nextInt(3)];
            for (int number = 1; number <= items.length; number++) {
                items[number - 1] = goods(number, random);
            }
            AssessmentRequest request = AssessmentRequest.importOf(FIRST.plusDays(random.nextInt(31)), items);
            past.add(new ArchivedAssessment(mrn(seed, i), 1, 1, law.pack(), law.version(), "XD00000000100" + random.nextInt(7),
                    "trader",
                    request, Charge.of(DutyAssessor.assess(request, law)), random.nextInt(10) != 0));
        }
        return past;
    }

    /** A tariff under which machines bear less, textiles more, and books have no duty that could be found. */
    static PackFiles corrected(PackFiles files) {
        String measures = files.findText("tariff/measures.csv").orElseThrow();
        String corrected = measures.replace("D85,85,103,1011,,,,,3.00 %", "D85,85,103,1011,,,,,2.25 %")
                .replace("L6109100010,6109100010,103,1011,,,,,12.00 %", "L6109100010,6109100010,103,1011,,,,,13.50 %")
                .replaceAll("(?m)^(D49|L4901990000),.*\\n", "");
        if (corrected.length() > measures.length() - 60) {
            throw new IllegalStateException("the measures of the pack demo are other ones now");
        }
        return files.with("tariff/measures.csv", corrected.getBytes(StandardCharsets.UTF_8));
    }

    private static AssessmentItem goods(int number, Random random) {
        return item(number).commodity(GOODS.get(random.nextInt(GOODS.size()))).origin(ORIGINS.get(random.nextInt(3)))
                .preference("100").procedure("40", "00").quantity("10", "LTR").quantity("12.5", "ASV")
                .price(new Money(BigDecimal.valueOf(1 + random.nextInt(500_000), 2), "DMD"))
                .tax(DeclaredTax.of("A00", "E")).build();
    }

    private static Mrn mrn(long seed, int number) {
        return Mrn.issue(YearMonth.now(Clock.systemUTC()), "XD", new UUID(0x0193_0000_0000_7000L + seed, number));
    }
}
