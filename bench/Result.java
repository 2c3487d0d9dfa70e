package bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table. Latencies in milliseconds.
 *
 * @param cpuMillis  processor time of server and database for one declaration; not a number if it is not known
 * @param otherCores processors that were busy with something else, on average; not a number if it is not known
 */
record Result(String name, int connections, long count, double perSecond, double p50, double p90, double p99, double max,
        double cpuMillis, double otherCores) {

    static Result of(String name, int connections, double seconds, List<long[]> latencies, Duration cpu, double otherCores) {
        long[] sorted = latencies.stream().flatMapToLong(java.util.Arrays::stream).sorted().toArray();
        int count = sorted.length;
        return new Result(name, connections, count, count / seconds, millis(sorted, 0.5), millis(sorted, 0.9),
                millis(sorted, 0.99), millis(sorted, 1), count == 0 ? 0 : cpu.toNanos() / 1e6 / count, otherCores);
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
    }

    static String header() {
        return """
                | Run | Connections | Declarations | A second | p50 ms | p90 ms | p99 ms | max ms | CPU ms each | Other work, cores |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|""";
    }

    String row() {
        return String.format(Locale.ROOT, "| %s | %d | %,d | **%,.0f** | %.0f | %.0f | %.0f | %.0f | %s | %s |", name,
                connections, count, perSecond, p50, p90, p99, max, known(cpuMillis, "%.2f", "–"), known(otherCores, "%.1f", "–"));
    }

    private static String known(double value, String format, String unknown) {
        return Double.isNaN(value) ? unknown : String.format(Locale.ROOT, format, value);
    }

    String json() {
        return String.format(Locale.ROOT, "{\"name\":\"%s\",\"connections\":%d,\"count\":%d,\"perSecond\":%.1f,\"p50\":%.2f,"
                + "\"p90\":%.2f,\"p99\":%.2f,\"max\":%.2f,\"cpuMillis\":%s,\"otherCores\":%s}", name, connections, count,
                perSecond, p50, p90, p99, max, known(cpuMillis, "%.3f", "null"), known(otherCores, "%.2f", "null"));
    }
}
