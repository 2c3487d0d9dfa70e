package org.tamga.mailroom;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.mailroom.store.WebhookStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pushes notices to the addresses that recipients have given: at least once, signed, with growing pauses between attempts. An
 * address that fails {@link #ATTEMPTS} times in a row is disabled, and its owner can see that and why.
 *
 * <p>The body is the notice as JSON; the header {@code Tamga-Signature} is its HMAC-SHA256 under the webhook's secret,
 * hexadecimal.
 */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int ATTEMPTS = 10;
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebhookStore store;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Semaphore bags = new Semaphore(AT_ONCE);

    Courier(WebhookStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /** Notes which of the notices are to be pushed, in the transaction that stores them. */
    void accept(List<Notice> notices) {
        store.enqueue(notices, clock.instant());
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void deliverWhatIsDue() {
        for (WebhookStore.Delivery delivery : store.claimDue(clock.instant(), AT_ONCE * 4, PATIENCE.multipliedBy(6))) {
            bags.acquireUninterruptibly();
            Thread.startVirtualThread(() -> {
                try {
                    deliver(delivery);
                } finally {
                    bags.release();
                }
            });
        }
    }

    private void deliver(WebhookStore.Delivery delivery) {
        String failure = attempt(delivery);
        if (failure == null) {
            store.delivered(delivery);
        } else if (delivery.attempts() + 1 >= ATTEMPTS) {
            log.warn("webhook {} is disabled: {}", delivery.webhook(), failure);
            store.disable(delivery.webhook(), clock.instant(), failure);
        } else {
            store.postpone(delivery, clock.instant().plus(pause(delivery.attempts())), failure);
        }
    }

    private @Nullable String attempt(WebhookStore.Delivery delivery) {
        byte[] body = json.writeValueAsBytes(new Pushed(delivery.id(), delivery.mrn(), delivery.version(), delivery.code(),
                delivery.issuedAt().toString(), json.readTree(delivery.content())));
        HttpRequest request = HttpRequest.newBuilder(URI.create(delivery.url())).timeout(PATIENCE)
                .header("Content-Type", "application/json").header("Tamga-Notice", delivery.id().toString())
                .header("Tamga-Signature", hmac(delivery.secret(), body)).POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? null : "answered " + status;
        } catch (java.io.IOException e) {
            return "not reached: " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** 1 s, 2 s, 4 s … up to an hour. */
    static Duration pause(int attempts) {
        return Duration.ofSeconds(Math.min(3600, 1L << Math.min(attempts, 12)));
    }

    static String hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** @param mrn null where it is about no declaration */
    record Pushed(UUID id, @Nullable String mrn, int version, String code, String issuedAt,
            tools.jackson.databind.JsonNode content) {
    }
}
