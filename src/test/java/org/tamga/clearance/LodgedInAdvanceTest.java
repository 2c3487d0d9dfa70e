package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.clearance.lapse.LapseSweep;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import tools.jackson.databind.JsonNode;

/** A declaration before its goods: the law of the day on which they come holds, and they come within thirty days or never. */
@LawServerTest
class LodgedInAdvanceTest {

    private static final Path SCENARIO = Path.of("scenarios/12-pre-lodged-then-presented");
    private static final Path COUNTRIES = Path.of("packs/demo/codelists/countries.csv");
    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LapseSweep sweep;

    @Test
    void isRefusedWhenTheLawOfTheDayOfArrivalFindsAFault() throws IOException {
        // given
        Outsider admin = new Outsider(port, "admin");
        String mrn = lodge();
        String countries = Files.readString(COUNTRIES);
        String withoutItaly = String.join("\n", countries.lines().filter(line -> !line.startsWith("IT,")).toList());
        JsonNode answer;
        // when
        try {
            admin.upload("packs/demo/codelists/countries?mode=replace", withoutItaly).succeeded();
            answer = present(mrn);
        } finally {
            admin.upload("packs/demo/codelists/countries?mode=replace", countries).succeeded();
        }
        // then
        assertThat(answer.path("state").asString()).isEqualTo("REFUSED");
        assertThat(answer.path("status").asString()).isEqualTo("REFUSED");
        assertThat(answer.path("findings")).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.path("code").asString()).isEqualTo("DM3004"));
        assertThat(codes(answer)).endsWith("TMGREJ");
        assertThat(open(mrn)).isEmpty();
    }

    @Test
    void isAcceptedWithWhatTheLawOfTheDayOfArrivalRemarks() throws IOException {
        // given
        Outsider admin = new Outsider(port, "admin");
        String mrn = lodge();
        JsonNode answer;
        // when
        try {
            admin.upload("packs/demo/credibility?mode=replace", "commodity,ratio,direction,low,high,basis\n"
                    + commodity(mrn).substring(0, 4) + ",value_per_kg,IM,100000,,Ministry\n").succeeded();
            answer = present(mrn);
        } finally {
            admin.upload("packs/demo/credibility?mode=replace", Files.readString(Path.of("packs/demo/rules/credibility.csv")))
                    .succeeded();
        }
        // then
        assertThat(answer.path("state").asString()).isEqualTo("DONE");
        assertThat(answer.path("findings")).singleElement().satisfies(finding -> {
            assertThat(finding.path("code").asString()).isEqualTo("DM6001");
            assertThat(finding.path("severity").asString()).isEqualTo("WARNING");
            assertThat(finding.path("pointer").asString()).isEqualTo("42A/67A/68A[1]");
        });
        assertThat(new Outsider(port, "trader").noticesAsXml(mrn)).filteredOn(notice -> notice.contains("AcceptanceDateTime"))
                .singleElement().asString().contains("<ValidationCode>DM6001</ValidationCode>", "smartErrorMsg");
    }

    @Test
    void lapsesWhenThirtyDaysAreOver() throws IOException {
        // given
        String mrn = lodge();
        backdate(mrn, 31);
        // when
        sweep.sweep();
        sweep.sweep();
        // then
        JsonNode declaration = declaration(mrn);
        assertThat(declaration.path("status").asString()).isEqualTo("LAPSED");
        assertThat(declaration.path("obligations")).isEmpty();
        assertThat(declaration.path("passages")).hasSize(2);
        assertThat(new Outsider(port, "trader").noticesAsXml(mrn)).last().asString()
                .contains("<ValidationCode>DM9013</ValidationCode>");
        assertThat(present(mrn).path("findings")).singleElement()
                .satisfies(finding -> assertThat(finding.path("code").asString()).isEqualTo("DM9006"));
    }

    @Test
    void lapsesThoughAnotherCaseCannotBeLookedAt() throws IOException {
        // given
        String mrn = lodge();
        backdate(mrn, 31);
        jdbc.sql("""
                insert into clearance.obligation (month, mrn, id, kind, version, reason, item, reference, blocking, opened_at)
                select month, left(mrn, 5) || 'DR0000000001', gen_random_uuid(), kind, version, reason, item, reference, blocking,
                    opened_at - interval '1 day'
                from clearance.obligation where mrn = ? and kind = 'PRESENTATION'""").param(mrn).update();
        // when
        sweep.sweep();
        // then
        assertThat(declaration(mrn).path("status").asString()).isEqualTo("LAPSED");
        jdbc.sql("delete from clearance.obligation where mrn like '%DR0000000001'").update();
    }

    @Test
    void whatIsLoggedAboutALapseNamesTheConversation() throws IOException {
        // given
        String mrn = lodge();
        backdate(mrn, 31);
        Logger logger = (Logger) LoggerFactory.getLogger(LapseSweep.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);
        // when
        sweep.sweep();
        logger.setLevel(null);
        logger.detachAppender(lines);
        // then
        String conversation = jdbc.sql("select conversation::text from declaration.version where mrn = ?").param(mrn)
                .query(String.class).single();
        assertThat(lines.list).filteredOn(line -> line.getFormattedMessage().contains(mrn)).singleElement()
                .satisfies(line -> assertThat(line.getMDCPropertyMap()).containsEntry("conversation", conversation));
        assertThat(MDC.get("conversation")).isNull();
    }

    @Test
    void waitsUntilTheThirtiethDayIsOver() throws IOException {
        // given
        String mrn = lodge();
        backdate(mrn, 30);
        // when
        sweep.sweep();
        // then
        assertThat(declaration(mrn).path("status").asString()).isEqualTo("LODGED");
        assertThat(present(mrn).path("status").asString()).isNotIn("LODGED", "LAPSED", "REFUSED");
    }

    @Test
    void hasLapsedForGoodsThatComeTooLateThoughNobodySwept() throws IOException {
        // given
        String mrn = lodge();
        backdate(mrn, 31);
        // when
        JsonNode answer = present(mrn);
        // then
        assertThat(answer.path("state").asString()).isEqualTo("REFUSED");
        assertThat(answer.path("status").asString()).isEqualTo("LAPSED");
        assertThat(answer.path("findings")).singleElement()
                .satisfies(finding -> assertThat(finding.path("code").asString()).isEqualTo("DM9013"));
    }

    private String lodge() throws IOException {
        return send("declaration.xml", "", "ADV-" + COUNT.incrementAndGet()).path("mrn").asString();
    }

    private JsonNode present(String mrn) throws IOException {
        return send("presentation.xml", mrn, "GPR-" + COUNT.incrementAndGet());
    }

    private JsonNode send(String file, String mrn, String lrn) throws IOException {
        String message = Files.readString(SCENARIO.resolve(file)).replace("{{declaration}}", mrn)
                .replaceAll("SC12-[AG]", lrn);
        return new Outsider(port, "trader").lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json();
    }

    private JsonNode declaration(String mrn) {
        return new Outsider(port, "trader").get("/api/v1/declarations/" + mrn).succeeded().json();
    }

    private String commodity(String mrn) {
        return declaration(mrn).path("items").path(0).path("commodity").asString();
    }

    private List<String> open(String mrn) {
        return declaration(mrn).path("obligations").valueStream().map(each -> each.path("kind").asString()).toList();
    }

    private static List<String> codes(JsonNode answer) {
        return answer.path("notices").valueStream().map(each -> each.path("code").asString()).toList();
    }

    /** As if it had been lodged that many days ago. */
    private void backdate(String mrn, int days) {
        jdbc.sql("update declaration.version set lodged_at = lodged_at - make_interval(days => ?) where mrn = ?").param(days)
                .param(mrn).update();
        jdbc.sql("update clearance.obligation set opened_at = opened_at - make_interval(days => ?) where mrn = ?").param(days)
                .param(mrn).update();
    }
}
