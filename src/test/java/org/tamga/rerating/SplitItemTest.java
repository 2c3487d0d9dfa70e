package org.tamga.rerating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.tariff.AssessmentItem.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tamga.reference.Law;
import org.tamga.rerating.engine.Recalculation;
import org.tamga.shared.Money;
import org.tamga.shared.Mrn;
import org.tamga.tariff.ArchiveSelection;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DutyAssessor;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.QuotaStanding;
import org.tamga.tariff.TariffLaw;
import org.tamga.testing.TestLaw;

/** Goods that a quota was granted for in part: their rest is charged as an item of its own. */
class SplitItemTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String QUOTA = "Q1,2009699020,123,TR,,,,050067,22.40 %,,2021-01-01,,";

    @Test
    void theRestIsCorrectedWithTheGoodsThatItIsOf() {
        Law then = law("13.50");
        Law now = law("10.00");
        AssessmentRequest request = AssessmentRequest.importOf(DAY, item(1).commodity("2009699020").origin("TR")
                .preference("123").quota("050067").procedure("40", "00").quantity("2000", "KGM")
                .supplementaryQuantity(new BigDecimal("1000")).price(Money.of("250.00", "GBP"))
                .build().drawing(new QuotaDrawing("050067", "KGM", new BigDecimal("2000"), new BigDecimal("400"),
                        QuotaStanding.CRITICAL, true)));
        ArchivedAssessment past = new ArchivedAssessment(Mrn.issue(YearMonth.from(DAY), "GB", new UUID(1, 1)), 1, 1, "gb",
                then.version(), "GB1", "trader", request, DutyAssessor.charge(request, then), true);
        RunOrder order = new RunOrder(new ArchiveSelection("gb", DAY, DAY, "2009", null, null), now.version(), null, DAY);

        assertThat(new Recalculation(order, now).compare(past).differences()).singleElement().satisfies(each -> {
            assertThat(each.item()).isEqualTo(2);
            assertThat(each.commodity()).isEqualTo("2009699020");
            assertThat(each.before().payable()).isEqualByComparingTo("216.00");
            assertThat(each.after().payable()).isEqualByComparingTo("160.00");
        });
    }

    private static Law law(String ordinary) {
        return TariffLaw.law(TestLaw.files("gb"), "D1,20096990,103,1011,,,,," + ordinary + " GBP / DTN,,2021-01-01,,", QUOTA);
    }
}
