package bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** One line that is rewritten every second on a terminal, and written once elsewhere. */
public final class Progress {

    private static final boolean TERMINAL = System.console() != null && System.console().isTerminal();

    private Progress() {
    }

    /** Returns when all senders have finished. */
    static void show(String what, int seconds, AtomicLong done, List<Thread> senders) throws InterruptedException {
        long start = System.nanoTime();
        long before = 0;
        for (Thread sender : senders) {
            while (!sender.join(java.time.Duration.ofSeconds(1))) {
                long now = done.get();
                if (TERMINAL) {
                    System.err.printf("\r%s: %d of %d s, %,d a second     ", what, (System.nanoTime() - start) / 1_000_000_000,
                            seconds, now - before);
                }
                before = now;
            }
        }
        if (TERMINAL) {
            System.err.print("\r" + " ".repeat(78) + "\r");
        }
    }

    /** How far something has come. */
    static void show(String what, long done, long all) {
        if (TERMINAL) {
            System.err.printf("\r%s: %,d of %,d     ", what, done, all);
            if (done == all) {
                System.err.print("\r" + " ".repeat(78) + "\r");
            }
        }
    }

    public static void say(String text) {
        System.err.println(text);
    }
}
