package org.tamga.access.tokens.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.tamga.access.Identity;
import org.tamga.access.Role;
import org.tamga.testing.ServerTest;
import org.tamga.testing.Surfer;
import tools.jackson.databind.JsonNode;

/** What an application may do with the tokens that it has, and how it loses them. */
class PermissionTest extends CodeFlow {

    @Test
    void aTokenForAnotherIsGoodOnceAndWhoShowsItAgainEndsThemAll() {
        JsonNode first = exchange(newCode()).succeeded().json();
        JsonNode second = refresh(refreshToken(first)).succeeded().json();
        assertThat(refreshToken(second)).isNotEqualTo(refreshToken(first));
        assertThat(call(access(second), "/api/v1/watches")).isEqualTo(200);

        assertThat(refresh(refreshToken(first)).body()).contains("invalid_grant");

        assertThat(refresh(refreshToken(second)).body()).contains("invalid_grant");
        assertThat(call(access(second), "/api/v1/watches")).isEqualTo(401);
        assertThat(jdbc.sql("select ended_because from access.permission where person = ?").param(person)
                .query(String.class).single()).isEqualTo("a token was used twice");
    }

    @Test
    void whatThePersonTakesBackIsWorthNothing() {
        JsonNode tokens = exchange(newCode()).succeeded().json();
        assertThat(call(access(tokens), "/api/v1/watches")).isEqualTo(200);
        String page = surfer.visit("/permissions").body();
        assertThat(page).contains("Ledger of trade");
        Matcher withdraw = Pattern.compile("action=\"(/permissions/[^\"]+/withdraw)\"").matcher(page);
        assertThat(withdraw.find()).isTrue();
        Surfer stranger = new Surfer(port);
        stranger.signIn("trader");
        assertThat(stranger.submit("/sign-in", withdraw.group(1), Map.of()).status()).as("another person").isEqualTo(404);

        assertThat(surfer.submit("/permissions", withdraw.group(1), Map.of()).status()).isEqualTo(302);

        assertThat(call(access(tokens), "/api/v1/watches")).isEqualTo(401);
        assertThat(refresh(refreshToken(tokens)).body()).contains("invalid_grant");
        assertThat(surfer.visit("/permissions").body()).doesNotContain("Ledger of trade");
    }

    @Test
    void nothingActsForAPersonWhoIsClosed() {
        JsonNode tokens = exchange(newCode()).succeeded().json();
        String unused = newCode();

        identities.close(person, Identity.Kind.PERSON);

        assertThat(call(access(tokens), "/api/v1/watches")).isEqualTo(401);
        assertThat(refresh(refreshToken(tokens)).body()).contains("invalid_grant");
        assertThat(exchange(unused).body()).contains("invalid_grant");
        identities.put(person, ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of());
        assertThat(call(access(tokens), "/api/v1/watches")).as("when somebody comes back under her name").isEqualTo(401);
    }

    @Test
    void neverMayMoreThanThePerson() {
        surfer.signIn(person);
        assertThat(surfer.visit(authorise(request("correction.decide"))).next()).contains("error=invalid_scope");
        assertThat(surfer.visit(authorise(request("mailroom.bundle"))).next()).as("which the application may not ask for")
                .contains("error=invalid_scope");
        assertThat(surfer.visit(authorise(request(""))).next()).contains("error=invalid_scope");

        JsonNode tokens = exchange(newCode("party.mandate")).succeeded().json();
        assertThat(call(access(tokens), "/api/v1/mandates")).isEqualTo(200);
        identities.put(person, ServerTest.PASSWORD, Set.of(Role.PORT), Set.of());
        assertThat(call(access(tokens), "/api/v1/mandates")).as("when her role is taken").isEqualTo(403);
    }

    @Test
    void whatTheApplicationMayNotAskForAnyMoreItMayNotDoAnyMore() {
        JsonNode tokens = exchange(newCode("party.mandate")).succeeded().json();
        assertThat(call(access(tokens), "/api/v1/mandates")).isEqualTo(200);

        admin().put("/api/v1/admin/applications/" + application, "application/json", """
                {"name": "Ledger of trade", "redirectAddresses": ["%s"], "rights": ["tariff.watch"]}""".formatted(BACK))
                .succeeded();

        assertThat(call(access(tokens), "/api/v1/mandates")).isEqualTo(403);
        assertThat(refresh(refreshToken(tokens)).json().path("scope").asString()).doesNotContain("party.mandate");
    }

    @Test
    void nothingActsForAPersonWhosePasswordWasReset() {
        JsonNode tokens = exchange(newCode()).succeeded().json();

        admin().post("/api/v1/admin/identities/" + person + "/password", "application/json", "").succeeded();

        assertThat(call(access(tokens), "/api/v1/watches")).isEqualTo(401);
        assertThat(refresh(refreshToken(tokens)).body()).contains("invalid_grant");
    }

    @Test
    void anAdministratorEndsWhatOnePersonLetIt() {
        JsonNode tokens = exchange(newCode()).succeeded().json();
        JsonNode given = admin().get("/api/v1/admin/applications/" + application + "/permissions").succeeded().json();
        assertThat(given).hasSize(1);
        assertThat(given.get(0).path("person").asString()).isEqualTo(person);

        assertThat(admin().delete("/api/v1/admin/identities/" + person + "/permissions/" + given.get(0).path("id").asString())
                .status()).isEqualTo(204);

        assertThat(call(access(tokens), "/api/v1/watches")).isEqualTo(401);
    }

    @Test
    void whoAsksWithoutEndIsTurnedAway() {
        surfer.signIn(person);
        for (int i = 0; i < 200; i++) {
            assertThat(surfer.visit(authorise(request(SEE))).next()).contains("/consent");
        }

        assertThat(surfer.visit(authorise(request(SEE))).next()).startsWith(BACK).contains("temporarily_unavailable");
    }

    @Test
    void noAddressIsRegisteredThatOnlyCapitalsMakeUnlikeAForbiddenOne() {
        for (String address : List.of("HTTP://evil.example/back", "JavaScript:alert(1)", "Data:text/html,x")) {
            assertThat(admin().put("/api/v1/admin/applications/caps", "application/json", """
                    {"name": "Caps", "redirectAddresses": ["%s"], "rights": ["tariff.watch"]}""".formatted(address)).status())
                    .as(address).isEqualTo(422);
        }
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        surfer.signIn(person);
        String asked = surfer.visit(authorise(request(SEE))).next();
        Surfer stranger = new Surfer(port);
        stranger.signIn("trader");

        assertThat(stranger.visit(asked).status()).isEqualTo(404);
        assertThat(stranger.post("/oauth2/authorize",
                Surfer.fields(Map.of("client_id", application, "state", state(asked), "scope", SEE))).next())
                .doesNotContain("code=");
    }

    @Test
    void theApplicationGivesBackWhatItHas() {
        JsonNode one = exchange(newCode()).succeeded().json();
        assertThat(revoke(refreshToken(one)).status()).isEqualTo(200);
        assertThat(call(access(one), "/api/v1/watches")).isEqualTo(401);

        JsonNode two = exchange(newCode()).succeeded().json();
        assertThat(revoke(access(two)).status()).isEqualTo(200);
        assertThat(call(access(two), "/api/v1/watches")).isEqualTo(401);
        assertThat(refresh(refreshToken(two)).status()).isEqualTo(400);
        assertThat(revoke("nonsense").status()).as("as the standard has it").isEqualTo(200);
    }

    @Test
    void nothingActsThroughAnApplicationThatIsClosed() {
        JsonNode tokens = exchange(newCode()).succeeded().json();

        assertThat(admin().delete("/api/v1/admin/applications/" + application).status()).isEqualTo(204);

        assertThat(call(access(tokens), "/api/v1/watches")).isEqualTo(401);
        assertThat(refresh(refreshToken(tokens)).status()).isEqualTo(401);
        assertThat(surfer.visit(authorise(request(SEE))).status()).isEqualTo(400);
    }

    @Test
    void anAppWithoutASecretProvesItselfByWhatItHas() {
        application = "phone-" + COUNT.incrementAndGet();
        admin().put("/api/v1/admin/applications/" + application, "application/json", """
                {"name": "On a phone", "redirectAddresses": ["%s", "x-phone:/back"], "rights": ["tariff.watch"],
                 "withoutSecret": true}""".formatted(BACK)).succeeded();
        assertThat(admin().post("/api/v1/admin/applications/" + application + "/secret", "application/json", "").status())
                .isEqualTo(404);
        String code = newCode();

        assertThat(unnamed("/oauth2/token", Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", BACK,
                "client_id", application, "code_verifier", "guessed-by-another-app-0123456789-0123456789")).status())
                .isEqualTo(400);
        Map<String, String> fields = new LinkedHashMap<>(codeFields(code));
        fields.put("client_id", application);
        JsonNode first = unnamed("/oauth2/token", fields).succeeded().json();
        assertThat(call(access(first), "/api/v1/watches")).isEqualTo(200);

        JsonNode second = unnamed("/oauth2/token", renewal(application, first)).succeeded().json();
        assertThat(call(access(second), "/api/v1/watches")).isEqualTo(200);
        assertThat(unnamed("/oauth2/token", renewal(application, first)).body()).contains("invalid_grant");
        assertThat(call(access(second), "/api/v1/watches")).as("after the first token came again").isEqualTo(401);
    }

    @Test
    void anApplicationThatHasASecretMustShowIt() {
        JsonNode tokens = exchange(newCode()).succeeded().json();
        Map<String, String> fields = new LinkedHashMap<>(codeFields(newCode()));
        fields.put("client_id", application);

        assertThat(unnamed("/oauth2/token", fields).status()).isEqualTo(401);
        assertThat(unnamed("/oauth2/token", renewal(application, tokens)).status()).isEqualTo(401);
        assertThat(unnamed("/oauth2/token", renewal("no-such-application", tokens)).status()).isEqualTo(401);
        assertThat(unnamed("/oauth2/revoke", Map.of("client_id", application, "token", access(tokens))).status())
                .isEqualTo(401);
        assertThat(call(access(tokens), "/api/v1/watches")).as("nothing of it counts").isEqualTo(200);
    }
}
