package org.tamga.platform.compartment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.scheduling.TaskScheduler;
import org.tamga.platform.Compartment;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/**
 * Something is stuck or at work without end, and everything beside it is answered all the same, while it still is. What is stuck
 * waits for a lock that the test holds: nothing here depends on how fast the machine is.
 */
@LawServerTest
@Timeout(120)
class BulkheadTest {

    /** More than there are database connections in all. */
    private static final int STUCK = 60;
    private static final int MESSAGES = 60;

    /** Requests at once that calculate, of a kind of which few may. */
    private static final int CALCULATIONS = 12;
    private static final int HANGING = 10;
    private static final String PAGE = "/api/v1/watches";
    private static final Path SAMPLE = Path.of("src/main/resources/samples/1-coffee-machines.xml");

    private final Executor calls = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder().executor(calls).build();

    @LocalServerPort
    private int port;

    @Value("${spring.datasource.url}")
    private String database;

    @Autowired
    private TaskScheduler scheduler;

    @Test
    void messagesAndPagesAreAnsweredWhileReportsAreStuck() throws Exception {
        whileLocked("rerating.run", () -> get("admin", "/api/v1/admin/rehearsals"), PAGE);
    }

    @Test
    void messagesAndPagesAreAnsweredWhileImportsAreStuck() throws Exception {
        whileLocked("reference.pack_in_force", () -> http.sendAsync(request("admin", "/api/v1/admin/packs/demo/rates?mode=add")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("currency,from,to,rate\nXXX,2001-01-01,2001-01-02,1.5\n")).build(),
                HttpResponse.BodyHandlers.ofString()), PAGE);
    }

    @Test
    void messagesAreReceivedAndNoticesFetchedWhilePagesAreStuck() throws Exception {
        whileLocked("tariff.watch", () -> get("trader", PAGE), "/api/v1/notices");
    }

    @Test
    void messagesAreReceivedWhileTheSoundnessOfThePackIsWorkedOutOnAllThreadsThatMay() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger ended = new AtomicInteger();
        List<CompletableFuture<Void>> busy = IntStream.range(0, CALCULATIONS)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    while (!enough.get()) {
                        assertThat(soundness().join().statusCode()).isEqualTo(200);
                        ended.incrementAndGet();
                    }
                }, calls)).toList();
        try {
            while (ended.get() < CALCULATIONS && !Thread.currentThread().isInterrupted()) {
                assertThat(threadsThatCalculate()).hasSizeLessThanOrEqualTo(Compartment.IMPORTS.usualConnections());
            }

            lodge(MESSAGES);

            assertThat(someThatCalculate()).allSatisfy(thread -> {
                assertThat(thread.isVirtual()).as("keeps a carrier from all others").isFalse();
                assertThat(thread.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
            });
        } finally {
            enough.set(true);
        }
        busy.forEach(CompletableFuture::join);
    }

    private CompletableFuture<HttpResponse<String>> soundness() {
        return http.sendAsync(request("admin", "/api/v1/admin/packs/demo/soundness")
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Between the end of one calculation and the begin of the next there may be none. */
    private static List<Thread> someThatCalculate() {
        List<Thread> threads = threadsThatCalculate();
        while (threads.isEmpty() && !Thread.currentThread().isInterrupted()) {
            threads = threadsThatCalculate();
        }
        return threads;
    }

    private static List<Thread> threadsThatCalculate() {
        return Thread.getAllStackTraces().entrySet().stream().filter(each -> each.getKey().getName().startsWith("imports-"))
                .filter(each -> Stream.of(each.getValue()).anyMatch(frame -> frame.getClassName().startsWith("org.tamga")))
                .map(Map.Entry::getKey).toList();
    }

    @Test
    void messagesAndOtherWebhooksAreServedWhileSomeHang() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger hanging = new AtomicInteger();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        CompletableFuture<Boolean> served = new CompletableFuture<>();
        receiver.createContext("/served", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            served.complete(true);
        });
        receiver.createContext("/", exchange -> {
            hanging.incrementAndGet();
            awaitUninterrupted(released);
            exchange.close();
        });
        receiver.start();
        Outsider trader = new Outsider(port, "trader");
        List<String> hooks = Stream.concat(IntStream.range(0, HANGING).mapToObj(Integer::toString), Stream.of("served"))
                .map(name -> trader.post("/api/v1/webhooks", "application/json",
                        "{\"url\":\"http://127.0.0.1:" + receiver.getAddress().getPort() + "/" + name + "\"}").succeeded()
                        .json().path("id").asString())
                .toList();
        try {
            lodge(1);
            assertThat(served.get(HANGING * 5 / 2, TimeUnit.SECONDS)).as("the courier waits 5 s for each that hangs").isTrue();
            while (hanging.get() < HANGING) {
                Thread.onSpinWait();
            }

            lodge(MESSAGES);

            assertThat(released.getCount()).isOne();
        } finally {
            released.countDown();
            receiver.stop(0);
            hooks.forEach(id -> http.sendAsync(request("trader", "/api/v1/webhooks/" + id).DELETE().build(),
                    HttpResponse.BodyHandlers.discarding()).join());
        }
    }

    @Test
    void aJobThatIsStuckKeepsNoOtherFromItsTurn() {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch turns = new CountDownLatch(3);
        var hanging = scheduler.scheduleWithFixedDelay(() -> {
            stuck.countDown();
            awaitUninterrupted(released);
        }, Duration.ofMillis(1));
        var other = scheduler.scheduleWithFixedDelay(turns::countDown, Duration.ofMillis(1));

        awaitUninterrupted(stuck);
        awaitUninterrupted(turns);

        assertThat(released.getCount()).isOne();
        hanging.cancel(false);
        other.cancel(false);
        released.countDown();
    }

    /**
     * @param request that needs the table
     * @param beside  what the trader reads meanwhile, on connections of another compartment
     */
    private void whileLocked(String table, Supplier<CompletableFuture<HttpResponse<String>>> request, String beside)
            throws SQLException, IOException {
        List<CompletableFuture<HttpResponse<String>>> stuck;
        try (Connection holder = DriverManager.getConnection(database, "postgres", "")) {
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute("lock table " + table + " in access exclusive mode");
            }
            stuck = IntStream.range(0, STUCK).mapToObj(i -> request.get()).toList();
            while (waitingForLocks(holder) < 3) {
                Thread.onSpinWait();
            }

            lodge(MESSAGES);
            assertThat(get("trader", beside).join().statusCode()).isEqualTo(200);

            assertThat(waitingForLocks(holder)).as("still stuck").isGreaterThanOrEqualTo(3);
            holder.rollback();
        }
        stuck.forEach(each -> assertThat(each.join().statusCode()).isIn(200, 409, 422, 503));
    }

    private static long waitingForLocks(Connection holder) throws SQLException {
        try (var statement = holder.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_locks where not granted and locktype = 'relation'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** All at once, and all once more; each waits for its answer, which the desk reads from the database the second time. */
    private void lodge(int messages) throws IOException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        String sample = Files.readString(SAMPLE);
        for (int time = 1; time <= 2; time++) {
            lodge(IntStream.range(0, messages).mapToObj(i -> sample.replace("SAMPLE-1", run + "-" + i)));
        }
    }

    private void lodge(Stream<String> messages) {
        List<CompletableFuture<HttpResponse<String>>> answers = messages
                .map(message -> http.sendAsync(request("trader", "/api/v1/declarations").header("Prefer", "wait=30")
                        .POST(HttpRequest.BodyPublishers.ofString(message)).build(), HttpResponse.BodyHandlers.ofString()))
                .toList();
        answers.forEach(each -> {
            assertThat(each.join().statusCode()).as(each.join().body()).isEqualTo(200);
            assertThat(each.join().body()).contains("\"state\":\"DONE\"");
        });
    }

    private CompletableFuture<HttpResponse<String>> get(String user, String path) {
        return http.sendAsync(request(user, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + ServerTest.PASSWORD).getBytes(UTF_8)));
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
