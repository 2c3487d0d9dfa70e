package org.tamga.cli.folder;

import java.io.PrintStream;
import java.util.function.LongConsumer;

/** Tells how far a copy is, each time another hundred megabytes are done. */
final class ByteProgress implements LongConsumer {

    private static final long MEGABYTE = 1_000_000;
    private static final long STEP = 100 * MEGABYTE;

    private final PrintStream out;
    private final String what;
    private long next = STEP;

    ByteProgress(PrintStream out, String what) {
        this.out = out;
        this.what = what;
    }

    @Override
    public void accept(long bytes) {
        if (bytes >= next) {
            out.println(what + " " + megabytes(bytes) + " MB");
            next = bytes - bytes % STEP + STEP;
        }
    }

    static long megabytes(long bytes) {
        return (bytes + MEGABYTE / 2) / MEGABYTE;
    }
}
