package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.portal.run.Plot;
import org.tamga.reference.LawBook;
import org.tamga.rerating.Rehearsal;
import org.tamga.rerating.Run;
import org.tamga.rerating.RunOrder;
import org.tamga.shared.Money;
import org.tamga.shared.Mrn;
import org.tamga.tariff.ArchiveSelection;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.AssessmentArchive;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.Charge;
import org.tamga.testing.ServerTest;

@ServerTest
class RehearsalPageTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private AssessmentArchive archive;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private LawBook laws;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate day = LocalDate.now(Clock.systemUTC());

    @Test
    void showsTheReportToOfficialsAlone() {
        charged("XD000000007777", "99.00");
        UUID id = rehearse("XD000000007777");

        assertThat(http.get().uri("/rehearsals/" + id).with(as("admin", "ADMIN"))).hasStatusOk().bodyText()
                .contains("What this law would have changed", "declarations", "differences.csv", "<svg", "A00");
        assertThat(http.get().uri("/rehearsals/" + id).with(as("officer", "OFFICER"))).hasStatusOk();
        assertThat(http.get().uri("/rehearsals/" + id).with(as("trader", "TRADER"))).hasStatus(403);
        assertThat(http.get().uri("/rehearsals").with(as("officer", "OFFICER"))).hasStatusOk().bodyText()
                .contains(id.toString());
        assertThat(http.get().uri("/rehearsals/" + id + "/differences.csv").with(as("officer", "OFFICER"))).hasStatusOk()
                .bodyText().contains("XD000000007777,1,8516710000,A00,,99.00,30.00,-69.00");
        assertThat(http.get().uri("/rehearsals/" + UUID.randomUUID()).with(as("admin", "ADMIN"))).hasStatus(404);
    }

    @Test
    void theSecondPageOfLinesBeginsWhereTheFirstEnds() {
        List<Mrn> charged = IntStream.range(0, 60).mapToObj(i -> charged("XD000000007778", (200 - i) + ".00")).toList();
        UUID id = rehearse("XD000000007778");

        assertThat(http.get().uri("/rehearsals/" + id + "?lines=1").with(as("admin", "ADMIN"))).hasStatusOk().bodyText()
                .contains(charged.get(50).value(), charged.get(59).value())
                .doesNotContain(charged.get(1).value(), charged.get(49).value());
    }

    @Test
    void whatIsSetAsideIsNamedAndTriedAgain() {
        charged("XD000000007779", "99.00");
        UUID id = rehearse("XD000000007779");
        for (String table : List.of("difference", "opened", "subtotal")) {
            jdbc.sql("delete from rerating." + table + " where run = ?").param(id).update();
        }
        jdbc.sql("""
                update rerating.unit set done_at = null, worker = null, lease_until = null, attempts = 3, set_aside_at = now(),
                failure = 'declaration 26XD cannot be worked out (java.lang.StackOverflowError)' where run = ?
                """).param(id).update();

        assertThat(http.get().uri("/rehearsals/" + id).with(as("officer", "OFFICER"))).hasStatusOk().bodyText()
                .contains("Incomplete", "This is not the whole: 1 of 1 parts, with 1 declarations", "StackOverflowError",
                        "Try these parts again");
        assertThat(http.post().uri("/rehearsals/" + id + "/retry").with(csrf()).with(as("officer", "OFFICER"))).hasStatus(302);

        await(id);
        assertThat(rehearsal.report(id).run().state()).isEqualTo(Run.State.FINISHED);
        assertThat(http.get().uri("/rehearsals/" + id).with(as("officer", "OFFICER"))).hasStatusOk().bodyText()
                .contains("Finished").doesNotContain("This is not the whole");
    }

    @Test
    void barsOfLessStandLeftOfTheLineAndBarsOfMoreRightOfIt() {
        Plot plot = Plot.of(List.of(value("A00", "-100"), value("B00", "50"), value("F10", "0")), each -> each);

        assertThat(plot.bars()).extracting(Plot.Bar::amount).containsExactly("-100", "50", "0");
        Plot.Bar less = plot.bars().get(0);
        Plot.Bar more = plot.bars().get(1);
        assertThat(less.x() + less.width()).isEqualTo(plot.zero());
        assertThat(more.x()).isEqualTo(plot.zero());
        assertThat(more.width()).isEqualTo((less.width() + 1) / 2);
        assertThat(plot.bars().get(2).width()).isEqualTo(1);
    }

    /** A declaration that was charged this much customs duty, where the law says 30.00. */
    private Mrn charged(String trader, String duty) {
        Mrn mrn = Mrn.issue(YearMonth.from(day), "XD", UUID.randomUUID());
        transactions.executeWithoutResult(status -> archive.append(List.of(new ArchivedAssessment(mrn, 1, 1, "demo",
                laws.current("demo").version(), trader, "trader",
                AssessmentRequest.importOf(day, AssessmentItem.item(1).commodity("8516710000").origin("CN").preference("100")
                        .procedure("40", "00").price(Money.of("1000.00", "DMD")).build()),
                new Charge(List.of(new Charge.Line(new Charge.Key(1, "A00", null), new BigDecimal(duty), new BigDecimal(duty),
                        BigDecimal.ZERO)), List.of()),
                true))));
        return mrn;
    }

    private UUID rehearse(String trader) {
        UUID id = rehearsal.order(new RunOrder(new ArchiveSelection("demo", day, day, null, null, trader),
                laws.current("demo").version(), "A00", day), "admin");
        await(id);
        return id;
    }

    private void await(UUID id) {
        for (int look = 0; look < 600 && rehearsal.report(id).run().state() == Run.State.RUNNING; look++) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(String name, String role) {
        return SecurityMockMvcRequestPostProcessors.user(name).roles(role);
    }

    private static Plot.Value value(String key, String difference) {
        return new Plot.Value(key, new BigDecimal(difference), difference);
    }
}
