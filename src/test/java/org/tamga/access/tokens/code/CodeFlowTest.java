package org.tamga.access.tokens.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tamga.testing.Outsider;
import org.tamga.testing.Surfer;
import tools.jackson.databind.JsonNode;

/** An application comes by a token that acts for a person, over the wire. */
class CodeFlowTest extends CodeFlow {

    @Test
    void actsForThePersonWithinTheRightsThatSheLetsItUse() {
        Surfer.Page door = surfer.visit(authorise(request(SEE)));
        assertThat(door.next()).as("who is not signed in signs in first").endsWith("/sign-in");
        String asked = surfer.visit(surfer.signIn(person)).next();
        assertThat(surfer.visit(asked).body()).contains("Ledger of trade", "ledger.example", person,
                "See the declarations that one&#39;s parties, mandates or offices open");

        String back = answer(asked, SEE).next();

        assertThat(back).startsWith(BACK + "?").contains("state=of-the-application");
        JsonNode tokens = exchange(code(back)).succeeded().json();
        assertThat(tokens.path("expires_in").asInt()).isBetween(590, 600);
        String access = tokens.path("access_token").asString();
        assertThat(call(access, "/api/v1/bundles")).as("another right").isEqualTo(403);
        assertThat(call(access, "/api/v1/watches")).as("another right").isEqualTo(403);
        assertThat(call(access, "/api/v1/declarations/26XDNOSUCHMRN00000")).as("her right").isEqualTo(404);
        assertThat(call(access, "/api/v1/rights")).as("everybody's").isEqualTo(200);
    }

    @Test
    void thePersonMayLetItDoLessThanItAsks() {
        surfer.signIn(person);
        String asked = surfer.visit(authorise(request(SEE + " " + WATCH))).next();

        JsonNode tokens = exchange(code(answer(asked, WATCH).next())).succeeded().json();

        assertThat(tokens.path("scope").asString()).isEqualTo(WATCH);
        assertThat(call(access(tokens), "/api/v1/watches")).isEqualTo(200);
        assertThat(call(access(tokens), "/api/v1/declarations/26XDNOSUCHMRN00000")).isEqualTo(403);
    }

    @Test
    void whoSaysNoSaysNo() {
        surfer.signIn(person);
        String asked = surfer.visit(authorise(request(SEE))).next();

        assertThat(answer(asked).next()).startsWith(BACK).contains("error=access_denied").doesNotContain("code=");
    }

    @Test
    void sendsNobodyToAnAddressThatIsNotRegisteredToTheLetter() {
        surfer.signIn(person);
        for (String address : new String[]{"https://evil.example/back", BACK + "/more", BACK + "?x=1",
                "https://ledger.example/"}) {
            Map<String, String> request = request(SEE);
            request.put("redirect_uri", address);
            Surfer.Page refused = surfer.visit(authorise(request));
            assertThat(refused.status()).as(address).isEqualTo(400);
            assertThat(refused.next()).as(address).isEmpty();
        }
        Map<String, String> without = request(SEE);
        without.remove("redirect_uri");
        assertThat(surfer.visit(authorise(without)).status()).isEqualTo(400);
    }

    @Test
    void asksForProofOfPossessionByHash() {
        surfer.signIn(person);
        Map<String, String> missing = request(SEE);
        missing.remove("code_challenge");
        missing.remove("code_challenge_method");
        Map<String, String> plain = request(SEE);
        plain.put("code_challenge", VERIFIER);
        plain.put("code_challenge_method", "plain");

        assertThat(surfer.visit(authorise(missing)).next()).contains("error=invalid_request");
        assertThat(surfer.visit(authorise(plain)).next()).contains("error=invalid_request");
        String code = newCode();
        assertThat(token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", BACK, "code_verifier",
                VERIFIER.replace('0', '1'))).body()).contains("invalid_grant");
        assertThat(token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", BACK)).status())
                .isEqualTo(400);
    }

    @Test
    void aCodeThatIsShownTwiceEndsWhatItGave() {
        String code = newCode();
        JsonNode tokens = exchange(code).succeeded().json();
        assertThat(call(access(tokens), "/api/v1/watches")).isEqualTo(200);

        assertThat(exchange(code).body()).contains("invalid_grant");

        assertThat(call(access(tokens), "/api/v1/watches")).isEqualTo(401);
        assertThat(refresh(refreshToken(tokens)).body()).contains("invalid_grant");
    }

    @Test
    void aCodeIsGoodForTheApplicationThatAskedAlone() {
        String other = "other-" + application;
        String otherSecret = register(other);
        String code = newCode();

        assertThat(token(other, otherSecret, codeFields(code)).body()).contains("invalid_grant");
        assertThat(exchange(code).status()).as("and not any more").isEqualTo(400);
    }

    @Test
    void noCodeTokenOrSecretIsKept() {
        String code = newCode();
        JsonNode tokens = exchange(code).succeeded().json();

        String kept = jdbc.sql("select coalesce(string_agg(p::text, ' '), '') from access.permission p").query(String.class)
                .single() + jdbc.sql("select string_agg(a::text, ' ') from access.application a").query(String.class).single();
        assertThat(kept).contains(application).doesNotContain(code, access(tokens), refreshToken(tokens), secret);
    }

    @Test
    void saysEverythingThatIsWrongWithAnApplication() {
        Outsider.Answer answer = admin().put("/api/v1/admin/applications/faulty", "application/json", """
                {"name": "", "redirectAddresses": ["http://ledger.example/back", "https://ledger.example/#x", "javascript:x"],
                 "rights": ["declaration.see", "no.such", "access.administer", "law.read"]}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("faults").size()).isEqualTo(7);
        assertThat(admin().put("/api/v1/admin/applications/" + person, "application/json",
                "{\"name\": \"x\", \"redirectAddresses\": [\"x-app:/back\"], \"rights\": [\"declaration.see\"]}").status())
                .as("the name of a person").isEqualTo(422);
    }
}
