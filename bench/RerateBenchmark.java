package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Past declarations of a single item each, re-rated from the database by the real server: a corrected duty that touches every
 * tenth of them. A third of them first, then all: memory shall not grow with their number. Beside it the same rows are read with
 * nothing done to them.
 */
final class RerateBenchmark {

    private static final String MEASURE = "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,"
            + "order_number,duty,conditions,valid_from,valid_to,basis\n"
            + "BENCH1," + PastCharges.CORRECTED_GOODS + ",103,1011,,,,,%s,,2024-01-01,,Toy Order\n";
    private static final String RUNS = "/api/v1/admin/";
    private static final int READERS = 2;

    private record Row(String name, long declarations, double seconds, double cpuMicros, long changed, long proposed,
            long heapMegabytes, double otherCores) {

        String table() {
            return String.format(Locale.ROOT, "| %s | %,d | %.1f | **%,.0f** | %s | %,d | %,d | %s | %.1f |", name, declarations,
                    seconds, declarations / seconds, Double.isNaN(cpuMicros) ? "–" : String.format(Locale.ROOT, "%.0f", cpuMicros),
                    changed, proposed, heapMegabytes == 0 ? "–" : String.valueOf(heapMegabytes), otherCores);
        }

        String json() {
            return String.format(Locale.ROOT, "{\"name\":\"%s\",\"declarations\":%d,\"seconds\":%.3f,\"perSecond\":%.0f,"
                    + "\"changed\":%d,\"proposed\":%d,\"heapMegabytes\":%d,\"otherCores\":%.2f}", name, declarations, seconds,
                    declarations / seconds, changed, proposed, heapMegabytes, otherCores);
        }
    }

    private final Options options;
    private final int declarations;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Row> rows = new ArrayList<>();

    RerateBenchmark(Options options, int declarations) {
        this.options = options;
        this.declarations = declarations;
    }

    boolean run() throws Exception {
        Path home = Files.createTempDirectory("tamga-bench");
        try (Server server = Server.start(home, List.of("-Xmx512m"))) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            PastCharges past = new PastCharges(server, today);
            int bytes = past.fill(declarations);
            Progress.say("%,d past charges of %,d bytes each; the duty on some of the goods is corrected.".formatted(declarations,
                    bytes));
            server.upload("/api/v1/admin/packs/demo/measures?mode=add", MEASURE.formatted("1.50 %"));
            rows.add(measure(server, "rehearsals", "a third, rehearsed (warm-up)", past.day(0), past.day(0)));
            rows.add(measure(server, "reratings", "a third, re-rated", past.day(1), past.day(1)));
            rows.add(measure(server, "reratings", "all, re-rated", past.day(2), past.day(0)));
            rows.add(measure(server, "reratings", "all, once more: nothing is proposed twice", past.day(2), past.day(0)));
            rows.add(read(server));
            report(bytes);
            return rows.get(3).proposed() == 0 && rows.get(1).proposed() + rows.get(2).proposed() == rows.get(2).changed();
        } finally {
            http.close();
            Server.delete(home);
        }
    }

    private Row measure(Server server, String kind, String name, LocalDate from, LocalDate to) throws Exception {
        var cpuBefore = server.cpuTime();
        OtherWork others = OtherWork.since(server);
        long start = System.nanoTime();
        String id = value(send(server, "POST", RUNS + kind, """
                {"pack": "demo", "from": "%s", "to": "%s", "interestTo": "%s"}""".formatted(from, to, to.plusDays(30))), "id");
        long heap = 0;
        String answer;
        do {
            TimeUnit.MILLISECONDS.sleep(100);
            answer = send(server, "GET", RUNS + kind + "/" + id, "");
            heap = Math.max(heap, heapBytes(server));
            Progress.show(name, number(answer, "declarationsDone"), number(answer, "\"declarations"));
        } while (value(answer, "state").equals("RUNNING"));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!value(answer, "state").equals("FINISHED")) {
            throw new IOException("the run ended otherwise: " + answer);
        }
        long done = number(answer, "declarationsDone");
        Row row = new Row(name, done, seconds, server.cpuTime().minus(cpuBefore).toNanos() / 1e3 / done, number(answer, "changed"),
                kind.equals("reratings") ? number(answer, "proposed") : 0, heap >> 20, others.coresUsed());
        Progress.say(row.table());
        return row;
    }

    /** The physical limit: the same rows in the same way, each column taken and nothing thought. */
    private Row read(Server server) throws Exception {
        OtherWork others = OtherWork.since(server);
        long start = System.nanoTime();
        long read = 0;
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Callable<Long>> tasks = List.of(() -> read(server, "", "N"), () -> read(server, "N", "~"));
            for (Future<Long> each : readers.invokeAll(tasks)) {
                read += each.get();
            }
        }
        Row row = new Row("same rows, no logic", read, (System.nanoTime() - start) / 1e9, Double.NaN, 0, 0, 0,
                others.coresUsed());
        Progress.say(row.table());
        return row;
    }

    /** @param above sixth character of the numbers to be read, and the one that ends them */
    private static long read(Server server, String above, String below) throws Exception {
        long count = 0;
        try (Connection connection = server.database()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement("select mrn, version, passage, pack, law_version, trader, "
                    + "request, outcome, charged from tariff.assessment where superseded_by is null "
                    + "and substr(mrn, 6, 1) >= ? and substr(mrn, 6, 1) < ?")) {
                query.setFetchSize(500);
                query.setString(1, above);
                query.setString(2, below);
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    count += row.getBytes("request").length > 0 && row.getBytes("outcome").length > 0
                            && row.getString("mrn").length() == 18 ? 1 : 0;
                }
            }
        }
        return count;
    }

    private void report(int bytes) throws IOException {
        StringBuilder table = new StringBuilder("""
                | Run | Declarations | Seconds | A second | CPU µs each | Changed | Proposed | Heap MB at most | Other work, cores |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        rows.forEach(row -> table.append(row.table()).append('\n'));
        System.out.println("\n" + table);
        Path file = Files.createDirectories(Path.of("target/bench")).resolve("rerate.json");
        Files.writeString(file, "{\n  \"benchmark\": \"tariff rerate\",\n  \"at\": \"%s\",\n  \"machine\": \"%s\",\n  \"rowBytes\": %d,"
                .formatted(Instant.now(), Report.machine(), bytes) + "\n  \"results\": [\n    "
                + String.join(",\n    ", rows.stream().map(Row::json).toList()) + "\n  ]\n}\n");
        Progress.say("Kept in " + file);
        if (options.write()) {
            Report.put("rerate", "Measured on %s, %s. Rows of %,d bytes; the server has a heap of 512 MB.\n\n%s"
                    .formatted(LocalDate.now(ZoneOffset.UTC), Report.machine(), bytes, table));
        }
    }

    private long heapBytes(Server server) throws IOException, InterruptedException {
        Matcher found = Pattern.compile("\"value\":([0-9.E]+)")
                .matcher(send(server, "GET", "/actuator/metrics/jvm.memory.used?tag=area:heap", ""));
        return found.find() ? (long) Double.parseDouble(found.group(1)) : 0;
    }

    private String send(Server server, String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", Server.authorization("admin")).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String value(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    private static long number(String json, String name) {
        Matcher found = Pattern.compile((name.startsWith("\"") ? name : "\"" + name) + "\":([0-9]+)").matcher(json);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
