package org.tamga.cli.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.cli.Api;

/** The server that the demo talks to: one that runs, or else one started for the demo on a folder of its own. */
final class DemoServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Api api;
    private final @Nullable Process process;
    private final @Nullable Path home;

    private DemoServer(Api api, @Nullable Process process, @Nullable Path home) {
        this.api = api;
        this.process = process;
        this.home = home;
    }

    static DemoServer findOrStart(@Nullable String given, Report report) throws IOException, InterruptedException {
        String port = Objects.requireNonNullElse(System.getenv("TAMGA_PORT"), "8080");
        String url = given == null ? "http://localhost:" + port : given;
        if (isUp(url)) {
            report.server(url);
            return new DemoServer(new Api(url, Objects.requireNonNullElse(System.getenv("TAMGA_DEMO_PASSWORD"), "")), null,
                    null);
        }
        if (given != null) {
            throw new IOException("no server answers at " + given);
        }
        return start(report);
    }

    private static DemoServer start(Report report) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("tamga-demo");
        int port = freePort();
        String url = "http://127.0.0.1:" + port;
        String password = UUID.randomUUID().toString();
        report.starting();
        ProcessBuilder builder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                "org.tamga.Tamga", "--server.port=" + port)
                .redirectErrorStream(true).redirectOutput(home.resolve("server.log").toFile());
        builder.environment().keySet().remove("TAMGA_DB_URL");
        builder.environment().put("TAMGA_HOME", home.resolve("data").toString());
        builder.environment().put("TAMGA_DEMO_PASSWORD", password);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        DemoServer server = new DemoServer(new Api(url, password), process, home);
        server.awaitStart(url);
        report.server(url);
        return server;
    }

    Api api() {
        return api;
    }

    private void awaitStart(String url) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); !isUp(url);) {
            if (System.nanoTime() > end || process == null || !process.isAlive()) {
                throw new IOException("the server did not start; its log is " + home + "/server.log");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean isUp(String url) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest probe = HttpRequest.newBuilder(URI.create(url + "/actuator/health")).build();
            return http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobodyListens) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A server that was started for the demo goes with everything that it has stored. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (process == null || home == null) {
            return;
        }
        process.destroy();
        if (process.waitFor(60, TimeUnit.SECONDS)) {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
