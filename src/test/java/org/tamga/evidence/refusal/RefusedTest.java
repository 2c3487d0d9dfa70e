package org.tamga.evidence.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tamga.access.Identities;
import org.tamga.testing.ServerTest;
import org.tamga.testing.SettableClock;

/** What was refused stands in the log of evidence, and fills no disk. */
@ServerTest
class RefusedTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Identities identities;

    @Autowired
    private Refused refused;

    @Autowired
    private RefusalStore store;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void failedSignInsAreSummedUpForEachNameAndAddress() {
        for (int i = 0; i < 7; i++) {
            http.get().uri("/api/v1/webhooks").with(httpBasic("officer", "guess-" + i)).with(from("192.0.2.201")).exchange();
        }
        http.post().uri("/sign-in").with(csrf()).with(from("192.0.2.201")).param("username", "officer")
                .param("password", "guess").exchange();
        http.post().uri("/oauth2/token").with(httpBasic("no-such-system", "guess")).with(from("192.0.2.201"))
                .param("grant_type", "client_credentials").exchange();

        refused.destroy();

        List<Map<String, Object>> rows = rows("192.0.2.201");
        assertThat(rows).hasSizeLessThan(9).allSatisfy(row -> assertThat(row).containsEntry("kind", "SIGN_IN"));
        assertThat(sum(rows, "officer")).isEqualTo(8);
        assertThat(sum(rows, "")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from evidence.entry where content like '%refusal%'").query(Integer.class)
                .single()).isPositive();
    }

    @Test
    void aPasswordInTheFieldOfTheNameIsNotKept() {
        http.post().uri("/sign-in").with(csrf()).with(from("192.0.2.202")).param("username", "my secret password")
                .param("password", "x").exchange();

        refused.destroy();

        assertThat(rows("192.0.2.202")).hasSize(1).allSatisfy(row -> assertThat(row.toString()).doesNotContain("my secret"));
    }

    @Test
    void whatARoleOfTheAdministrationDoesNotAllowIsNoted() {
        assertThat(http.post().uri("/api/v1/admin/parties").with(httpBasic("officer", ServerTest.PASSWORD))
                .with(from("192.0.2.203")).content("id\n")).hasStatus(403);
        assertThat(http.get().uri("/acts").with(user(identities.loadUserByUsername("officer"))).with(from("192.0.2.203")))
                .hasStatus(403);
        assertThat(http.get().uri("/acts").with(user(identities.loadUserByUsername("trader"))).with(from("192.0.2.204")))
                .hasStatus(403);

        refused.destroy();

        assertThat(rows("192.0.2.203")).isNotEmpty().allSatisfy(row -> assertThat(row).containsEntry("kind", "ACT"));
        assertThat(sum(rows("192.0.2.203"), "officer")).isEqualTo(2);
        assertThat(rows("192.0.2.204")).as("of a trader nothing is kept").isEmpty();
        assertThat(http.get().uri("/api/v1/admin/evidence/refusals").with(httpBasic("admin", ServerTest.PASSWORD)))
                .hasStatusOk().bodyText().contains("192.0.2.203");
    }

    @Test
    void whoGuessesFromEverywhereFillsNoDisk() {
        SettableClock clock = new SettableClock("2026-03-01T10:00:30Z");
        Refused ofItsOwn = new Refused(store, clock);
        for (int i = 0; i < 3 * Refused.MOST; i++) {
            ofItsOwn.note(Refusal.Kind.SIGN_IN, "", "198.18." + i / 250 + "." + i % 250, "POST /sign-in");
        }
        ofItsOwn.keep();
        assertThat(minuteRows()).as("of each, that it began").isEqualTo(Refused.MOST + 1);
        for (int i = 0; i < 3 * Refused.MOST; i++) {
            ofItsOwn.note(Refusal.Kind.SIGN_IN, "", "198.18." + i / 250 + "." + i % 250, "POST /sign-in");
            if (i % 100 == 0) {
                ofItsOwn.keep();
            }
        }
        assertThat(minuteRows()).as("nothing more while the minute lasts").isEqualTo(Refused.MOST + 1);

        clock.set("2026-03-01T10:01:00Z");
        ofItsOwn.keep();

        assertThat(minuteRows()).isEqualTo(2 * (Refused.MOST + 1));
        assertThat(jdbc.sql("select sum(count) from evidence.refusal where minute = '2026-03-01T10:00:00Z' and address = ''")
                .query(Integer.class).single()).isEqualTo(4 * Refused.MOST);
    }

    @Test
    void whatIsRefusedIsDurableWithinSecondsAlthoughItsMinuteLasts() {
        SettableClock clock = new SettableClock("2026-03-01T11:00:30Z");
        Refused ofItsOwn = new Refused(store, clock);
        ofItsOwn.note(Refusal.Kind.SIGN_IN, "officer", "192.0.2.205", "POST /sign-in");

        ofItsOwn.keep();

        assertThat(rows("192.0.2.205")).hasSize(1);
    }

    private static int sum(List<Map<String, Object>> rows, String name) {
        return rows.stream().filter(row -> name.equals(row.get("name")))
                .mapToInt(row -> Integer.parseInt(String.valueOf(row.get("count")))).sum();
    }

    private int minuteRows() {
        return jdbc.sql("select count(*) from evidence.refusal where minute = '2026-03-01T10:00:00Z'").query(Integer.class)
                .single();
    }

    private List<Map<String, Object>> rows(String address) {
        return jdbc.sql("select * from evidence.refusal where address = ?").param(address).query().listOfRows();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
