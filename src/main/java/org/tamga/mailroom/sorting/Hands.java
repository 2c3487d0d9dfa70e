package org.tamga.mailroom.sorting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.tamga.platform.Compartment;

/** Do what is given to them, most urgent first, in the order in which it was given; rest while they are told to. */
final class Hands {

    private static final int LOOK_MILLISECONDS = 500;

    private record Work(int priority, long turn, Runnable task) {
    }

    private final BooleanSupplier resting;
    private final PriorityBlockingQueue<Work> queue = new PriorityBlockingQueue<>(64,
            Comparator.comparingInt(Work::priority).reversed().thenComparingLong(Work::turn));
    private final AtomicLong turns = new AtomicLong();
    private final List<Thread> busy = new ArrayList<>();
    private volatile boolean running;

    Hands(BooleanSupplier resting) {
        this.resting = resting;
    }

    void give(int priority, Runnable task) {
        queue.put(new Work(priority, turns.incrementAndGet(), task));
    }

    boolean areWorking() {
        return running;
    }

    void start(int count) {
        running = true;
        for (int i = 0; i < count; i++) {
            busy.add(Thread.ofVirtual().name("sorting-", i).start(() -> Compartment.CLEARANCE.run(this::work)));
        }
    }

    private void work() {
        while (running || !queue.isEmpty() && !resting.getAsBoolean()) {
            try {
                if (resting.getAsBoolean()) {
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
                    continue;
                }
                Work work = queue.poll(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (work != null) {
                    work.task().run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Returns when all that was given is done; while they rest, it is left. */
    void stop() {
        running = false;
        for (Thread hand : busy) {
            try {
                hand.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
