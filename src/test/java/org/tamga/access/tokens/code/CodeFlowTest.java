package org.tamga.access.tokens.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.Role;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import org.tamga.testing.Surfer;
import tools.jackson.databind.JsonNode;

/** An application comes by a token that acts for a person, over the wire, and loses it. */
@ServerTest
class CodeFlowTest {

    private static final String BACK = "https://ledger.example/back";
    private static final String VERIFIER = "a-verifier-that-only-the-application-knows-0123456789";
    private static final String SEE = "declaration.see";
    private static final String WATCH = "tariff.watch";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcClient jdbc;

    private String application;
    private String secret;
    private String person;
    private Surfer surfer;

    @BeforeEach
    void thereAreAnApplicationAndAPerson() {
        application = "ledger-" + COUNT.incrementAndGet();
        person = "maria-" + COUNT.get();
        secret = register(application);
        identities.put(person, ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of("XD000000001001"));
        surfer = new Surfer(port);
    }

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

    private Outsider.Answer unnamed(String path, Map<String, String> fields) {
        return Outsider.unnamed(port).post(path, "application/x-www-form-urlencoded", Surfer.fields(fields));
    }

    private static Map<String, String> renewal(String client, JsonNode tokens) {
        return Map.of("grant_type", "refresh_token", "refresh_token", refreshToken(tokens), "client_id", client);
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

    private String register(String id) {
        admin().put("/api/v1/admin/applications/" + id, "application/json", """
                {"name": "Ledger of trade", "redirectAddresses": ["%s", "http://127.0.0.1:9/back"],
                 "rights": ["declaration.see", "tariff.watch", "party.mandate", "correction.decide"]}""".formatted(BACK))
                .succeeded();
        return admin().post("/api/v1/admin/applications/" + id + "/secret", "application/json", "").succeeded().json()
                .path("clientSecret").asString();
    }

    private Outsider admin() {
        return new Outsider(port, "admin");
    }

    private Map<String, String> request(String scope) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", application);
        request.put("redirect_uri", BACK);
        request.put("scope", scope);
        request.put("state", "of-the-application");
        request.put("code_challenge", challenge());
        request.put("code_challenge_method", "S256");
        return request;
    }

    private static String authorise(Map<String, String> request) {
        return "/oauth2/authorize?" + Surfer.fields(request);
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The person answers with these rights. */
    private Surfer.Page answer(String asked, String... rights) {
        StringBuilder form = new StringBuilder(Surfer.fields(Map.of("client_id", application, "state", state(asked))));
        for (String right : rights) {
            form.append("&scope=").append(right);
        }
        return surfer.post("/oauth2/authorize", form.toString());
    }

    private static String state(String asked) {
        Matcher state = Pattern.compile("[?&]state=([^&]+)").matcher(asked);
        assertThat(state.find()).as(asked).isTrue();
        return URLDecoder.decode(state.group(1), StandardCharsets.UTF_8);
    }

    private static String code(String back) {
        Matcher code = CODE.matcher(back);
        assertThat(code.find()).as(back).isTrue();
        return code.group(1);
    }

    private String newCode() {
        return newCode(WATCH);
    }

    private String newCode(String right) {
        surfer.signIn(person);
        return code(answer(surfer.visit(authorise(request(right))).next(), right).next());
    }

    private Outsider.Answer exchange(String code) {
        return token(codeFields(code));
    }

    private static Map<String, String> codeFields(String code) {
        return Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", BACK, "code_verifier", VERIFIER);
    }

    private Outsider.Answer refresh(String token) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private Outsider.Answer revoke(String token) {
        return Outsider.withSecret(port, application, secret).post("/oauth2/revoke", "application/x-www-form-urlencoded",
                Surfer.fields(Map.of("token", token)));
    }

    private Outsider.Answer token(Map<String, String> fields) {
        return token(application, secret, fields);
    }

    private Outsider.Answer token(String id, String withSecret, Map<String, String> fields) {
        return Outsider.withSecret(port, id, withSecret).post("/oauth2/token", "application/x-www-form-urlencoded",
                Surfer.fields(fields));
    }

    private int call(String token, String path) {
        return Outsider.withToken(port, token).get(path).status();
    }

    private static String access(JsonNode tokens) {
        return tokens.path("access_token").asString();
    }

    private static String refreshToken(JsonNode tokens) {
        return tokens.path("refresh_token").asString();
    }
}
