package org.tamga.tariff.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.quota.BalanceHistory.Moved;
import org.tamga.tariff.quota.books.QuotaMovement.Kind;

class BalanceHistoryTest {

    private static final Quota QUOTA = new Quota("095001", CommodityCode.of("080510"),
            new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), new BigDecimal("1000"), "KGM",
            BigDecimal.valueOf(90), Quota.Kind.FIRST_COME, null, null, null, BigDecimal.ONE);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void saysWhatWasLeftAtTheEndOfEachDay() {
        BalanceHistory history = BalanceHistory.of(QUOTA,
                List.of(moved(Kind.DRAWING, "-400", 0), moved(Kind.DRAWING, "-550", 1),
                        moved(Kind.RETURN, "100", 1), moved(Kind.TRANSFER, "-50", 26)));

        assertThat(history.days()).extracting(day -> day.date() + " " + day.balance().toPlainString() + " " + day.critical())
                .containsExactly("2026-03-02 150 false", "2026-03-03 100 false");
        assertThat(history.days().getFirst().drawn()).isEqualByComparingTo("950");
        assertThat(history.days().getFirst().returned()).isEqualByComparingTo("100");
    }

    @Test
    void isCriticalFromTheShareOfWhatIsOfferedByThen() {
        assertThat(
                BalanceHistory.of(QUOTA, List.of(moved(Kind.DRAWING, "-899", 0))).days().getFirst().critical())
                .isFalse();
        assertThat(
                BalanceHistory.of(QUOTA, List.of(moved(Kind.DRAWING, "-900", 0))).days().getFirst().critical())
                .isTrue();
        assertThat(BalanceHistory.of(QUOTA, List.of(moved(Kind.DRAWING, "-900", 0), moved(Kind.ADJUSTMENT, "1000", 1))).days()
                .getFirst().critical()).isFalse();
    }

    @Test
    void endsWithVolumeAndAllMovementsWhateverTheirOrder() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            List<Moved> movements = new ArrayList<>();
            for (int n = 0; n < 1 + random.nextInt(30); n++) {
                Kind kind = Kind.values()[random.nextInt(4)];
                int amount = 1 + random.nextInt(50);
                movements.add(moved(kind, String.valueOf(kind == Kind.DRAWING ? -amount : amount), random.nextInt(500)));
            }
            BigDecimal sum = movements.stream().map(Moved::amount).reduce(QUOTA.volume(), BigDecimal::add);
            BalanceHistory history = BalanceHistory.of(QUOTA, movements);
            Collections.shuffle(movements, random);

            assertThat(history.days().getLast().balance()).isEqualByComparingTo(sum);
            assertThat(BalanceHistory.of(QUOTA, movements)).isEqualTo(history);
        }
    }

    private static Moved moved(Kind kind, String amount, int hoursLater) {
        return new Moved(LocalDate.ofInstant(NOON.plusSeconds(hoursLater * 3600L), ZoneOffset.UTC), kind,
                new BigDecimal(amount));
    }
}
