package org.tamga.mailroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.mailroom.outage.Outages;
import org.tamga.mailroom.store.BacklogStore;

/**
 * What waits: messages that are received and not settled, notices that are to be pushed. Looked at every few seconds, so that
 * nobody who asks waits for the database. The health says {@code BUSY} when the oldest message waits for longer than a minute,
 * and nothing was stopped: no reason to restart anything, but to look.
 */
@Component("backlogHealthIndicator")
class Backlog implements HealthIndicator {

    private static final Status BUSY = new Status("BUSY", "messages wait for long");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final BacklogStore store;
    private final Outages outages;
    private final Clock clock;
    private volatile BacklogStore.Waiting waiting = BacklogStore.Waiting.NOTHING;

    Backlog(BacklogStore store, Outages outages, Clock clock, MeterRegistry figures) {
        this.store = store;
        this.outages = outages;
        this.clock = clock;
        Gauge.builder("tamga.messages.pending", () -> waiting.messages()).description("received and not settled")
                .register(figures);
        Gauge.builder("tamga.messages.pending.oldest", () -> age().toMillis() / 1000.0).baseUnit("seconds")
                .description("since the oldest of them was received").register(figures);
        Gauge.builder("tamga.messages.set.aside", () -> waiting.setAside())
                .description("that could not be handled, and about which somebody has to decide").register(figures);
        Gauge.builder("tamga.notices.undelivered", () -> waiting.deliveries()).description("that are to be pushed")
                .register(figures);
        Gauge.builder("tamga.webhooks.disabled", () -> waiting.disabledWebhooks())
                .description("that failed too often to be tried again").register(figures);
        Gauge.builder("tamga.maintenance", () -> outages.findMaintenance().isPresent() ? 1 : 0)
                .description("1 while handling is stopped").register(figures);
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            waiting = store.waiting();
        } catch (DataAccessException away) {
            return; // the health of the database says it; what waited still does
        }
    }

    private Duration age() {
        Instant oldest = waiting.oldestReceivedAt();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }

    @Override
    public Health health() {
        boolean held = outages.findMaintenance().isPresent();
        return Health.status(!held && age().compareTo(LONG) > 0 ? BUSY : Status.UP)
                .withDetail("messages", waiting.messages()).withDetail("oldestSeconds", age().toSeconds())
                .withDetail("setAside", waiting.setAside()).withDetail("undeliveredNotices", waiting.deliveries())
                .withDetail("disabledWebhooks", waiting.disabledWebhooks()).withDetail("maintenance", held).build();
    }
}
