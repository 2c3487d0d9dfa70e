package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From the start of the process to the first answer: on an empty folder, and on one that has been used before. */
final class StartBenchmark {

    private static final int RUNS = 4;
    private static final int LOOKS = 200;
    private static final String FIRST_PART = "Start, part by part:";
    private static final String LAST_PART = "from command to first answer";

    private final Options options;

    StartBenchmark(Options options) {
        this.options = options;
    }

    boolean run() throws Exception {
        Path home = Files.createTempDirectory("tamga-bench");
        Path cache = Path.of(System.getProperty("java.class.path")).resolveSibling("tamga.aot");
        List<String> cached = Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off") : List.of();
        StringBuilder table = new StringBuilder("| Run | To the first answer, ms |\n|---|---:|\n");
        String parts = "";
        try {
            for (int run = 1; run <= RUNS; run++) {
                parts = start(run == 1 ? "empty folder" : "run " + run, home, List.of(), table);
            }
            for (int run = 1; run < RUNS && !cached.isEmpty(); run++) {
                parts = start("with start-up cache, run " + run, home, cached, table);
            }
        } finally {
            Server.delete(home);
        }
        table.append("\nThe parts of the last run:\n\n").append(parts);
        System.out.println("\n" + table);
        if (options.write()) {
            Report.put("start", "Measured on %s.\n\n%s".formatted(Report.machine(), table));
        }
        return true;
    }

    /** @return how long each part took, as the server says */
    private static String start(String name, Path home, List<String> options, StringBuilder table) throws Exception {
        List<String> all = new ArrayList<>(options);
        all.add("-Dtamga.timing=" + System.currentTimeMillis() / 1000.0);
        try (Server server = Server.start(home, all)) {
            String row = "| %s | %,d |\n".formatted(name, server.startTime().toMillis());
            Progress.say(row.trim());
            table.append(row);
            return parts(server);
        }
    }

    private static String parts(Server server) throws Exception {
        for (int look = 0; look < LOOKS; look++) {
            List<String> log = server.log();
            List<String> starts = log.stream().filter(line -> line.contains(FIRST_PART)).toList();
            if (!starts.isEmpty()) {
                List<String> since = log.subList(log.lastIndexOf(starts.getLast()) + 1, log.size());
                List<String> parts = since.stream().takeWhile(line -> line.startsWith("    ")).toList();
                if (parts.stream().anyMatch(line -> line.contains(LAST_PART))) {
                    return String.join("\n", parts) + "\n";
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return "    (the server did not say)\n";
    }
}
