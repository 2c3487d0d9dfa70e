package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How busy the machine was with what is not measured: all processors, less the server, its database and this client. */
final class OtherWork {

    private static final Path STATISTICS = Path.of("/proc/stat");
    private static final double TICKS_PER_SECOND = 100;

    private final Server server;
    private final long startedAt = System.nanoTime();
    private final double busyBefore = busySeconds();
    private final double oursBefore;

    private OtherWork(Server server) {
        this.server = server;
        this.oursBefore = ourSeconds();
    }

    static OtherWork since(Server server) {
        return new OtherWork(server);
    }

    /** On average since then; 0 where the system does not tell. */
    double coresUsed() {
        double others = busySeconds() - busyBefore - (ourSeconds() - oursBefore);
        return Math.max(0, others / ((System.nanoTime() - startedAt) / 1e9));
    }

    private double ourSeconds() {
        Duration client = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return server.cpuTime().plus(client).toNanos() / 1e9;
    }

    /** User, nice, system, interrupts and what a host has taken away. */
    private static double busySeconds() {
        if (!Files.exists(STATISTICS)) {
            return 0;
        }
        try {
            String[] ticks = Files.readAllLines(STATISTICS).getFirst().trim().split("\\s+");
            long busy = 0;
            for (int column : new int[] {1, 2, 3, 6, 7, 8}) {
                busy += Long.parseLong(ticks[column]);
            }
            return busy / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
