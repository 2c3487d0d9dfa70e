package org.tamga.mailroom.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class QuarantineTest {

    private final CompletableFuture<UUID> notAlone = new CompletableFuture<>();
    private final AtomicInteger inHand = new AtomicInteger();
    private final CompletableFuture<Integer> beside = new CompletableFuture<>();

    @Test
    void nothingIsInHandBesideASuspect() throws Exception {
        Quarantine quarantine = new Quarantine(() -> false, Duration.ofSeconds(30), notAlone::complete);
        CountDownLatch ordinary = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Thread hand = Thread.ofVirtual().start(quarantine.outside(() -> {
            inHand.incrementAndGet();
            begun.countDown();
            awaitUninterrupted(ordinary);
            inHand.decrementAndGet();
        }));
        begun.await();

        quarantine.give(UUID.randomUUID(), 0, () -> beside.complete(inHand.get()));
        quarantine.start();
        ordinary.countDown();

        assertThat(beside.get()).isZero();
        hand.join();
        quarantine.stop();
    }

    @Test
    void othersGoOnBesideASuspectThatTakesLong() throws Exception {
        Quarantine quarantine = new Quarantine(() -> false, Duration.ofMillis(1), notAlone::complete);
        UUID suspect = UUID.randomUUID();
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        quarantine.give(suspect, 0, () -> {
            begun.countDown();
            awaitUninterrupted(released);
        });
        quarantine.start();
        begun.await();

        quarantine.outside(() -> beside.complete(1)).run();

        assertThat(beside).isDone();
        assertThat(released.getCount()).isOne();
        assertThat(notAlone.get()).isEqualTo(suspect);
        released.countDown();
        quarantine.stop();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
