package org.tamga.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tamga.mailroom.store.WebhookStore;
import org.tamga.mailroom.store.WebhookStore.Webhook;
import org.tamga.shared.Mrn;
import org.tamga.shared.TimeOrderedId;
import org.tamga.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class CourierTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final String SECRET = "a secret of the test";
    private static final int ATTEMPTS = 10;

    private record Received(String body, @Nullable String signature) {
    }

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final WebhookStore store = new WebhookStore(database.jdbc());
    private final MovableClock clock = new MovableClock();
    private final Courier courier = new Courier(store, new JsonMapper(), clock);
    private final NoticeBoard board = new NoticeBoard(database.dataSource(), database.jdbc(), database.evidence(), courier);
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
        trader.start();
        String url = "http://127.0.0.1:" + trader.getAddress().getPort() + "/notices";
        store.register(new Webhook(TimeOrderedId.next(), "trader", url, clock.instant(), null, null), SECRET);
    }

    @AfterEach
    void hangUp() {
        trader.stop(0);
    }

    @Test
    void pushesANoticeWithASignatureThatItsReceiverCanCheck() throws Exception {
        post("trader");

        courier.deliverWhatIsDue();

        Received pushed = next();
        assertThat(pushed.body()).contains("DMSACC").contains("\"kind\":\"ACCEPTED\"");
        assertThat(pushed.signature()).isEqualTo(Courier.hmac(SECRET, pushed.body().getBytes(StandardCharsets.UTF_8)));
        awaitDeliveries(0);
    }

    @Test
    void pushesWhatIsAboutNoDeclarationToo() throws Exception {
        Bulletins bulletins = new Bulletins(store, clock);
        database.transactions().executeWithoutResult(transaction -> {
            bulletins.push(new Bulletin(TimeOrderedId.next(), "trader", "WATCH", clock.instant(), "{\"what\":\"measure\"}"));
            bulletins.push(new Bulletin(TimeOrderedId.next(), "broker", "WATCH", clock.instant(), "{}"));
        });

        courier.deliverWhatIsDue();

        Received pushed = next();
        assertThat(pushed.body()).contains("\"code\":\"WATCH\"", "\"mrn\":null", "\"what\":\"measure\"");
        assertThat(pushed.signature()).isEqualTo(Courier.hmac(SECRET, pushed.body().getBytes(StandardCharsets.UTF_8)));
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
        courier.deliverWhatIsDue();
        next();
        awaitAttempts(1);

        // when it works again, but it is too early to try
        status = 204;
        courier.deliverWhatIsDue();
        assertThat(received).isEmpty();

        // then the next attempt gets through
        clock.move(Duration.ofSeconds(2));
        courier.deliverWhatIsDue();
        next();
        awaitDeliveries(0);
    }

    @Test
    void disablesAnAddressThatKeepsFailingAndSaysWhy() throws Exception {
        status = 500;
        post("trader");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            courier.deliverWhatIsDue();
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
        courier.deliverWhatIsDue();
        assertThat(received).isEmpty();
    }

    private void post(String recipient) {
        Mrn mrn = Mrn.issue(YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)), "GB", UUID.randomUUID());
        database.transactions().executeWithoutResult(transaction -> board.post(List.of(new Notice(TimeOrderedId.next(), mrn, 1,
                recipient, "DMSACC", clock.instant(), "{\"kind\":\"ACCEPTED\"}"))));
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(new Received(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("Tamga-Signature")));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private Received next() throws InterruptedException {
        Received next = received.poll(20, TimeUnit.SECONDS);
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

    /** Stands still until it is moved. */
    private static final class MovableClock extends Clock {

        private volatile Instant now = Instant.now();

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
