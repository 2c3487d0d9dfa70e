package org.tamga.mailroom.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class QuarantineTest {

    private final CompletableFuture<UUID> notAlone = new CompletableFuture<>();

    @Test
    void nothingIsInHandBesideASuspect() throws Exception {
        Quarantine quarantine = new Quarantine(() -> false, Duration.ofSeconds(30), notAlone::complete);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch suspect = new CountDownLatch(1);
        CompletableFuture<Boolean> beside = new CompletableFuture<>();
        Thread.ofVirtual().start(quarantine.outside(() -> {
            begun.countDown();
            beside.complete(comes(suspect));
        }));
        begun.await();

        quarantine.give(UUID.randomUUID(), 0, suspect::countDown);
        quarantine.start();

        assertThat(beside.get()).isFalse();
        suspect.await();
        quarantine.stop();
    }

    /** Gives it every chance to come. */
    private static boolean comes(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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

        CountDownLatch other = new CountDownLatch(1);
        quarantine.outside(other::countDown).run();

        assertThat(other.getCount()).isZero();
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
