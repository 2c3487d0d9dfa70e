package org.tamga.mailroom.sorting;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Metrics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Outcome;
import org.tamga.platform.Correlation;

/** The messages that this process holds in memory, in line or in hand, and those who wait for their outcome. */
final class Unsettled {

    private static final Logger log = LoggerFactory.getLogger(Unsettled.class);

    private final Map<UUID, CompletableFuture<Outcome>> byConversation = new ConcurrentHashMap<>();

    int size() {
        return byConversation.size();
    }

    Collection<UUID> conversations() {
        return byConversation.keySet();
    }

    /** Puts the handling in line, once: a message that is there already is left alone. */
    void add(Letter letter, Supplier<Outcome> handling, Consumer<Runnable> line) {
        CompletableFuture<Outcome> settled = new CompletableFuture<>();
        if (byConversation.putIfAbsent(letter.conversation(), settled) == null) {
            line.accept(() -> complete(letter, settled, handling));
        }
    }

    private void complete(Letter letter, CompletableFuture<Outcome> settled, Supplier<Outcome> handling) {
        try (Correlation.Scope about = Correlation.of(letter.conversation())) {
            Outcome outcome = handling.get();
            count(letter, outcome);
            log.debug("settled: {} {}", outcome.state(), outcome.mrn());
            settled.complete(outcome);
        } catch (RuntimeException | Error e) { // it must not cost a hand
            log.warn("message {} stays pending: {}", letter.conversation(), e.toString());
            settled.completeExceptionally(e);
        } finally {
            byConversation.remove(letter.conversation());
        }
    }

    private static void count(Letter letter, Outcome outcome) {
        Metrics.timer("tamga.messages.settled", "kind", letter.kind(), "state", outcome.state().name().toLowerCase(Locale.ROOT))
                .record(Duration.between(letter.receivedAt(), outcome.settledAt()));
    }

    /**
     * Empty also where it could not be settled yet.
     *
     * @param otherwise asked about a message that is not here
     */
    Optional<Outcome> await(UUID conversation, Duration longest, Function<UUID, Optional<Outcome>> otherwise) {
        @Nullable
        CompletableFuture<Outcome> settled = byConversation.get(conversation);
        if (settled == null) {
            return otherwise.apply(conversation);
        }
        try {
            return Optional.of(settled.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
