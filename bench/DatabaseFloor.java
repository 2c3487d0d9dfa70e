package bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;

/**
 * The physical limit: what messages left behind in every table is taken out of the database and written to tables of the same
 * shape, with nothing thought in between. By {@code COPY}, with as many commits as the server makes; once in groups and by two
 * writers, as the server does it, and once message by message and by sixteen, as a program with a transaction for each request
 * would.
 *
 * <p>Kinder than the server's own work: no round trips for single looks, and the copies are emptied between rounds, so that
 * their indexes stay small.
 */
final class DatabaseFloor {

    /** How the rows are written. */
    private enum Manner {
        TOGETHER("same rows, no logic", 128, 32, 2), ONE_BY_ONE("same rows, no logic, one by one", 1, 1024, 16);

        private final String title;
        private final int group;
        private final int groups;
        private final int writers;

        Manner(String title, int group, int groups, int writers) {
            this.title = title;
            this.group = group;
            this.groups = groups;
            this.writers = writers;
        }
    }

    private record Table(String name, String key) {
    }

    /** What each commit writes for a declaration: receipt, payment, case. */
    private static final List<List<Table>> CLEARANCE = List.of(
            List.of(new Table("mailroom.message", "id"), new Table("mailroom.first_receipt", "id")),
            List.of(new Table("revenue.entry", "mrn")),
            List.of(new Table("clearance.passage", "mrn"), new Table("clearance.obligation", "mrn"),
                    new Table("declaration.version", "mrn"), new Table("declaration.lrn", "mrn"),
                    new Table("declaration.consignment", "mrn"), new Table("tariff.assessment", "mrn"),
                    new Table("evidence.decision", "mrn"), new Table("evidence.entry", "subject"),
                    new Table("mailroom.notice", "mrn"), new Table("mailroom.outcome", "mrn")));

    private static final List<List<Table>> RECEIPT = List.of(List.of(new Table("mailroom.message", "id"),
            new Table("mailroom.first_receipt", "id"), new Table("mailroom.pending", "id"), new Table("evidence.entry", "subject")));

    /** The rows of one group, for each commit and table. */
    private record Group(List<List<byte[]>> rows) {
        long bytes() {
            return rows.stream().flatMap(List::stream).mapToLong(each -> each.length).sum();
        }
    }

    private final Server server;
    private final List<List<Table>> commits;
    private final String keysOfIds;

    private DatabaseFloor(Server server, List<List<Table>> commits, String keysOfIds) {
        this.server = server;
        this.commits = commits;
        this.keysOfIds = keysOfIds;
    }

    /** Of declarations, named by their MRNs. */
    static DatabaseFloor ofClearance(Server server) {
        return new DatabaseFloor(server, CLEARANCE, "(select conversation from declaration.version where mrn in %s)");
    }

    /** Of messages that are received and held, named by their conversations. */
    static DatabaseFloor ofReceipts(Server server) {
        return new DatabaseFloor(server, RECEIPT, "%s");
    }

    /** @param keys of at least 128 messages */
    List<Result> measure(List<String> keys, int seconds) throws Exception {
        try (Connection connection = server.database()) {
            cloneTables(connection);
        }
        List<Result> results = new ArrayList<>();
        for (Manner manner : Manner.values()) {
            results.add(write(manner, read(manner, keys), seconds));
        }
        return results;
    }

    private List<Group> read(Manner manner, List<String> keys) throws SQLException, IOException {
        List<Group> groups = new ArrayList<>();
        try (Connection connection = server.database()) {
            for (int i = 0; i < manner.groups && (i + 1) * manner.group <= keys.size(); i++) {
                groups.add(read(connection, keys.subList(i * manner.group, (i + 1) * manner.group)));
            }
        }
        if (groups.isEmpty()) {
            throw new IllegalStateException("fewer than " + manner.group + " messages to copy");
        }
        Progress.say("one message leaves %,d bytes in COPY's form"
                .formatted(groups.stream().mapToLong(Group::bytes).sum() / groups.size() / manner.group));
        return groups;
    }

    private Result write(Manner manner, List<Group> groups, int seconds) throws Exception {
        Latencies commits = new Latencies();
        long written = 0;
        long nanos = 0;
        try (ExecutorService writers = Executors.newFixedThreadPool(manner.writers)) {
            while (nanos < seconds * 1_000_000_000L) {
                long start = System.nanoTime();
                for (long latency : round(groups, writers, manner.writers)) {
                    commits.add(latency);
                }
                nanos += System.nanoTime() - start;
                written += (long) groups.size() * manner.group;
                empty();
            }
        }
        Result latencies = Result.of("", manner.writers, nanos / 1e9, List.of(commits.values()), Duration.ZERO, 0);
        return new Result(manner.title, manner.writers, written, written / (nanos / 1e9), latencies.p50(), latencies.p90(),
                latencies.p99(), latencies.max(), Double.NaN, Double.NaN);
    }

    private List<Long> round(List<Group> groups, ExecutorService writers, int count) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Callable<List<Long>>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(() -> {
                List<Long> latencies = new ArrayList<>();
                try (Connection connection = server.database()) {
                    connection.setAutoCommit(false);
                    for (int group = next.getAndIncrement(); group < groups.size(); group = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        write(connection, groups.get(group));
                        latencies.add(System.nanoTime() - start);
                    }
                }
                return latencies;
            });
        }
        List<Long> latencies = new ArrayList<>();
        for (Future<List<Long>> done : writers.invokeAll(tasks)) {
            latencies.addAll(done.get());
        }
        return latencies;
    }

    private void write(Connection connection, Group group) throws SQLException, IOException {
        for (int commit = 0; commit < commits.size(); commit++) {
            for (int table = 0; table < commits.get(commit).size(); table++) {
                byte[] rows = group.rows().get(commit).get(table);
                if (rows.length > 0) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                            "copy " + copyOf(commits.get(commit).get(table)) + " from stdin", new ByteArrayInputStream(rows));
                }
            }
            connection.commit();
        }
    }

    private Group read(Connection connection, List<String> keys) throws SQLException, IOException {
        String inKeys = "('" + String.join("','", keys) + "')";
        List<List<byte[]>> rows = new ArrayList<>();
        for (List<Table> tables : commits) {
            List<byte[]> ofCommit = new ArrayList<>();
            for (Table table : tables) {
                String wanted = table.key().equals("id") ? keysOfIds.formatted(inKeys) : inKeys;
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI()
                        .copyOut("copy (select * from %s where %s in %s) to stdout".formatted(table.name(), table.key(), wanted),
                                out);
                ofCommit.add(out.toByteArray());
            }
            rows.add(ofCommit);
        }
        return new Group(rows);
    }

    private void cloneTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema floor");
            for (Table table : all()) {
                statement.execute("create table " + copyOf(table) + " (like " + table.name() + " including all)");
            }
        }
    }

    private void empty() throws SQLException, IOException {
        try (Connection connection = server.database(); Statement statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", all().stream().map(DatabaseFloor::copyOf).toList()));
        }
    }

    private List<Table> all() {
        return commits.stream().flatMap(List::stream).toList();
    }

    private static String copyOf(Table table) {
        return "floor." + table.name().replace('.', '_');
    }
}
