package org.tamga.fuzzing;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/** Runs one input and fails if it took too long or too much, whatever came of it. Counts the processor, not the clock. */
public final class Watch {

    /** Says what the worst of all inputs took; {@link Fuzz} reads it. */
    static final String WORST = "worst input: %d ms, %d KB";

    private static final long LONGEST_NANOS = 1_000_000_000L;
    private static final long LARGEST_BYTES = 64L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Use(long nanos, long bytes) {
    }

    private static long longest;
    private static long largest;
    private static boolean told;

    private Watch() {
    }

    /** What the class loading and the first compilation take is not the input's fault: call it with good inputs before. */
    public static void warmUp(Runnable work) {
        for (int i = 0; i < 200; i++) {
            work.run();
        }
        if (!told) {
            told = true;
            Runtime.getRuntime().addShutdownHook(new Thread(
                    () -> System.err.println(WORST.formatted(longest / 1_000_000, largest >> 10))));
        }
    }

    public static void run(byte[] input, Runnable work) {
        Use use = measure(work);
        if (use.nanos > longest || use.bytes > largest) {
            Use again = measure(work); // without what the machine had to load for it
            use = new Use(Math.min(use.nanos, again.nanos), Math.min(use.bytes, again.bytes));
        }
        longest = Math.max(longest, use.nanos);
        largest = Math.max(largest, use.bytes);
        if (use.nanos > LONGEST_NANOS || use.bytes > LARGEST_BYTES) {
            throw new AssertionError(
                    input.length + " bytes took " + use.nanos / 1_000_000 + " ms and " + (use.bytes >> 10) + " KB");
        }
    }

    private static Use measure(Runnable work) {
        long time = THREADS.getCurrentThreadCpuTime();
        long memory = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return new Use(THREADS.getCurrentThreadCpuTime() - time, THREADS.getCurrentThreadAllocatedBytes() - memory);
    }
}
