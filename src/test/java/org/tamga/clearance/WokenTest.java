package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.revenue.Account;
import org.tamga.revenue.store.Ledger;
import org.tamga.shared.Mrn;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;

/** Declarations that wait for money go on when it is there. */
@ServerTest
class WokenTest {

    private static final String ACCOUNT = "7700001";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ledger ledger;

    @Test
    void goesOnThoughAnotherThatWaitsForTheSameAccountCannot() throws IOException {
        // given: two that wait, and of the first in turn there is no declaration
        Mrn mrn = lodge();
        Mrn damaged = before(mrn);
        jdbc.sql("""
                insert into clearance.passage (month, mrn, number, version, cause, started_at, stops, events)
                select month, ?, number, version, cause, started_at, stops, events from clearance.passage where mrn = ?
                """).param(damaged.value()).param(mrn.value()).update();
        jdbc.sql("""
                insert into clearance.obligation (month, mrn, id, kind, version, reason, item, reference, blocking, opened_at)
                select month, ?, gen_random_uuid(), kind, version, reason, item, reference, blocking, opened_at
                from clearance.obligation where mrn = ?""").param(damaged.value()).param(mrn.value()).update();
        // when
        new Outsider(port, "admin").upload("accounts", "holder,kind,id,currency,balance,limit\n"
                + "XD000000001001,DEFERMENT," + ACCOUNT + ",DMD,0,1000000\n").succeeded();
        // then
        assertThat(new Outsider(port, "trader").get("/api/v1/declarations/" + mrn).succeeded().json().path("status").asString())
                .isEqualTo("RELEASED");
        jdbc.sql("delete from clearance.obligation where mrn = ?").param(damaged.value()).update();
    }

    @Test
    void goesOnWhenAnotherDeclarationGivesMoneyBack() throws IOException {
        // given: money for one, and a second that waits
        putOn("7700002", "200.00");
        Mrn first = lodge("WOKEN-B", "7700002");
        Mrn second = lodge("WOKEN-C", "7700002");
        assertThat(status(second)).isEqualTo("ACCEPTED");
        // when
        amend("15-value-amended/amendment.xml", first, "WOKEN-D", "1250.00", "100.00");
        // then
        await().untilAsserted(() -> assertThat(status(second)).isEqualTo("RELEASED"));
    }

    @Test
    void goesOnThoughTheServerStoppedBetweenThePaymentAndTheNews() throws IOException {
        // given
        Mrn mrn = lodge("WOKEN-E", "7700003");
        // when
        ledger.put(new Account("XD000000001001", Account.Kind.DEFERMENT, "7700003", "DMD", new BigDecimal("1000"),
                BigDecimal.ZERO), Instant.now());
        // then
        await().untilAsserted(() -> assertThat(status(mrn)).isEqualTo("RELEASED"));
    }

    @Test
    void waitsForTheAccountThatAnAmendmentHasNamed() throws IOException {
        // given
        Mrn mrn = lodge("WOKEN-F", "7700004");
        amend("../src/test/resources/messages/account-amendment.xml", mrn, "WOKEN-G", "{account}", "7700005");
        JsonNode open = new Outsider(port, "trader").get("/api/v1/declarations/" + mrn).succeeded().json().path("obligations");
        assertThat(open).hasSize(1);
        assertThat(open.path(0).path("reason").asString()).contains("7700005");
        // when
        putOn("7700005", "1000.00");
        // then
        assertThat(status(mrn)).isEqualTo("RELEASED");
    }

    private Mrn lodge() throws IOException {
        return lodge("WOKEN-A", ACCOUNT);
    }

    private Mrn lodge(String reference, String account) throws IOException {
        String message = Files.readString(Path.of("scenarios/01-plain-import/declaration.xml")).replace("SC01-A", reference)
                .replace("<ID>9000001</ID>", "<ID>" + account + "</ID>");
        return Mrn.of(new Outsider(port, "trader").lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json()
                .path("mrn").asString());
    }

    private void amend(String request, Mrn mrn, String reference, String what, String by) throws IOException {
        String message = Files.readString(Path.of("scenarios").resolve(request)).replace("{{declaration}}", mrn.value())
                .replaceAll("<FunctionalReferenceID>[^<]*", "<FunctionalReferenceID>" + reference).replace(what, by);
        JsonNode answer = new Outsider(port, "trader").lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json();
        assertThat(answer.path("state").asString()).as(answer.toString()).isEqualTo("DONE");
    }

    private void putOn(String account, String balance) {
        new Outsider(port, "admin").upload("accounts", "holder,kind,id,currency,balance,limit\n"
                + "XD000000001001,DEFERMENT," + account + ",DMD," + balance + ",0\n").succeeded();
    }

    private String status(Mrn mrn) {
        return new Outsider(port, "trader").get("/api/v1/declarations/" + mrn).succeeded().json().path("status").asString();
    }

    /** Another of the same month, whose turn is earlier. */
    private static Mrn before(Mrn mrn) {
        return Stream.generate(() -> Mrn.issue(mrn.month(), "XD", UUID.randomUUID()))
                .filter(each -> each.value().compareTo(mrn.value()) < 0).findFirst().orElseThrow();
    }
}
