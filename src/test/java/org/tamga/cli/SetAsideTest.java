package org.tamga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.store.MessageStore;
import org.tamga.shared.TimeOrderedId;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command, against a running server that has received what it cannot handle. */
@ServerTest
class SetAsideTest {

    private static final String KIND = "unheard-of";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageStore messages;

    @Autowired
    private TransactionOperations transactions;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void looksAtAMessageHandsItInAgainAndGivesItUpInTheEnd() {
        String id = received().toString();
        awaitWaiting(id, null);

        assertThat(setaside("show", id)).isZero();
        assertThat(out.toString(UTF_8)).contains(id, "WAITING", KIND + " of trader", "nobody handles messages of this kind",
                "TakeOver.reopen");
        String first = json("show", id).path("setAsideAt").asString();

        // when it is handed in again, it fails again
        assertThat(setaside("replay", id)).isZero();
        awaitWaiting(id, first);

        assertThat(setaside("give-up", id)).isEqualTo(2);
        assertThat(setaside("give-up", id, "--reason", "no such message is known")).isZero();
        assertThat(out.toString(UTF_8)).contains("GIVEN_UP");
        JsonNode answer = new Outsider(port, "trader").get("/api/v1/conversations/" + id).succeeded().json();
        assertThat(answer.path("state").asString()).isEqualTo("FAILED");
        assertThat(answer.at("/findings/0/text").asString()).contains("no such message is known");
        assertThat(setaside("replay", id)).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("was given up");
    }

    @Test
    void thoseWhoseMessageWaitsReadThatItIsKept() {
        String id = received().toString();
        awaitWaiting(id, null);

        JsonNode answer = new Outsider(port, "trader").get("/api/v1/conversations/" + id).succeeded().json();

        assertThat(answer.path("state").asString()).isEqualTo("SET_ASIDE");
        assertThat(answer.at("/findings/0/text").asString()).contains("need not be sent again");
        setaside("give-up", id, "--reason", "end of the test");
    }

    @Test
    void tradersDecideNothing() {
        assertThat(setaside("list", "--user", "trader")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("403");
        assertThat(setaside("replay", "--all", "--user", "trader")).isEqualTo(1);
    }

    @Test
    void explainsItselfAndRefusesWhatItDoesNotKnow() {
        assertThat(setaside("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("./tamga setaside replay ID");
        assertThat(setaside("burn")).isEqualTo(2);
        assertThat(setaside("list", "--colour")).isEqualTo(2);
        assertThat(setaside("show", "7")).isEqualTo(2);
    }

    private UUID received() {
        Letter letter = new Letter(TimeOrderedId.next(), "trader", KIND, Clock.systemUTC().instant());
        transactions.executeWithoutResult(status -> messages.receive(List.of(new MessageStore.Incoming(letter,
                letter.conversation().toString(), "http", "hash", "?".getBytes(UTF_8), 0, UUID.randomUUID()))));
        return letter.conversation();
    }

    /** @param before the moment of an earlier time; null if it is the first */
    private void awaitWaiting(String id, @Nullable String before) {
        Outsider officer = new Outsider(port, "officer");
        while (true) {
            Outsider.Answer answer = officer.get("/api/v1/admin/set-aside/" + id);
            if (answer.status() == 200 && answer.json().path("state").asString().equals("WAITING")
                    && !answer.json().path("setAsideAt").asString().equals(before)) {
                return;
            }
            Thread.onSpinWait();
        }
    }

    private JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        setaside(all.toArray(String[]::new));
        return new JsonMapper().readTree(out.toString(UTF_8));
    }

    private int setaside(String... arguments) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", "http://127.0.0.1:" + port));
        return new SetAside(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .call(all, Map.of("TAMGA_DEMO_PASSWORD", ServerTest.PASSWORD));
    }
}
