package org.tamga.clearance.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WcoDatesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 8);

    @Test
    void aDayIsToldAsMidnightInUniversalTimeAsPublishedNoticesHaveIt() {
        assertThat(told(DAY, "Europe/London")).isEqualTo("20230908010000+01");
        assertThat(told(LocalDate.of(2024, 1, 16), "Europe/London")).isEqualTo("20240116000000Z");
    }

    @Test
    void westOfGreenwichItIsTheSameDayStill() {
        assertThat(told(DAY, "America/New_York")).isEqualTo("20230908000000-04");
    }

    private static @Nullable String told(LocalDate day, String zone) {
        return new WcoDates(ZoneId.of(zone)).element("EffectiveDateTime", day).text("DateTimeString");
    }
}
