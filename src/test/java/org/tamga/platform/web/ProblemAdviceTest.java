package org.tamga.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

class ProblemAdviceTest {

    @RestController
    static class Faulty {

        @GetMapping("/api/bug")
        String bug() {
            throw new IllegalStateException("the secret of line 42");
        }

        @GetMapping("/api/outage")
        String outage() {
            throw new DataAccessResourceFailureException("copy", new SQLException("No space left on device", "53100"));
        }

        @GetMapping("/api/broken-off")
        String brokenOff() throws IOException {
            throw new ClientAbortException(new EOFException());
        }

        @GetMapping("/api/number")
        int number(@RequestParam int value) {
            return value;
        }

        @PostMapping("/api/goods")
        int goods(@RequestBody Goods goods) {
            return goods.lines().size();
        }
    }

    private record Goods(List<Line> lines) {
    }

    private record Line(BigDecimal value, LocalDate day) {
    }

    private final MockMvcTester http = MockMvcTester
            .create(MockMvcBuilders.standaloneSetup(new Faulty()).setControllerAdvice(new ProblemAdvice())
                    .setMessageConverters(StrictBodies.converter(JsonMapper.shared())).build());

    @Test
    void tellsABugByTheIdOfAnIncidentAlone() {
        assertThat(http.get().uri("/api/bug")).hasStatus(500).hasContentType(MediaType.APPLICATION_PROBLEM_JSON).bodyText()
                .contains("incident").doesNotContain("secret", "IllegalState", "at org.");
    }

    @Test
    void sendsPeopleAwayForAMomentWhileNothingCanBeStored() {
        assertThat(http.get().uri("/api/outage")).hasStatus(503).hasHeader("Retry-After", "5").bodyText()
                .contains("urn:tamga:problem:no-storage").doesNotContain("incident", "device");
    }

    @Test
    void takesARequestThatWasBrokenOffForNoFaultOfOurs() {
        assertThat(http.get().uri("/api/broken-off")).hasStatus(400).bodyText().doesNotContain("incident");
    }

    @Test
    void saysThatAValueIsNotOfItsForm() {
        assertThat(http.get().uri("/api/number?value=many")).hasStatus(400).bodyJson().extractingPath("$.type")
                .isEqualTo("urn:tamga:problem:unreadable-request");
        assertThat(http.get().uri("/api/number?value=many")).bodyJson().extractingPath("$.detail")
                .isEqualTo("value: a number is wanted here");
    }

    @Test
    void saysWhereABodyIsNotOfItsFormAndWhatIsWantedThere() {
        assertThat(goods("{'lines': [{'value': '1'}, {'value': {'amount': 'secret'}}]}")).hasStatus(400).bodyJson()
                .extractingPath("$.detail").isEqualTo("lines[1].value: a number is wanted here");
        assertThat(goods("{'lines': [{'day': 'secret'}]}")).bodyJson().extractingPath("$.detail")
                .isEqualTo("lines[0].day: a day such as 2026-01-31 is wanted here");
        assertThat(goods("{'lines': 7}")).bodyJson().extractingPath("$.detail").isEqualTo("lines: a list is wanted here");
        assertThat(goods("{'lines': [secret")).hasStatus(400).bodyText().contains("\"line\":1", "\"column\"")
                .doesNotContain("secret");
    }

    @Test
    void refusesAFieldThatTheCallDoesNotKnow() {
        assertThat(goods("{'lines': [{'value': '1', 'vlaue': 'secret'}]}")).hasStatus(400).bodyJson()
                .extractingPath("$.detail").isEqualTo("lines[0].vlaue: there is no such field here; there are day, value");
        assertThat(goods("{'" + "x".repeat(9_000) + "': 1}")).hasStatus(400).bodyText().hasSizeLessThan(1_000);
    }

    private MvcTestResult goods(String body) {
        return http.post().uri("/api/goods").contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'))
                .exchange();
    }

    @Test
    void namesWhatTheFrameworkRefuses() {
        assertThat(http.get().uri("/api/number")).hasStatus(400).bodyJson().extractingPath("$.type")
                .isEqualTo("urn:tamga:problem:bad-request");
        assertThat(http.post().uri("/api/number?value=1")).hasStatus(405).hasHeader("Allow", "GET").bodyJson()
                .extractingPath("$.type").isEqualTo("urn:tamga:problem:method-not-allowed");
    }
}
