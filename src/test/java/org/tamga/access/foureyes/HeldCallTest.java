package org.tamga.access.foureyes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tamga.access.Grant;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.Role;
import org.tamga.access.applications.Applications;
import org.tamga.access.secondfactor.SecondFactors;
import org.tamga.access.secondfactor.TimeCode;
import org.tamga.reference.LawBook;
import org.tamga.shared.TimeOrderedId;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** Calls of administration that the configuration holds until a second administrator confirms them. */
@ServerTest
@TestPropertySource(properties = "tamga.four-eyes=access.administrator,access.removal,access.second-factor,"
        + "access.application,reference.load,evidence.key,tariff.quota")
class HeldCallTest {

    private static final String ACTS = "/api/v1/admin/shared-acts/";
    private static final String RATES = "currency,from,to,rate\n%s,2031-01-01,2031-01-31,11.5\n";

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Identities identities;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private Applications applications;

    @Autowired
    private LawBook laws;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void aTableComesIntoForceWhenAnotherHasConfirmedIt() {
        String before = version();
        Outsider.Answer answer = admin().upload("packs/demo/rates?mode=add", RATES.formatted("XDA"));
        assertThat(answer.status()).isEqualTo(202);
        String act = answer.json().path("id").asString();
        assertThat(version()).as("while it waits").isEqualTo(before);

        MvcTestResult page = http.get().uri("/acts").with(user(identities.loadUserByUsername("admin2"))).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("POST /api/v1/admin/packs/demo/rates?mode=add", "rates.csv", "11.5",
                "Proposed by");
        assertThat(http.post().uri("/acts/" + act + "/confirm").with(csrf())
                .with(user(identities.loadUserByUsername("admin2")))).hasStatus(302);

        var result = other().get(ACTS + act).json().path("act").path("result");
        assertThat(result.path("status").asInt()).isEqualTo(200);
        assertThat(result.path("answer").asString()).contains("\"loaded\":1");
        assertThat(version()).isNotEqualTo(before);
        assertThat(laws.entryInForce("demo").setBy()).as("who wanted it").isEqualTo("admin");
        assertThat(other().post(ACTS + act + "/confirm", "application/json", "").status()).as("once").isEqualTo(409);
    }

    @Test
    void whatAnAdministratorDoesOnAPageIsHeldAsTheCallThatItIs() {
        String quota = "/api/v1/tariff/quotas/095001?pack=demo&date=2026-03-01";
        String adjusted = admin().get(quota).json().path("periods").path(0).path("adjusted").asString();

        assertThat(http.post().uri("/tariff/quotas/095001/adjustments").param("pack", "demo").param("date", "2026-03-01")
                .param("amount", "1,250").with(csrf()).with(user(identities.loadUserByUsername("admin")))).hasStatusOk()
                .bodyText().contains("the reason is missing");
        assertThat(http.post().uri("/tariff/quotas/095001/adjustments").param("pack", "demo").param("date", "2026-03-01")
                .param("amount", "1,250").param("reason", "Regulation 9 raises it").with(csrf())
                .with(user(identities.loadUserByUsername("admin")))).hasStatus(302);

        assertThat(admin().get(quota).json().path("periods").path(0).path("adjusted").asString()).as("while it waits")
                .isEqualTo(adjusted);
        var act = other().get("/api/v1/admin/shared-acts").json().valueStream()
                .filter(each -> each.path("subject").asString()
                        .equals("POST /api/v1/admin/quotas/095001/adjustments?pack=demo"))
                .findFirst().orElseThrow();
        other().post(ACTS + act.path("id").asString() + "/confirm", "application/json", "").succeeded();
        assertThat(new BigDecimal(admin().get(quota).json().path("periods").path(0).path("adjusted").asString()))
                .isEqualByComparingTo(new BigDecimal(adjusted).add(new BigDecimal("1250")));
    }

    @Test
    void whatIsRefusedWhenItIsDoneSaysSo() {
        String act = admin().upload("packs/demo/no-such-table", "a,b\n1,2\n").json().path("id").asString();

        var result = other().post(ACTS + act + "/confirm", "application/json", "").succeeded().json().path("result");

        assertThat(result.path("status").asInt()).isEqualTo(404);
        assertThat(result.path("answer").asString()).contains("no-such-table");
    }

    @Test
    void whatIsNotHeldIsDoneAtOnce() {
        assertThat(admin().post("/api/v1/admin/packs/demo/soundness", "application/json", "{}").status()).isEqualTo(200);
        assertThat(admin().post("/api/v1/admin/tokens/keys/rotate", "application/json", "").status()).isEqualTo(204);
    }

    @Test
    void aKeyThatSignsEvidenceIsChangedByTwo() {
        int before = keys();
        String act = admin().post("/api/v1/admin/evidence/keys/rotate", "application/json", "").json().path("id").asString();
        assertThat(keys()).isEqualTo(before);

        other().post(ACTS + act + "/confirm", "application/json", "").succeeded();

        assertThat(keys()).isEqualTo(before + 1);
    }

    @Test
    void rightsAreTakenByTwoAndGivenByOne() {
        String roles = "{\"password\": \"long enough for all\", \"roles\": [%s]}";
        assertThat(admin().put("/api/v1/admin/identities/held-1", "application/json", roles.formatted("\"OFFICER\"")).status())
                .isEqualTo(200);
        assertThat(admin().put("/api/v1/admin/identities/held-1", "application/json",
                roles.formatted("\"OFFICER\", \"TAX\"")).status()).isEqualTo(200);

        Outsider.Answer less = admin().put("/api/v1/admin/identities/held-1", "application/json", roles.formatted("\"TAX\""));

        assertThat(less.status()).isEqualTo(202);
        assertThat(other().get(ACTS + less.json().path("id").asString()).json().path("changes").get(0).toString())
                .isEqualTo("{\"what\":\"roles\",\"before\":\"OFFICER, TAX\",\"after\":\"TAX\"}");
        assertThat(admin().delete("/api/v1/admin/identities/held-1").status()).isEqualTo(202);
    }

    @Test
    void whatHasChangedMeanwhileIsNotOverwritten() {
        identities.put("held-2", ServerTest.PASSWORD, Set.of(Role.OFFICER), Set.of());
        String act = admin().delete("/api/v1/admin/identities/held-2").json().path("id").asString();
        identities.put("held-2", ServerTest.PASSWORD, Set.of(Role.OFFICER, Role.TAX), Set.of());

        var result = other().post(ACTS + act + "/confirm", "application/json", "").succeeded().json().path("result");

        assertThat(result.path("status").asInt()).isEqualTo(409);
        assertThat(identities.find("held-2")).hasValueSatisfying(still -> assertThat(still.open()).isTrue());
    }

    @Test
    void aSystemConfirmsNothing() {
        identities.put("held-system", "a secret that is long enough", Identity.Kind.SYSTEM,
                new Grant(Set.of(Role.ADMIN), Set.of()));
        String act = admin().upload("packs/demo/rates", RATES.formatted("XDB")).json().path("id").asString();

        assertThat(Outsider.withToken(port, Outsider.token(port, "held-system", "a secret that is long enough"))
                .post(ACTS + act + "/confirm", "application/json", "").status()).isEqualTo(409);
    }

    @Test
    void whoKnowsTheSecretOfASystemDoesNotConfirmWhatItProposes() {
        String body = "{\"roles\": [\"ADMIN\"]}";
        Outsider.Answer registered = admin().put("/api/v1/admin/clients/held-loader", "application/json", body);
        other().post(ACTS + registered.json().path("pending").path("id").asString() + "/confirm", "application/json", "")
                .succeeded();
        Outsider loader = Outsider.withToken(port,
                Outsider.token(port, "held-loader", registered.json().path("clientSecret").asString()));
        String act = loader.upload("packs/demo/rates", RATES.formatted("XDF")).json().path("id").asString();

        assertThat(admin().post(ACTS + act + "/confirm", "application/json", "").body()).contains("you know the secret");
        assertThat(other().post(ACTS + act + "/confirm", "application/json", "").status()).isEqualTo(200);
        identities.close("held-loader", Identity.Kind.SYSTEM);
    }

    @Test
    void whatASystemProposesWhoseSecretAnybodyMayKnowIsNotConfirmed() {
        identities.put("held-old", "a secret that is long enough", Identity.Kind.SYSTEM,
                new Grant(Set.of(Role.ADMIN), Set.of()));
        Outsider old = Outsider.withToken(port, Outsider.token(port, "held-old", "a secret that is long enough"));
        String act = old.upload("packs/demo/rates", RATES.formatted("XDG")).json().path("id").asString();

        assertThat(other().post(ACTS + act + "/confirm", "application/json", "").body()).contains("give it a new one");
        identities.close("held-old", Identity.Kind.SYSTEM);
    }

    @Test
    void whatSomebodyProposedWhoWasDismissedIsNotConfirmed() {
        identities.put("held-leaver", ServerTest.PASSWORD, Set.of(Role.ADMIN), Set.of());
        String act = new Outsider(port, "held-leaver").upload("packs/demo/rates", RATES.formatted("XDH")).json().path("id")
                .asString();
        identities.close("held-leaver", Identity.Kind.PERSON);

        assertThat(other().post(ACTS + act + "/confirm", "application/json", "").body()).contains("no administrator any more");
    }

    @Test
    void aSystemApprovesNoChangeOfTheLawThatAPersonPrepared() {
        identities.put("held-officer", "a secret that is long enough", Identity.Kind.SYSTEM,
                new Grant(Set.of(Role.OFFICER), Set.of()));
        Outsider system = Outsider.withToken(port, Outsider.token(port, "held-officer", "a secret that is long enough"));

        for (String call : List.of("drafts/x/approve", "proposals/approve", "proposals/x/approve", "rulings/x/confirm")) {
            assertThat(system.post("/api/v1/admin/" + call, "application/json", "{}").status()).as(call).isEqualTo(403);
        }
        assertThat(system.get("/api/v1/admin/drafts").status()).isEqualTo(200);
    }

    @Test
    void aSystemIsNoSecondPerson() {
        Identity second = identities.loadUserByUsername("admin2");
        identities.close("admin2", Identity.Kind.PERSON);
        identities.put("held-robot", "a secret that is long enough", Identity.Kind.SYSTEM,
                new Grant(Set.of(Role.ADMIN), Set.of()));
        try {
            assertThat(admin().upload("packs/demo/rates", RATES.formatted("XDI")).status())
                    .as("nobody could confirm it").isEqualTo(200);
        } finally {
            identities.close("held-robot", Identity.Kind.SYSTEM);
            identities.putForThisRun("admin2", ServerTest.PASSWORD, second.grant());
        }
    }

    @Test
    void whatAPageDoesIsHeldLikeTheCallThatDoesIt() {
        identities.put("held-3", ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of());
        byte[] secret = factors.newSecret();
        assertThat(factors.enrol("held-3", secret, TimeCode.code(secret, TimeCode.step(clock.instant()), TimeCode.DIGITS)))
                .hasSize(10);
        var first = user(identities.loadUserByUsername("admin"));

        assertThat(http.post().uri("/persons/held-3/second-factor").with(csrf()).with(first)).hasStatus(302);
        assertThat(http.post().uri("/applications").with(csrf()).with(first).param("id", "held-app").param("name", "Held")
                .param("addresses", "https://held.example/back").param("rights", "tariff.watch")).hasStatus(302);

        assertThat(factors.findEnrolled("held-3")).as("while it waits").isPresent();
        assertThat(applications.find("held-app")).as("while it waits").isEmpty();
        other().post(ACTS + idOf("DELETE /api/v1/admin/identities/held-3/second-factor") + "/confirm", "application/json", "")
                .succeeded();
        other().post(ACTS + idOf("PUT /api/v1/admin/applications/held-app") + "/confirm", "application/json", "").succeeded();
        assertThat(factors.findEnrolled("held-3")).isEmpty();
        assertThat(applications.find("held-app").orElseThrow().rights()).containsExactly("tariff.watch");
    }

    private String idOf(String subject) {
        return jdbc.sql("select id::text from access.shared_act where subject = ?").param(subject).query(String.class).single();
    }

    @Test
    void whatHasExpiredIsNotConfirmedAnyMore() {
        UUID id = TimeOrderedId.next();
        jdbc.sql("insert into access.shared_act (id, action, subject, content, proposed_at, proposed_by)"
                + " values (?, 'access.removal', 'trader', '{\"kind\": \"PERSON\"}'::jsonb, ?, 'admin')").param(id)
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(8)))).update();

        assertThat(other().post(ACTS + id + "/confirm", "application/json", "").body()).contains("expired");
        assertThat(http.get().uri("/acts").with(user(identities.loadUserByUsername("admin2")))).bodyText()
                .contains("expired").doesNotContain("/acts/" + id + "/confirm");
    }

    @Test
    void whoRejectsSaysWhyAndWhoProposedReadsIt() {
        String act = admin().upload("packs/demo/rates", RATES.formatted("XDC")).json().path("id").asString();
        var second = user(identities.loadUserByUsername("admin2"));

        assertThat(http.post().uri("/acts/" + act + "/reject").with(csrf()).with(second)).hasStatus(302);
        assertThat(admin().get(ACTS + act).json().path("waits").asBoolean()).as("without a reason").isTrue();
        assertThat(http.post().uri("/acts/" + act + "/reject").with(csrf()).with(second).param("reason", "January is closed"))
                .hasStatus(302);

        assertThat(admin().get(ACTS + act).json().path("act").path("reason").asString()).isEqualTo("January is closed");
        assertThat(http.get().uri("/acts").with(user(identities.loadUserByUsername("admin")))).bodyText()
                .contains("January is closed");
    }

    @Test
    void oneWhoIsAloneIsNotKeptWaiting() {
        Identity second = identities.loadUserByUsername("admin2");
        identities.close("admin2", Identity.Kind.PERSON);
        identities.close("held-system", Identity.Kind.SYSTEM);
        try {
            assertThat(admin().upload("packs/demo/rates", RATES.formatted("XDE")).status()).isEqualTo(200);
        } finally {
            identities.putForThisRun("admin2", ServerTest.PASSWORD, second.grant());
        }
    }

    private Outsider admin() {
        return new Outsider(port, "admin");
    }

    private Outsider other() {
        return new Outsider(port, "admin2");
    }

    private String version() {
        return laws.current("demo").version();
    }

    private int keys() {
        return Outsider.unnamed(port).get("/api/v1/evidence/keys").json().path("keys").size();
    }
}
