package org.tamga.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.tamga.testing.TestLaw;

class EarlierLawsTest {

    private final EarlierLaws earlier = new EarlierLaws();
    private final Law law = TestLaw.of("demo");

    @Test
    void whoAsksForAnotherVersionDoesNotWaitForOneThatIsBeingCompiled() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger compiled = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Law> slow = threads.submit(() -> earlier.get("demo", "slow", () -> {
                compiled.incrementAndGet();
                await(release);
                return law;
            }));
            while (compiled.get() == 0) {
                Thread.onSpinWait();
            }
            Future<Law> same = threads.submit(() -> earlier.get("demo", "slow", () -> {
                throw new IllegalStateException("compiled twice");
            }));

            assertThat(threads.submit(() -> earlier.get("demo", "other", () -> law)).get(30, TimeUnit.SECONDS)).isSameAs(law);
            release.countDown();
            assertThat(List.of(slow.get(), same.get())).containsOnly(law);
        }
    }

    @Test
    void aFailureIsNotRemembered() {
        assertThatThrownBy(() -> earlier.get("demo", "faulty", () -> {
            throw new FaultyPack("demo", List.of());
        })).isInstanceOf(FaultyPack.class);

        assertThat(earlier.get("demo", "faulty", () -> law)).isSameAs(law);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
