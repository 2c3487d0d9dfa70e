package org.tamga.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/** A server as a process of its own on a folder of its own, for tests of what happens from outside it. */
public final class ServerProcess implements AutoCloseable {

    private static final String PASSWORD = "demo-password";
    private static final int PATIENCE_SECONDS = 120;
    private static final String MESSAGE = readMessage();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final String url;

    private ServerProcess(Process process, Path log, String url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /** Returns when it answers. @param options given to the server as they are */
    public static ServerProcess start(Path home, String... options) throws IOException, InterruptedException {
        return start(home, Map.of(), options);
    }

    public static ServerProcess start(Path home, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        ServerProcess server = launch(home, environment, classPath(), options);
        server.awaitStart();
        return server;
    }

    /** Returns at once. @param part that the server gets beside its own, from the tests */
    public static ServerProcess launch(Path home, Class<?> part, String... options) throws IOException {
        String name = part.getName().replace('.', '/') + ".class";
        Path copy = home.resolveSibling("parts").resolve(name);
        Files.createDirectories(copy.getParent());
        try (InputStream compiled = Objects.requireNonNull(part.getClassLoader().getResourceAsStream(name))) {
            Files.copy(compiled, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return launch(home, Map.of("SPRING_MAIN_SOURCES", part.getName()),
                classPath() + File.pathSeparator + home.resolveSibling("parts"), options);
    }

    private static ServerProcess launch(Path home, Map<String, String> environment, String classPath, String... options)
            throws IOException {
        int port = freePort();
        Path log = home.resolveSibling(home.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp", classPath,
                "org.tamga.Tamga", "--server.port=" + port);
        builder.command().addAll(List.of(options));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TAMGA_"));
        builder.environment().put("TAMGA_HOME", home.toString());
        builder.environment().put("TAMGA_DEMO_PASSWORD", PASSWORD);
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start(), log, "http://127.0.0.1:" + port);
    }

    /** Returns when it answers. */
    public void awaitStart() throws IOException, InterruptedException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);;) {
            try {
                if (get("/actuator/health").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException nobodyListens) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IOException("the server did not start:\n" + log());
                }
            }
            awaitAMoment();
        }
    }

    /** Or its end, if that comes sooner. */
    public void awaitAMoment() throws InterruptedException {
        process.waitFor(50, TimeUnit.MILLISECONDS);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Lodges a declaration, whose local reference is that id, and does not wait. @return its conversation */
    public String lodge(String messageId) {
        return new JsonMapper().readTree(lodge(messageId, Map.of()).body()).path("conversationId").asString();
    }

    public HttpResponse<String> lodge(String messageId, Map<String, String> headers) {
        HttpRequest.Builder request = request("/api/v1/declarations", "trader").header("Content-Type", "application/xml")
                .header("Idempotency-Key", messageId)
                .POST(HttpRequest.BodyPublishers.ofString(MESSAGE.replace("SAMPLE-1", messageId)));
        headers.forEach(request::header);
        HttpResponse<String> answer = send(request.build());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path, "admin").GET().build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, String user) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Asks it to stop, as an operator does. */
    public void askToStop() {
        process.destroy();
    }

    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("the server did not stop");
        }
        http.close();
    }

    /** Without the tests, whose settings of the log are not those of a server. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    private static String readMessage() {
        try {
            return Files.readString(Path.of("src/main/resources/samples/1-coffee-machines.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
