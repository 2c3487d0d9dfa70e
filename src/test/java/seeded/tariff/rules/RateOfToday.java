package seeded.tariff.rules;

import java.time.Clock;
import java.time.LocalDate;

/** A kernel that asks the clock. */
public record RateOfToday(Clock clock) {

    public LocalDate day() {
        return LocalDate.now(clock);
    }
}
