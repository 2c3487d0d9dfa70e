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
 * shape, with nothing thought in between. By {@code COPY}, with as many commits as the server makes; once in groups that lie
 * ready, by as many writers as there are cores, and then message by message, by sixteen and by thirty-two, as a program with a
 * transaction for each request would.
 *
 * <p>Kinder than the server's own work: no round trips for single looks, and the copies are emptied between rounds, so that
 * their indexes stay small.
 */
final class DatabaseFloor {

    /** How the rows are written. */
    private enum Manner {
        TOGETHER("same rows, no logic", 128, 32, 2), ONE_BY_ONE("same rows, no logic, one by one", 1, 1024, 16),
        BY_MANY("same rows, no logic, one by one", 1, 1024, 32);

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

    /**
     * A table whose rows are written back.
     *
     * @param wanted which of its rows a message left behind, where {@code %s} stands for the keys of messages
     */
    private record Table(String name, String wanted) {

        static Table ofMrn(String name, String key) {
            return new Table(name, key + " in %s");
        }

        static Table ofMrn(String name) {
            return ofMrn(name, "mrn");
        }

        static Table ofConversation(String name, String key) {
            return new Table(name, key + " in (select conversation from declaration.version where mrn in %s)");
        }

        static Table ofConversationAsText(String name, String key) {
            return new Table(name, key + " in (select conversation::text from declaration.version where mrn in %s)");
        }

        static Table ofReceipt(String name, String key) {
            return new Table(name, key + " in %s");
        }
    }

    /** What each commit writes for a declaration: receipt, payment, case. */
    private static final List<List<Table>> CLEARANCE = List.of(
            List.of(Table.ofConversation("mailroom.message", "id"), Table.ofConversation("mailroom.first_receipt", "id"),
                    Table.ofConversationAsText("evidence.entry", "subject")),
            List.of(Table.ofMrn("revenue.entry")),
            List.of(Table.ofMrn("clearance.passage"), Table.ofMrn("clearance.obligation"), Table.ofMrn("declaration.version"),
                    Table.ofMrn("declaration.lrn"), Table.ofMrn("declaration.consignment"), Table.ofMrn("tariff.assessment"),
                    Table.ofMrn("evidence.decision"), Table.ofMrn("evidence.entry", "subject"),
                    Table.ofMrn("mailroom.notice"), Table.ofMrn("mailroom.outcome")));

    private static final List<List<Table>> RECEIPT = List.of(List.of(Table.ofReceipt("mailroom.message", "id"),
            Table.ofReceipt("mailroom.first_receipt", "id"), Table.ofReceipt("mailroom.pending", "id"),
            Table.ofReceipt("evidence.entry", "subject")));

    /** The rows of one group, for each commit and table. */
    private record Group(List<List<byte[]>> rows) {
        long bytes() {
            return rows.stream().flatMap(List::stream).mapToLong(each -> each.length).sum();
        }
    }

    private final Server server;
    private final List<List<Table>> commits;

    private DatabaseFloor(Server server, List<List<Table>> commits) {
        this.server = server;
        this.commits = commits;
    }

    /** Of declarations, named by their MRNs. */
    static DatabaseFloor ofClearance(Server server) {
        return new DatabaseFloor(server, CLEARANCE);
    }

    /** Of messages that are received and held, named by their conversations. */
    static DatabaseFloor ofReceipts(Server server) {
        return new DatabaseFloor(server, RECEIPT);
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
                            "copy " + copyOf(commits.get(commit).get(table).name()) + " from stdin", new ByteArrayInputStream(rows));
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
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI()
                        .copyOut("copy (select * from %s where %s) to stdout".formatted(table.name(),
                                table.wanted().formatted(inKeys)), out);
                ofCommit.add(out.toByteArray());
            }
            rows.add(ofCommit);
        }
        return new Group(rows);
    }

    private void cloneTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema floor");
            for (String table : names()) {
                statement.execute("create table " + copyOf(table) + " (like " + table + " including all)");
            }
        }
    }

    private void empty() throws SQLException, IOException {
        try (Connection connection = server.database(); Statement statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", names().stream().map(DatabaseFloor::copyOf).toList()));
        }
    }

    private List<String> names() {
        return commits.stream().flatMap(List::stream).map(Table::name).distinct().toList();
    }

    private static String copyOf(String table) {
        return "floor." + table.replace('.', '_');
    }
}
