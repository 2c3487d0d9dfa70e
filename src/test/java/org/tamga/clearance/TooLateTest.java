package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.reference.LawBook;
import org.tamga.revenue.Account;
import org.tamga.revenue.AccountId;
import org.tamga.revenue.Demand;
import org.tamga.revenue.PaymentOffice;
import org.tamga.revenue.PaymentRules;
import org.tamga.shared.Money;
import org.tamga.shared.Mrn;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;

/** Two move a case at the same moment: what the late one has taken or given back does not stay. */
@ServerTest
class TooLateTest {

    private static final AccountId ACCOUNT = new AccountId(Account.Kind.DEFERMENT, "9000023");
    private static final BigDecimal CHARGE = new BigDecimal("168.40");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private PaymentOffice payments;

    @Autowired
    private LawBook laws;

    @BeforeEach
    void openTheAccount() throws IOException {
        new Outsider(port, "admin").upload("accounts", Files.readString(Path.of("scenarios/23-inspection/accounts.csv"))
                .replaceAll("DEFERMENT,\\d+", "DEFERMENT," + ACCOUNT.number())).succeeded();
    }

    @Test
    void anOfficerWhoComesAfterTheWithdrawalTakesNoMoney() throws IOException {
        // given
        Mrn mrn = lodgeFireworks();
        String examination = open(mrn).path(0).path("id").asString();

        // when
        Outsider.Answer late = meanwhile(mrn, "INVALIDATED", () -> new Outsider(port, "officer").post(
                "/api/v1/declarations/" + mrn + "/obligations/" + examination + "/close", "application/json", ""),
                () -> taken(mrn).signum() > 0);

        // then
        assertThat(late.status()).isEqualTo(404);
        assertThat(status(mrn)).isEqualTo("INVALIDATED");
        assertThat(taken(mrn)).isZero();
    }

    @Test
    void aWithdrawalThatComesAfterTheReleaseGivesNothingBack() throws IOException {
        // given: the officer's release is under way, and has taken the money
        Mrn mrn = lodgeFireworks();
        payments.settle(mrn, 1, List.of(new Demand(ACCOUNT, "E", new Money(CHARGE, "DMD"))),
                laws.forMessage("XD").orElseThrow().part(PaymentRules.class));
        byte[] withdrawal = Files.readString(Path.of("scenarios/20-cancelled-after-acceptance/withdrawal.xml"))
                .replace("{{declaration}}", mrn.value())
                .replaceAll("<FunctionalReferenceID>[^<]*", "<FunctionalReferenceID>" + reference())
                .getBytes(StandardCharsets.UTF_8);

        // when
        Outsider.Answer late = meanwhile(mrn, "PAID RELEASED", () -> new Outsider(port, "trader").lodge(withdrawal),
                () -> taken(mrn).signum() == 0);

        // then
        assertThat(late.json().path("state").asString()).isEqualTo("REFUSED");
        assertThat(status(mrn)).isEqualTo("RELEASED");
        assertThat(taken(mrn)).isEqualByComparingTo(CHARGE);
    }

    /** Somebody else's passage of the case ends after the late one has moved the account, and before that one can end. */
    private Outsider.Answer meanwhile(Mrn mrn, String events, Supplier<Outsider.Answer> late, Supplier<Boolean> hasMoved) {
        return transactions.execute(status -> {
            jdbc.sql("""
                    insert into clearance.passage (month, mrn, number, version, cause, started_at, stops, events)
                    select month, mrn, 2, version, 'officer', started_at, stops, ? from clearance.passage where mrn = ?
                    """).param(events).param(mrn.value()).update();
            jdbc.sql("update clearance.obligation set closed_at = now(), closed_by = 'officer' where mrn = ?")
                    .param(mrn.value()).update();
            CompletableFuture<Outsider.Answer> answer = CompletableFuture.supplyAsync(late);
            await().until(hasMoved::get);
            return answer;
        }).join();
    }

    private Mrn lodgeFireworks() throws IOException {
        String message = Files.readString(Path.of("scenarios/23-inspection/declaration.xml"))
                .replaceAll("<FunctionalReferenceID>[^<]*", "<FunctionalReferenceID>" + reference())
                .replaceAll("<ID>90000\\d\\d</ID>", "<ID>" + ACCOUNT.number() + "</ID>");
        return Mrn.of(new Outsider(port, "trader").lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json()
                .path("mrn").asString());
    }

    private static String reference() {
        return "LATE-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    }

    private JsonNode open(Mrn mrn) {
        return new Outsider(port, "officer").get("/api/v1/declarations/" + mrn).succeeded().json().path("obligations");
    }

    private String status(Mrn mrn) {
        return new Outsider(port, "officer").get("/api/v1/declarations/" + mrn).succeeded().json().path("status").asString();
    }

    private BigDecimal taken(Mrn mrn) {
        return jdbc.sql("select coalesce(sum(amount), 0) from revenue.entry where mrn = ?").param(mrn.value())
                .query(BigDecimal.class).single();
    }
}
