package org.tamga.access.web.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.access.Grant;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.OwnPassword;
import org.tamga.access.Role;
import org.tamga.access.limits.LimitSettings;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import org.tamga.testing.Surfer;
import tools.jackson.databind.JsonNode;

/** Persons as an administrator keeps them: found, changed, closed and opened, with passwords that nobody else knows for long. */
@ServerTest
class PersonsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PERSONS = "/api/v1/admin/identities";
    private static final String OWN = "a sentence of her own";

    @LocalServerPort
    private int port;

    @Autowired
    private Identities identities;

    @Autowired
    private OwnPassword own;

    @Autowired
    private LimitSettings limits;

    private Outsider admin;
    private String person;

    @BeforeEach
    void thereIsATrader() {
        admin = new Outsider(port, "admin");
        person = "kept-" + COUNT.incrementAndGet();
        identities.put(person, ServerTest.PASSWORD, Identity.Kind.PERSON,
                new Grant(Set.of(Role.TRADER), Set.of("XD77700000" + COUNT.get()), Set.of(), null));
    }

    @Test
    void areFoundByNamePartyRoleAndStateAndListedInPages() {
        assertThat(names("?q=" + person.toUpperCase(Locale.ROOT))).contains(person);
        assertThat(names("?q=xd77700000" + COUNT.get())).containsExactly(person);
        assertThat(names("?q=" + person + "&role=OFFICER")).isEmpty();
        assertThat(names("?q=" + person + "&open=false")).isEmpty();
        List<String> all = names("");
        assertThat(all).isSorted().contains(person, "trader");
        assertThat(names("?most=2")).isEqualTo(all.subList(0, 2));
        assertThat(names("?most=3&after=" + all.get(1))).isEqualTo(all.subList(2, 5));
    }

    @Test
    void aPasswordThatIsNotSentStaysAsItIs() {
        assertThat(put(person, "{\"roles\": [\"BROKER\"]}").status()).isEqualTo(200);

        assertThat(as(ServerTest.PASSWORD).get("/api/v1/webhooks").status()).isEqualTo(200);
        assertThat(identities.find(person).orElseThrow().grant().roles()).containsExactly(Role.BROKER);
        assertThat(put("somebody-new", "{\"roles\": [\"BROKER\"]}").status()).as("who has none").isEqualTo(400);
    }

    @Test
    void aPasswordThatWasToldIsGoodForChoosingAnotherAlone() {
        Surfer before = signedIn(ServerTest.PASSWORD);
        assertThat(before.visit("/mandates").status()).isEqualTo(200);

        String told = admin.post(PERSONS + "/" + person + "/password", "application/json", "").succeeded().json()
                .path("password").asString();

        assertThat(before.visit("/permissions").next()).as("the session of before").endsWith("/sign-in");
        assertThat(as(ServerTest.PASSWORD).get("/api/v1/webhooks").status()).isEqualTo(401);
        assertThat(as(told).get("/api/v1/webhooks").body()).contains("choose another");
        Surfer now = signedIn(told);
        assertThat(now.visit("/mandates").next()).endsWith("/password");
        assertThat(change(now, told, "short", "short").body()).contains("12 to 72");
        assertThat(change(now, told, told, told).body()).contains("that of now");
        assertThat(change(now, "guessed wrongly", OWN, OWN).body()).contains("another one");
        assertThat(change(now, told, OWN, OWN).next()).endsWith("/sign-in?changed");
        assertThat(now.visit("/permissions").body()).as("the session of the old password").doesNotContain(person);
        assertThat(signedIn(OWN).visit("/mandates").status()).isEqualTo(200);
        assertThat(as(OWN).get("/api/v1/webhooks").status()).isEqualTo(200);
        assertThat(admin.get(PERSONS + "/" + person).json().path("temporaryPassword").asBoolean()).isFalse();
    }

    @Test
    void guessingThePasswordOfAnOpenSessionEnds() {
        String address = "192.0.2.206";
        for (int i = 0; i < limits.failuresOfAddress(); i++) {
            String guess = "guess " + i;
            assertThatThrownBy(() -> own.change(person, guess, OWN, address)).hasMessageContaining("another one");
        }

        assertThatThrownBy(() -> own.change(person, ServerTest.PASSWORD, OWN, address)).hasMessageContaining("too many tries");
    }

    @Test
    void everySessionEndsAtOnceAndThePasswordStays() {
        Surfer here = signedIn(ServerTest.PASSWORD);
        assertThat(here.visit("/mandates").status()).isEqualTo(200);

        assertThat(admin.post(PERSONS + "/" + person + "/sign-out", "application/json", "").status()).isEqualTo(204);

        assertThat(here.visit("/permissions").next()).endsWith("/sign-in");
        assertThat(signedIn(ServerTest.PASSWORD).visit("/mandates").status()).isEqualTo(200);
    }

    @Test
    void whoWasClosedComesBackAsBefore() {
        Grant before = identities.find(person).orElseThrow().grant();
        assertThat(admin.delete(PERSONS + "/" + person).status()).isEqualTo(204);
        assertThat(as(ServerTest.PASSWORD).get("/api/v1/webhooks").status()).isEqualTo(401);
        assertThat(admin.post(PERSONS + "/" + person + "/sign-out", "application/json", "").status()).isEqualTo(409);

        assertThat(admin.post(PERSONS + "/" + person + "/reopen", "application/json", "").status()).isEqualTo(200);

        assertThat(as(ServerTest.PASSWORD).get("/api/v1/webhooks").status()).isEqualTo(200);
        assertThat(identities.find(person).orElseThrow().grant()).isEqualTo(before);
        assertThat(admin.post(PERSONS + "/" + person + "/reopen", "application/json", "").status()).isEqualTo(409);
    }

    @Test
    void anAdministratorWhoWasClosedComesBackByTwo() {
        identities.put("second-admin", ServerTest.PASSWORD, Set.of(Role.ADMIN), Set.of());
        identities.put(person, ServerTest.PASSWORD, Set.of(Role.ADMIN), Set.of());
        identities.close(person, Identity.Kind.PERSON);

        assertThat(admin.post(PERSONS + "/" + person + "/reopen", "application/json", "").status()).isEqualTo(202);

        assertThat(identities.find(person).orElseThrow().open()).isFalse();
    }

    @Test
    void nobodyResetsThePasswordOfAnAdministratorAlone() {
        identities.put("second-admin", ServerTest.PASSWORD, Set.of(Role.ADMIN), Set.of());
        identities.put(person, ServerTest.PASSWORD, Set.of(Role.ADMIN), Set.of());

        Outsider.Answer answer = admin.post(PERSONS + "/" + person + "/password", "application/json", "");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(as(ServerTest.PASSWORD).get(PERSONS).status()).as("while it waits").isEqualTo(200);
        assertThat(as(answer.json().path("password").asString()).get(PERSONS).body()).doesNotContain("choose another");
        new Outsider(port, "second-admin")
                .post("/api/v1/admin/shared-acts/" + answer.json().path("pending").path("id").asString()
                        + "/confirm", "application/json", "")
                .succeeded();
        assertThat(as(answer.json().path("password").asString()).get(PERSONS).body()).contains("choose another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with%20space", "%D0%B0dmin", "a:b", "%3Cscript%3E", "-x"})
    void nobodyIsMadeWithANameThatMisleads(String name) {
        assertThat(put(name, "{\"password\": \"long enough for all\", \"roles\": [\"TRADER\"]}").status()).isEqualTo(400);
    }

    @Test
    void nobodyIsMadeWhoseNameIsThatOfSomebodyElseInOtherLetters() {
        assertThat(put("ADMIN", "{\"password\": \"long enough for all\", \"roles\": [\"TRADER\"]}").status()).isEqualTo(409);
        assertThat(put(person.toUpperCase(Locale.ROOT),
                "{\"password\": \"long enough for all\", \"roles\": [\"TRADER\"]}").status()).isEqualTo(409);
    }

    private Outsider.Answer put(String name, String body) {
        return admin.put(PERSONS + "/" + name, "application/json", body);
    }

    private List<String> names(String query) {
        return admin.get(PERSONS + query).succeeded().json().valueStream().map(each -> each.path("name"))
                .map(JsonNode::asString)
                .toList();
    }

    private Outsider as(String password) {
        return Outsider.withSecret(port, person, password);
    }

    private Surfer signedIn(String password) {
        Surfer surfer = new Surfer(port);
        surfer.submit("/sign-in", "/sign-in", Map.of("username", person, "password", password));
        return surfer;
    }

    private static Surfer.Page change(Surfer surfer, String present, String next, String again) {
        return surfer.submit("/password", "/password", Map.of("present", present, "next", next, "again", again));
    }
}
