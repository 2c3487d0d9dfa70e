package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.Outcome;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.revenue.Account;
import org.tamga.revenue.AccountId;
import org.tamga.revenue.Demand;
import org.tamga.revenue.PaymentOffice;
import org.tamga.revenue.PaymentRules;
import org.tamga.shared.Money;
import org.tamga.shared.Mrn;
import org.tamga.shared.TimeOrderedId;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;

/** A message is handled again when the process or the database died over it: nothing is taken or given back twice. */
@ServerTest
class HandledAgainTest {

    private static final AccountId ACCOUNT = new AccountId(Account.Kind.DEFERMENT, "9000001");

    @LocalServerPort
    private int port;

    @Autowired
    private DeclarationHandler handler;

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private LawBook lawBook;

    @Autowired
    private PaymentOffice payments;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void openTheAccount() throws IOException {
        new Outsider(port, "admin").upload("accounts", Files.readString(Path.of("scenarios/01-plain-import/accounts.csv")))
                .succeeded();
    }

    @Test
    void whatWasSettledIsNotUndoneByHandlingItAgain() throws IOException {
        // given
        byte[] message = declaration("AGAIN-" + UUID.randomUUID().toString().substring(0, 8));
        JsonNode answer = new Outsider(port, "trader").lodge(message).succeeded().json();
        String mrn = answer.path("mrn").asString();
        BigDecimal taken = taken(mrn);
        assertThat(taken).isPositive();

        // when
        Letter letter = mailroom.findLetter(UUID.fromString(answer.path("conversationId").asString())).orElseThrow();
        assertThatThrownBy(() -> handler.handle(letter, handler.open(message))).isInstanceOf(DuplicateKeyException.class);

        // then
        assertThat(taken(mrn)).isEqualByComparingTo(taken);
        assertThat(mailroom.findOutcome(letter.conversation())).get().extracting(Outcome::state)
                .isEqualTo(Outcome.State.DONE);
    }

    @Test
    void whatAnEarlierAttemptHadPaidIsGivenBackWhenTheDeclarationIsRefusedAfterAll() throws IOException {
        // given an attempt that paid and died, and another declaration that took its reference meanwhile
        byte[] message = declaration("MEANWHILE-" + UUID.randomUUID().toString().substring(0, 8));
        Letter letter = new Letter(TimeOrderedId.next(), "trader", DeclarationHandler.KIND, clock.instant());
        Law law = lawBook.forMessage("XD").orElseThrow();
        Mrn mrn = Mrn.issue(YearMonth.from(letter.receivedAt().atZone(law.zone())), law.country(), letter.conversation());
        payments.settle(mrn, 1, List.of(new Demand(ACCOUNT, "E", new Money(new BigDecimal("163.60"), "DMD"))),
                law.part(PaymentRules.class));
        assertThat(taken(mrn.value())).isEqualByComparingTo("163.60");
        new Outsider(port, "trader").lodge(message).succeeded();

        // when
        Outcome outcome = handler.handle(letter, handler.open(message));

        // then
        assertThat(outcome.state()).isEqualTo(Outcome.State.REFUSED);
        assertThat(outcome.mrn()).isEqualTo(mrn);
        assertThat(taken(mrn.value())).isZero();
    }

    private BigDecimal taken(String mrn) {
        return jdbc.sql("select coalesce(sum(amount), 0) from revenue.entry where mrn = ?").param(mrn).query(BigDecimal.class)
                .single();
    }

    private static byte[] declaration(String reference) throws IOException {
        return Files.readString(Path.of("scenarios/01-plain-import/declaration.xml"))
                .replaceAll("<FunctionalReferenceID>[^<]*", "<FunctionalReferenceID>" + reference)
                .getBytes(StandardCharsets.UTF_8);
    }
}
