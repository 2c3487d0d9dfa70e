package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps a result as JSON, and puts its table where a page has room for it, by default {@code docs/performance.md}. */
public final class Report {

    private static final Path PAGE = Path.of("docs/performance.md");

    private Report() {
    }

    static void write(String name, String machine, List<Result> results, int faults, int verified, int messageBytes, String table,
            boolean toPage) throws IOException {
        String rows = results.stream().map(Result::json).collect(Collectors.joining(",\n    "));
        Path file = Files.createDirectories(Path.of("target/bench")).resolve(name + ".json");
        Files.writeString(file, """
                {
                  "benchmark": "%s",
                  "at": "%s",
                  "machine": "%s",
                  "messageBytes": %d,
                  "verified": %d,
                  "faults": %d,
                  "results": [
                    %s
                  ]
                }
                """.formatted(name, Instant.now(), machine, messageBytes, verified, faults, rows));
        Progress.say("Kept in " + file);
        if (toPage) {
            put(name, "Measured on %s, %s. Messages of %,d bytes; %,d answers compared with the database, %d faults.\n\n%s"
                    .formatted(LocalDate.now(ZoneOffset.UTC), machine, messageBytes, verified, faults, table));
        }
    }

    static void put(String name, String text) throws IOException {
        put(PAGE, name, text);
    }

    /** Replaces what stands between the marks of that name. */
    public static void put(Path file, String name, String text) throws IOException {
        String page = Files.readString(file);
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(file + " has no place for " + name);
        }
        Files.writeString(file, page.substring(0, from + begin.length()) + text + page.substring(to));
        Progress.say("Written to " + file);
    }

    public static String machine() throws IOException {
        Path processors = Path.of("/proc/cpuinfo");
        String model = !Files.exists(processors) ? System.getProperty("os.arch")
                : Files.readAllLines(processors).stream().filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim()).findFirst().orElse("unknown processor");
        return "%d cores (%s), %s, Java %s".formatted(Runtime.getRuntime().availableProcessors(), model,
                System.getProperty("os.name"), Runtime.version());
    }
}
