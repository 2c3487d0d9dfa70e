package org.tamga.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tamga.shared.Validity;

class RevokedMandateTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @Test
    void oneThatIsRevokedHoldsNoMoreOnTheDayOnWhichThatHappensWhereTheLawIsAtHome() {
        // given a mandate that is revoked on Monday evening in London, where it is Tuesday in Almaty
        Mandate mandate = new Mandate(UUID.randomUUID(), "XDBROKER", "XDTRADER", Mandate.Kind.DIRECT, Set.of(),
                new Validity(LocalDate.of(2026, 1, 1), null), "trader", Instant.parse("2026-03-02T20:30:00Z"));

        assertThat(mandate.revokedOn(LONDON)).isEqualTo(MONDAY);
        assertThat(mandate.holdsOn(MONDAY.minusDays(1), LONDON)).isTrue();
        assertThat(mandate.holdsOn(MONDAY, LONDON)).isFalse();
        assertThat(mandate.revokedOn(ALMATY)).isEqualTo(MONDAY.plusDays(1));
        assertThat(mandate.holdsOn(MONDAY, ALMATY)).isTrue();
        assertThat(mandate.holdsOn(MONDAY.plusDays(1), ALMATY)).isFalse();
    }

    @Test
    void oneThatWasNeverRevokedHoldsAsLongAsItWasGivenFor() {
        Mandate mandate = new Mandate(UUID.randomUUID(), "XDBROKER", "XDTRADER", Mandate.Kind.DIRECT, Set.of(),
                new Validity(LocalDate.of(2026, 1, 1), MONDAY), "trader", null);

        assertThat(mandate.revokedOn(ZoneOffset.UTC)).isNull();
        assertThat(mandate.holdsOn(MONDAY, ZoneOffset.UTC)).isTrue();
        assertThat(mandate.holdsOn(MONDAY.plusDays(1), ZoneOffset.UTC)).isFalse();
    }
}
