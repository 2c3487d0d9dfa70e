package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The receiving desk alone: messages from HTTP request to a signed receipt for durable bytes, while handling is stopped for
 * maintenance; then how fast what was held is handled.
 */
final class MailroomBenchmark {

    private static final int WARM_UP_CONNECTIONS = 64;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SHORT_SECONDS = 20;
    private static final int FLOOR_SECONDS = 15;
    private static final int LONGEST_DRAIN_SECONDS = 900;

    private final Options options;
    private final List<Result> results = new ArrayList<>();

    MailroomBenchmark(Options options) {
        this.options = options;
    }

    boolean run() throws Exception {
        Path home = Files.createTempDirectory("tamga-bench");
        try (Server server = Server.start(home, List.of())) {
            for (String[] table : Declarations.tables()) {
                server.upload(table[0], table[1]);
            }
            Declarations declarations = new Declarations(2026, "M" + System.currentTimeMillis() % 10_000_000, 1);
            Load load = Load.forReceipts(server, declarations);
            server.post("/api/v1/admin/maintenance/start", "{\"reason\": \"the receiving desk is measured\"}");
            measure(server, load);
            List<String> faults = new ArrayList<>(load.failures());
            compare(server, "mailroom.message", load, faults);
            String drain = drain(server, load.answered().size());
            compare(server, "mailroom.outcome", load, faults);
            String table = Result.header() + "\n" + String.join("\n", results.stream().map(Result::row).toList()) + "\n\n" + drain
                    + "\n";
            System.out.println("\n" + table);
            faults.stream().limit(5).forEach(fault -> Progress.say("WRONG: " + fault));
            Report.write("mailroom", Report.machine(), results, faults.size(), load.answered().size(),
                    declarations.averageSize(), table, options.write());
            return faults.isEmpty();
        } finally {
            Server.delete(home);
        }
    }

    private void measure(Server server, Load load) throws Exception {
        load.run("warm-up", WARM_UP_CONNECTIONS, Math.min(WARM_UP_SECONDS, options.seconds()), 0);
        for (int connections : options.connections()) {
            add(load.run("full speed", connections, Math.min(SHORT_SECONDS, options.seconds()), 0));
        }
        Result best = results.stream().max(Comparator.comparingDouble(Result::perSecond)).orElseThrow();
        add(load.run("half load", best.connections(), Math.min(SHORT_SECONDS, options.seconds()), best.perSecond() / 2));
        DatabaseFloor.ofReceipts(server).measure(load.answered(), Math.min(FLOOR_SECONDS, options.seconds()))
                .forEach(this::add);
    }

    private void add(Result result) {
        results.add(result);
        Progress.say(result.row());
    }

    /** Every receipt leads to exactly one row. */
    private static void compare(Server server, String table, Load load, List<String> faults) throws Exception {
        long rows = count(server, "select count(*) from " + table);
        long distinct = load.answered().stream().distinct().count();
        if (rows != distinct || distinct != load.answered().size()) {
            faults.add("%d rows in %s for %d receipts, %d of them different".formatted(rows, table, load.answered().size(),
                    distinct));
        }
    }

    private String drain(Server server, long held) throws Exception {
        Progress.say("%,d messages are held; handling goes on".formatted(held));
        server.post("/api/v1/admin/maintenance/end", "");
        long start = System.nanoTime();
        long pending = held;
        while (pending > 0 && System.nanoTime() - start < LONGEST_DRAIN_SECONDS * 1_000_000_000L) {
            TimeUnit.SECONDS.sleep(1);
            pending = count(server, "select count(*) from mailroom.pending");
            Progress.show("draining", held - pending, held);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(Locale.ROOT, "What was held, %,d messages, was handled in %.0f s after that, %.0f a second.", held - pending,
                seconds, (held - pending) / seconds);
    }

    private static long count(Server server, String query) throws Exception {
        try (Connection connection = server.database(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new IOException(query + " answered nothing");
            }
            return row.getLong(1);
        }
    }
}
