package org.tamga.mailroom.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.mailroom.feed.FeedHorizon;
import org.tamga.mailroom.feed.NoticeMessage;
import org.tamga.mailroom.store.DeliveryStore;
import org.tamga.mailroom.store.DeliveryStore.Delivery;
import org.tamga.platform.Compartment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pushes notices to the addresses that recipients have given: at least once, signed, in order for each declaration, with
 * growing pauses between attempts. An address to which one notice fails {@link #ATTEMPTS} times is disabled, and its owner
 * can see that and why; enabled again, it gets what it has missed.
 *
 * <p>Each address is served by itself: one that does not answer keeps none but itself waiting, and while nothing gets
 * through to it, only a single notice is tried.
 */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int ATTEMPTS = 10;
    private static final int ADDRESSES_AT_ONCE = 128;
    private static final int AT_ONCE_TO_ONE = 8;
    private static final int LONGEST_PAUSE_SECONDS = 3600;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LEASE = PATIENCE.multipliedBy(6);

    private record Attempt(Delivery delivery, @Nullable String failure) {
    }

    private final DeliveryStore store;
    private final Webhooks webhooks;
    private final FeedHorizon horizon;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Set<UUID> served = ConcurrentHashMap.newKeySet();

    Courier(DeliveryStore store, Webhooks webhooks, FeedHorizon horizon, JsonMapper json, Clock clock) {
        this.store = store;
        this.webhooks = webhooks;
        this.horizon = horizon;
        this.json = json;
        this.clock = clock;
    }

    /** Never waits for an address. */
    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void deliverWhatIsDue() {
        Compartment.NOTICES.run(this::serveThoseThatAreDue);
    }

    private void serveThoseThatAreDue() {
        store.queue(horizon.look(), clock.instant());
        int room = ADDRESSES_AT_ONCE - served.size();
        if (room > 0) {
            store.listDue(clock.instant(), served, room).forEach(this::serve);
        }
    }

    private void serve(UUID webhook) {
        if (served.add(webhook)) {
            Thread.ofVirtual().name("courier").start(() -> Compartment.NOTICES.run(() -> deliverAll(webhook)));
        }
    }

    private void deliverAll(UUID webhook) {
        try {
            if (webhooks.isOfSomebodyClosed(webhook)) {
                webhooks.disable(webhook, "its owner may not call any more");
                return;
            }
            while (deliverSome(webhook)) {
                log.debug("there may be more for webhook {}", webhook);
            }
        } catch (RuntimeException e) {
            log.warn("webhook {} is served again later: {}", webhook, e.toString());
        } finally {
            served.remove(webhook);
        }
    }

    /** @return whether something got through, so that the next may be tried */
    private boolean deliverSome(UUID webhook) {
        List<Delivery> due = store.claimDue(webhook, clock.instant(), AT_ONCE_TO_ONE, LEASE);
        List<CompletableFuture<Attempt>> attempts = due.stream().map(this::attempt).toList();
        List<Attempt> failed = new ArrayList<>();
        for (CompletableFuture<Attempt> each : attempts) {
            Attempt attempt = each.join();
            if (attempt.failure == null) {
                store.delivered(attempt.delivery);
            } else {
                failed.add(attempt);
            }
        }
        boolean gotThrough = failed.size() < due.size();
        failed.forEach(each -> postpone(each.delivery, String.valueOf(each.failure), gotThrough));
        return gotThrough;
    }

    private void postpone(Delivery delivery, String failure, boolean gotThrough) {
        if (delivery.attempts() + 1 >= ATTEMPTS) {
            log.warn("webhook {} is disabled: {}", delivery.webhook(), failure);
            webhooks.disable(delivery.webhook(), failure);
            return;
        }
        Instant next = clock.instant().plus(pause(delivery.attempts(), ThreadLocalRandom.current().nextInt(100)));
        store.postpone(delivery, next, failure, !gotThrough);
    }

    private CompletableFuture<Attempt> attempt(Delivery delivery) {
        CompletableFuture<Attempt> attempt = new CompletableFuture<>();
        Thread.ofVirtual().name("courier-attempt").start(() -> {
            try {
                attempt.complete(new Attempt(delivery, failure(delivery)));
            } catch (RuntimeException e) {
                attempt.complete(new Attempt(delivery, "could not be sent: " + e));
            }
        });
        return attempt;
    }

    private @Nullable String failure(Delivery delivery) {
        String refusal = webhooks.refusal(URI.create(delivery.url()));
        return refusal.isEmpty() ? push(delivery) : refusal;
    }

    private @Nullable String push(Delivery delivery) {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request(delivery),
                HttpResponse.BodyHandlers.discarding());
        try {
            // the timeout of a request ends with the head of its answer: the body may take for ever
            int status = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return status / 100 == 2 ? null : "answered " + status;
        } catch (TimeoutException e) {
            answer.cancel(true);
            return "no answer within " + PATIENCE.toSeconds() + " seconds";
        } catch (ExecutionException e) {
            return "not reached: " + e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private HttpRequest request(Delivery delivery) {
        byte[] body = json.writeValueAsBytes(new NoticeMessage(delivery.position(), delivery.id(), delivery.mrn(),
                delivery.version(), delivery.code(), delivery.issuedAt().toString(), json.readTree(delivery.content())));
        long seconds = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(URI.create(delivery.url())).timeout(PATIENCE).header("Content-Type", "application/json")
                .header("webhook-id", delivery.id().toString()).header("webhook-timestamp", String.valueOf(seconds))
                .header("webhook-signature", WebhookSignature.of(delivery.secret(), delivery.id().toString(), seconds, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }

    /**
     * About 1 s, 2 s, 4 s … up to an hour; never more than that.
     *
     * @param dice 0 to 99: how much of the second half is left out, so that those who failed together do not come back together
     */
    static Duration pause(int attempts, int dice) {
        long millis = 1000L * Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(attempts, 12));
        return Duration.ofMillis(millis - millis / 2 * dice / 100);
    }
}
