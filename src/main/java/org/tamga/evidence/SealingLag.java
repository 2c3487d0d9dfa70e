package org.tamga.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.evidence.store.EntryStore;

/** How far the seal is behind the entries. The health says {@code LATE} when it is more than a minute. */
@Component("sealingHealthIndicator")
class SealingLag implements HealthIndicator {

    private static final Status LATE = new Status("LATE", "entries of the log wait to be sealed");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final EntryStore store;
    private final Clock clock;
    private volatile long unsealed;
    private volatile Optional<Instant> oldest = Optional.empty();

    SealingLag(EntryStore store, Clock clock, MeterRegistry figures) {
        this.store = store;
        this.clock = clock;
        Gauge.builder("tamga.evidence.unsealed", () -> unsealed).description("entries of the log without a place")
                .register(figures);
        Gauge.builder("tamga.evidence.lag", () -> lag().toMillis() / 1000.0).baseUnit("seconds")
                .description("since the oldest of them was noted").register(figures);
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            unsealed = store.countUnsealed();
            oldest = store.findOldestUnsealed();
        } catch (DataAccessException away) {
            return; // the health of the database says it; what was unsealed still is
        }
    }

    private Duration lag() {
        return oldest.map(since -> Duration.between(since, clock.instant())).orElse(Duration.ZERO);
    }

    @Override
    public Health health() {
        return Health.status(lag().compareTo(LONG) > 0 ? LATE : Status.UP).withDetail("unsealed", unsealed)
                .withDetail("lagSeconds", lag().toSeconds()).build();
    }
}
