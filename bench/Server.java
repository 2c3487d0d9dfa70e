package bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real server as a process of its own, on a folder of its own. */
public final class Server implements AutoCloseable {

    private static final String PASSWORD = "measure";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private final Process process;
    private final int port;
    private final long startedAt;
    private Duration startTime = Duration.ZERO;

    private Server(Path home, Process process, int port, long startedAt) {
        this.home = home;
        this.process = process;
        this.port = port;
        this.startedAt = startedAt;
    }

    /**
     * Returns when it answers.
     *
     * @param options of the virtual machine
     */
    public static Server start(Path home, List<String> options) throws IOException, InterruptedException {
        Server server = launch(home, options, freePort());
        server.awaitFirstAnswer();
        return server;
    }

    /** Returns at once; {@link #awaitFirstAnswer} says when it answers. */
    public static Server launch(Path home, List<String> options, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        String more = System.getenv("TAMGA_JAVA_OPTIONS");
        if (more != null && !more.isBlank()) {
            command.addAll(List.of(more.trim().split("\\s+")));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.tamga.Tamga", "--server.port=" + port));
        Files.createDirectories(home);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()));
        builder.environment().remove("TAMGA_DB_URL");
        builder.environment().put("TAMGA_HOME", home.toString());
        builder.environment().put("TAMGA_DEMO_PASSWORD", PASSWORD);
        long startedAt = System.nanoTime();
        return new Server(home, builder.start(), port, startedAt);
    }

    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    /** From the start of the process to its first answer. */
    public Duration startTime() {
        return startTime;
    }

    /** The value of the Authorization header of a demo user. */
    public static String authorization(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes());
    }

    /** Gives the administration's tables in. */
    public void upload(String path, String csv) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", authorization("admin")).header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv)).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2 || !answer.body().contains("\"refused\":[]")) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Calls the API as the administrator; what it answers. */
    public String post(String path, String json) throws IOException, InterruptedException {
        return call(path, HttpRequest.newBuilder().header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Asks the API as the administrator; what it answers. */
    public String get(String path) throws IOException, InterruptedException {
        return call(path, HttpRequest.newBuilder().GET());
    }

    private String call(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.uri(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", authorization("admin")).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** A connection to the server's own database. */
    public Connection database() throws IOException, SQLException {
        Properties remembered = new Properties();
        try (InputStream file = Files.newInputStream(home.resolve("database.properties"))) {
            remembered.load(file);
        }
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + remembered.getProperty("port") + "/tamga", "tamga",
                remembered.getProperty("password"));
    }

    /** What the server has logged, on all its starts on this folder. */
    List<String> log() throws IOException {
        return Files.readAllLines(home.resolve("server.log"));
    }

    /** @throws IOException with the end of its log, if it has ended by itself */
    public void checkAlive() throws IOException {
        if (!process.isAlive()) {
            List<String> log = log();
            throw new IOException("the server ended with exit code " + process.exitValue() + ":\n"
                    + String.join("\n", log.subList(Math.max(0, log.size() - 30), log.size())));
        }
    }

    /** Processor time that the server and its database have used. */
    Duration cpuTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream()).reduce(Duration.ZERO, Duration::plus);
    }

    /** @throws IOException with its log, if it ends instead or takes too long */
    public void awaitFirstAnswer() throws IOException, InterruptedException {
        HttpRequest probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    startTime = Duration.ofNanos(System.nanoTime() - startedAt);
                    return;
                }
            } catch (IOException notYet) {
                // nobody listens yet
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        process.destroy();
        throw new IOException("the server did not start:\n" + Files.readString(home.resolve("server.log")));
    }

    /** PostgreSQL's first process, if one runs in the folder; it outlives a server that is killed. */
    public Optional<ProcessHandle> postmaster() throws IOException {
        Path claim = home.resolve("database/postmaster.pid");
        if (!Files.exists(claim)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(claim);
        return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.getFirst().trim()));
    }

    /** As the kernel does when memory is short: nothing is finished, no hook runs, PostgreSQL is left an orphan. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        http.close();
    }

    /** Stops the server; the folder stays. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("the server did not stop");
        }
        http.close();
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
