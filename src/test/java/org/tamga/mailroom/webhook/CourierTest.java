package org.tamga.mailroom.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.tamga.access.Grant;
import org.tamga.access.Identity;
import org.tamga.mailroom.Bulletin;
import org.tamga.mailroom.Bulletins;
import org.tamga.mailroom.Notice;
import org.tamga.mailroom.NoticeBoard;
import org.tamga.mailroom.feed.FeedHorizon;
import org.tamga.mailroom.feed.FeedStore;
import org.tamga.mailroom.store.DeliveryStore;
import org.tamga.mailroom.store.WebhookStore;
import org.tamga.mailroom.store.WebhookStore.Webhook;
import org.tamga.platform.DemoMode;
import org.tamga.shared.Mrn;
import org.tamga.shared.TimeOrderedId;
import org.tamga.testing.SettableClock;
import org.tamga.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class CourierTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final String SECRET = "a secret of the test";
    private static final int ATTEMPTS = 10;

    private record Received(String body, @Nullable String id, @Nullable String timestamp, @Nullable String signature) {

        String code() {
            return new JsonMapper().readTree(body).path("code").asString();
        }
    }

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final WebhookStore store = new WebhookStore(database.jdbc());
    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant().toString());
    private final DeliveryStore deliveries = new DeliveryStore(database.jdbc());
    private final FeedHorizon horizon = new FeedHorizon(new FeedStore(database.jdbc()));
    private final DemoMode demoMode = new DemoMode(new StandardEnvironment());
    private volatile Optional<Identity> owner = Optional.empty();
    private final Webhooks webhooks = new Webhooks(store, name -> owner, horizon, clock, demoMode, "true");
    private final Courier courier = new Courier(deliveries, webhooks, horizon, new JsonMapper(), clock);
    private final NoticeBoard board = new NoticeBoard(database.dataSource(), database.jdbc(), database.evidence());
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer trader;
    private volatile int status = 204;

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void listen() throws IOException {
        database.jdbc().sql("truncate mailroom.webhook, mailroom.delivery, mailroom.notice").update();
        trader = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trader.createContext("/notices", this::answer);
        trader.createContext("/stuck", this::neverAnswer);
        trader.createContext("/endless", this::neverEnd);
        trader.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        trader.start();
        register("trader", "/notices");
    }

    private UUID register(String recipient, String path) {
        String url = "http://127.0.0.1:" + trader.getAddress().getPort() + path;
        Webhook webhook = new Webhook(TimeOrderedId.next(), recipient, url, clock.instant(), null, null, 0);
        store.register(webhook, SECRET, 0);
        return webhook.id();
    }

    @AfterEach
    void hangUp() {
        released.countDown();
        trader.stop(0);
    }

    @Test
    void pushesANoticeWithASignatureThatItsReceiverCanCheck() throws Exception {
        post("trader");

        deliver();

        Received pushed = next();
        assertThat(pushed.body()).contains("DMSACC").contains("\"kind\":\"ACCEPTED\"");
        assertThat(pushed.body()).contains("\"id\":\"" + pushed.id() + "\"");
        assertThat(pushed.timestamp()).isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
        assertThat(pushed.signature()).isEqualTo(signature(pushed, SECRET, String.valueOf(pushed.timestamp())));
        // whoever sends it again later has to say when, and cannot
        assertThat(pushed.signature())
                .isNotEqualTo(signature(pushed, SECRET, String.valueOf(clock.instant().getEpochSecond() + 600)));
        awaitDeliveries(0);
    }

    @Test
    void pushesNothingForSomebodyWhoMayNotCallAnyMore() {
        owner = Optional.of(new Identity("trader", "", Identity.Kind.PERSON, new Grant(Set.of(), Set.of()), false, false, null,
                null));
        post("trader");

        while (store.list("trader").getFirst().disabledAt() == null) {
            deliver();
            Thread.yield();
        }

        assertThat(received).isEmpty();
        assertThat(store.list("trader").getFirst().lastFailure()).contains("may not call any more");
    }

    @Test
    void signsAsTheSpecificationOfStandardWebhooksHasIt() {
        // a known answer of the libraries that verify it
        assertThat(WebhookSignature.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L,
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void pushesTheNoticesOfADeclarationOneAfterTheOther() throws Exception {
        // given three notices about one declaration, and an address that is out of order
        Mrn mrn = mrn();
        status = 500;
        post(mrn, "trader", "DMSRCV");
        post(mrn, "trader", "DMSACC");
        post(mrn, "trader", "DMSCLE");
        deliver();
        assertThat(next().code()).isEqualTo("DMSRCV");
        awaitAttempts(1);
        assertThat(received).isEmpty();

        // when it works again
        status = 204;
        clock.move(Duration.ofSeconds(2));
        deliver();

        // then
        assertThat(List.of(next().code(), next().code(), next().code())).containsExactly("DMSRCV", "DMSACC", "DMSCLE");
        awaitDeliveries(0);
    }

    @Test
    void anAddressThatHangsKeepsNobodyElseWaiting() throws Exception {
        // given addresses that never answer, more than are served at once in all
        for (int i = 0; i < 20; i++) {
            register("stuck", i % 2 == 0 ? "/stuck" : "/endless");
        }
        for (int i = 0; i < 10; i++) {
            post("stuck");
        }
        deliver();

        // when something comes for another one
        post("trader");
        deliver();

        // then it is there while the others still hang
        assertThat(next().code()).isEqualTo("DMSACC");
        assertThat(released.getCount()).isOne();
    }

    @Test
    void anAddressThatIsEnabledAgainGetsWhatItHasMissed() throws Exception {
        // given an address that was disabled with a notice in hand
        UUID webhook = store.list("trader").getFirst().id();
        post(mrn(), "trader", "FIRST");
        deliver();
        next();
        awaitDeliveries(0);
        status = 500;
        post(mrn(), "trader", "SECOND");
        deliver();
        next();
        awaitAttempts(1);
        store.disable(webhook, clock.instant(), "answered 500");
        post(mrn(), "trader", "THIRD");
        deliver();
        assertThat(received).isEmpty();

        // when
        status = 204;
        assertThat(store.enable("broker", webhook, clock.instant())).isFalse();
        assertThat(store.enable("trader", webhook, clock.instant())).isTrue();
        deliver();

        // then
        assertThat(List.of(next().code(), next().code())).containsExactlyInAnyOrder("SECOND", "THIRD");
        awaitDeliveries(0);
        assertThat(store.list("trader").getFirst()).satisfies(served -> {
            assertThat(served.disabledAt()).isNull();
            assertThat(served.lastFailure()).isNull();
        });
    }

    @Test
    void nothingIsPushedIntoTheAdministrationsOwnNetworkUnlessItSaysSo() throws Exception {
        Webhooks outside = new Webhooks(store, name -> owner, horizon, clock, demoMode, "false");
        for (String url : List.of("http://127.0.0.1/", "http://localhost:8080/", "http://10.1.2.3/", "http://192.168.1.1/",
                "http://169.254.169.254/latest/", "http://[::1]/", "http://[fd00::1]/", "http://0.0.0.0/")) {
            assertThatThrownBy(() -> outside.register("trader", url)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("public network");
        }
        assertThatThrownBy(() -> outside.register("trader", "file:///etc/passwd")).hasMessageContaining("http");
        assertThatThrownBy(() -> outside.register("trader", "http://user:password@93.184.216.34/"))
                .hasMessageContaining("http");
        assertThat(outside.register("trader", "https://93.184.216.34/").secret()).startsWith("whsec_");

        // and where a name leads is looked at again before each push
        post("trader");
        new Courier(deliveries, outside, horizon, new JsonMapper(), clock).deliverWhatIsDue();
        awaitAttempts(1);
        assertThat(received).isEmpty();
        assertThat(store.list("trader").getFirst().lastFailure()).contains("public network");
    }

    @Test
    void pausesGrowAndAreNeverTheSame() {
        assertThat(Courier.pause(0, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Courier.pause(3, 0)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Courier.pause(3, 99)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
        assertThat(Courier.pause(40, 0)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void pushesWhatIsAboutNoDeclarationToo() throws Exception {
        Bulletins bulletins = new Bulletins(deliveries, clock);
        database.transactions().executeWithoutResult(transaction -> {
            bulletins.push(new Bulletin(TimeOrderedId.next(), "trader", "WATCH", clock.instant(), "{\"what\":\"measure\"}"));
            bulletins.push(new Bulletin(TimeOrderedId.next(), "broker", "WATCH", clock.instant(), "{}"));
        });

        deliver();

        Received pushed = next();
        assertThat(pushed.body()).contains("\"code\":\"WATCH\"", "\"mrn\":null", "\"what\":\"measure\"");
        assertThat(pushed.signature()).isEqualTo(signature(pushed, SECRET, String.valueOf(pushed.timestamp())));
        awaitDeliveries(0);
        assertThat(received).isEmpty();
    }

    @Test
    void pushesNothingToSomebodyElse() {
        post("broker");

        assertThat(deliveries()).isZero();
    }

    @Test
    void triesAgainLaterAndNotSooner() throws Exception {
        // given an address that is out of order
        status = 500;
        post("trader");
        deliver();
        next();
        awaitAttempts(1);

        // when it works again, but it is too early to try
        status = 204;
        deliver();
        assertThat(received).isEmpty();

        // then the next attempt gets through
        clock.move(Duration.ofSeconds(2));
        deliver();
        next();
        awaitDeliveries(0);
    }

    @Test
    void disablesAnAddressThatKeepsFailingAndSaysWhy() throws Exception {
        status = 500;
        post("trader");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            deliver();
            next();
            if (attempt < ATTEMPTS) {
                awaitAttempts(attempt);
            }
            clock.move(Duration.ofHours(2));
        }

        while (store.list("trader").getFirst().disabledAt() == null) {
            Thread.onSpinWait();
        }
        assertThat(store.list("trader").getFirst().lastFailure()).contains("500");
        deliver();
        assertThat(received).isEmpty();
    }

    /** As the scheduler does it; once more if the worker of an address was just leaving. */
    private void deliver() {
        courier.deliverWhatIsDue();
    }

    private static String signature(Received pushed, String secret, String timestamp) {
        return WebhookSignature.of(secret, String.valueOf(pushed.id()), Long.parseLong(timestamp),
                pushed.body().getBytes(StandardCharsets.UTF_8));
    }

    private Mrn mrn() {
        return Mrn.issue(YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)), "GB", UUID.randomUUID());
    }

    private void post(String recipient) {
        post(mrn(), recipient, "DMSACC");
    }

    private void post(Mrn mrn, String recipient, String code) {
        database.transactions().executeWithoutResult(transaction -> board.post(List.of(new Notice(TimeOrderedId.next(), mrn, 1,
                recipient, code, clock.instant(), "{\"kind\":\"ACCEPTED\"}"))));
    }

    private void neverAnswer(HttpExchange exchange) throws IOException {
        awaitRelease();
        exchange.close();
    }

    /** Says that it has got it, and never comes to an end. */
    private void neverEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
        awaitRelease();
        exchange.close();
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(new Received(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("webhook-id"), exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature")));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private Received next() throws InterruptedException {
        Received next = received.poll();
        for (int i = 0; next == null && i < 200; i++) {
            next = received.poll(100, TimeUnit.MILLISECONDS);
            deliver();
        }
        assertThat(next).as("a push within 20 seconds").isNotNull();
        return next;
    }

    private long deliveries() {
        return database.jdbc().sql("select count(*) from mailroom.delivery").query(Long.class).single();
    }

    private void awaitDeliveries(long count) {
        while (deliveries() != count) {
            Thread.onSpinWait();
        }
    }

    private void awaitAttempts(int attempts) {
        while (database.jdbc().sql("select count(*) from mailroom.delivery where attempts = ?").param(attempts)
                .query(Long.class)
                .single() != 1) {
            Thread.onSpinWait();
        }
    }
}
