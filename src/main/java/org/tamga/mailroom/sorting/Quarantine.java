package org.tamga.mailroom.sorting;

import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.platform.Compartment;

/**
 * Handles suspects one at a time, with nothing else in hand, so that the next death names who was there. Those who were there
 * before come last: the innocent are through when a culprit strikes again. All other work waits for a moment and goes on in
 * between; nothing waits for a suspect that takes long, and no suspect for other work that does not end.
 */
final class Quarantine {

    private static final Logger log = LoggerFactory.getLogger(Quarantine.class);
    private static final int LOOK_MILLISECONDS = 500;
    private static final int PATIENCE_SECONDS = 5;
    private static final int REST_SECONDS = 15;
    private static final long TURN_NANOSECONDS = TimeUnit.SECONDS.toNanos(2);

    private record Suspect(UUID conversation, int loneDeaths, long turn, Runnable handling) {
    }

    private final BooleanSupplier resting;
    private final Duration longestAlone;
    private final Consumer<UUID> noLongerAlone;
    private final PriorityBlockingQueue<Suspect> line = new PriorityBlockingQueue<>(16,
            Comparator.comparingInt(Suspect::loneDeaths).thenComparingLong(Suspect::turn));
    private final AtomicLong turns = new AtomicLong();

    /** Whatever is in hand reads, a suspect writes. Fair, so that they take turns. */
    private final ReentrantReadWriteLock hands = new ReentrantReadWriteLock(true);

    private volatile boolean running;
    private @Nullable Thread examiner;

    /** @param noLongerAlone told of a suspect that takes longer than {@code longestAlone} */
    Quarantine(BooleanSupplier resting, Duration longestAlone, Consumer<UUID> noLongerAlone) {
        this.resting = resting;
        this.longestAlone = longestAlone;
        this.noLongerAlone = noLongerAlone;
    }

    /** The work, which waits while a suspect is in hand. */
    Runnable outside(Runnable work) {
        return () -> {
            hands.readLock().lock();
            try {
                work.run();
            } finally {
                hands.readLock().unlock();
            }
        };
    }

    /** @param loneDeaths of processes in which it alone was in hand */
    void give(UUID conversation, int loneDeaths, Runnable handling) {
        line.put(new Suspect(conversation, loneDeaths, turns.incrementAndGet(), handling));
    }

    void start() {
        running = true;
        examiner = Thread.ofVirtual().name("quarantine").start(this::work);
    }

    private void work() {
        try {
            while (running) {
                if (resting.getAsBoolean() || line.isEmpty()) {
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
                } else if (hands.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    turn();
                } else {
                    restAfterWaitingInVain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restAfterWaitingInVain() throws InterruptedException {
        log.warn("{} suspects wait: something else does not end", line.size());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(REST_SECONDS);
        while (running && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
        }
    }

    private void turn() throws InterruptedException {
        try {
            long end = System.nanoTime() + TURN_NANOSECONDS;
            boolean ended = true;
            while (ended && running && !resting.getAsBoolean() && System.nanoTime() < end) {
                Suspect suspect = line.poll();
                ended = suspect != null && examine(suspect);
            }
        } finally {
            hands.writeLock().unlock();
        }
    }

    private boolean examine(Suspect suspect) throws InterruptedException {
        Thread handling = Thread.ofVirtual().name("suspect")
                .start(() -> Compartment.CLEARANCE.run(suspect.handling()));
        if (handling.join(longestAlone)) {
            return true;
        }
        log.warn("message {} takes long; others go on beside it", suspect.conversation());
        noLongerAlone.accept(suspect.conversation());
        return false;
    }

    /** Returns when no suspect is in hand; those in line stay pending. */
    void stop() {
        running = false;
        Thread last = examiner;
        if (last != null) {
            try {
                last.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
