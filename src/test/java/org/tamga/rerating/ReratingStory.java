package org.tamga.rerating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.revenue.Account;
import org.tamga.revenue.AccountId;
import org.tamga.revenue.PaymentOffice;
import org.tamga.tariff.AssessmentArchive;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import tools.jackson.databind.JsonNode;

/** People, law and declarations for stories about duties that turn out to be wrong after they were charged. */
@LawServerTest
abstract class ReratingStory {

    static final Path SHIPPED = Path.of("packs/demo/tariff/measures.csv");
    static final Path MESSAGE = Path.of("scenarios/28-older-law/two-months-ago.xml");
    static final Path AMENDMENT = Path.of("scenarios/15-value-amended/amendment.xml");
    static final String ACCOUNT = "7700001";
    static final String RUNS = "/api/v1/admin/reratings";
    static final String PROPOSALS = "/api/v1/admin/proposals";

    @LocalServerPort
    int port;

    @Autowired
    AssessmentArchive archive;

    @Autowired
    PaymentOffice paymentOffice;

    final LocalDate taxPoint = LocalDate.now(Clock.systemUTC()).minusDays(60);
    String goods = "970210";
    Outsider admin;
    Outsider second;
    Outsider trader;
    Outsider officer;

    @BeforeEach
    void prepare() throws Exception {
        admin = new Outsider(port, "admin");
        second = new Outsider(port, "admin2");
        trader = new Outsider(port, "trader");
        officer = new Outsider(port, "officer");
        replenish("1000.00");
    }

    void replenish(String balance) {
        admin.upload("accounts",
                "holder,kind,id,currency,balance,limit\nXD000000001001,DEFERMENT," + ACCOUNT + ",DMD," + balance
                        + ",0\n")
                .succeeded();
    }

    @AfterEach
    void restoreTheLaw() throws Exception {
        admin.upload("packs/demo/measures?mode=replace", Files.readString(SHIPPED)).succeeded();
    }

    String order(String lawVersion) {
        return """
                {"pack": "demo", "lawVersion": "%s", "from": "%s", "to": "%s", "commodity": "%s", "interestTo": "%s"}
                """.formatted(lawVersion, taxPoint, taxPoint, goods, taxPoint.plusDays(73));
    }

    JsonNode await(String path, String order) {
        String run = path + "/" + admin.post(path, "application/json", order).succeeded().json().path("id").asString();
        JsonNode report = Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> admin.get(run).succeeded().json(), each -> !state(each).equals("RUNNING"));
        assertThat(state(report)).isEqualTo("FINISHED");
        return report;
    }

    static String state(JsonNode report) {
        return report.path("run").path("state").asString();
    }

    /** @return the version of the law that has this duty on the goods */
    String duty(String duty) {
        JsonNode loaded = admin.upload("packs/demo/measures?mode=add", measure(duty)).succeeded().json();
        assertThat(loaded.path("refused")).isEmpty();
        return loaded.path("lawVersion").asString();
    }

    String measure(String duty) {
        return "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,order_number,duty,conditions,"
                + "valid_from,valid_to,basis\nRR" + goods + "," + goods + ",103,1011,,,,," + duty
                + ",,2020-01-01,,Print Order\n";
    }

    String lodge(String reference) throws Exception {
        return lodge(reference, "RELEASED");
    }

    String lodge(String reference, String status) throws Exception {
        String message = Files.readString(MESSAGE).replace("SC28-A", reference).replace("9000028", ACCOUNT)
                .replace("{{today-60}}", taxPoint.format(DateTimeFormatter.BASIC_ISO_DATE)).replace("71012100", goods + "00");
        JsonNode answer = trader.lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json();
        assertThat(answer.path("status").asString()).as(answer.toString()).isEqualTo(status);
        return answer.path("mrn").asString();
    }

    BigDecimal balance() {
        return paymentOffice.findAccount(new AccountId(Account.Kind.DEFERMENT, ACCOUNT)).orElseThrow().balance();
    }
}
