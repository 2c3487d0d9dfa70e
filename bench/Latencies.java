package bench;

import java.util.Arrays;

/** A growing list of nanoseconds. */
final class Latencies {

    private long[] values = new long[1024];
    private int count;

    void add(long nanos) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = nanos;
    }

    long[] values() {
        return Arrays.copyOf(values, count);
    }
}
