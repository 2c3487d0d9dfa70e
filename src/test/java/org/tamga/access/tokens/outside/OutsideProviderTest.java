package org.tamga.access.tokens.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tamga.testing.ServerTest;
import outside.IdentityProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With {@code TAMGA_OIDC_ISSUER} a provider outside says who calls: here a real one, on another port. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
@DirtiesContext
class OutsideProviderTest {

    private static final IdentityProvider PROVIDER = IdentityProvider.start();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_REDIRECTS = 12;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        registry.add("tamga.oidc.issuer", PROVIDER::issuer);
        registry.add("tamga.oidc.client-secret", () -> IdentityProvider.secret("tamga"));
        registry.add("tamga.oidc.name", () -> "the ministry");
        registry.add("tamga.oidc.claims.roles", () -> "access.groups");
        registry.add("tamga.oidc.claims.parties", () -> "companies");
        registry.add("tamga.oidc.roles.customs-officer", () -> "OFFICER");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void aSystemCallsWithATokenOfTheProvider() throws Exception {
        assertThat(api("/api/v1/webhooks", token("erp-of-ivan")).statusCode()).isEqualTo(200);
        assertThat(api("/api/v1/admin/identities", token("erp-of-ivan")).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenForAnotherServerIsRefused() throws Exception {
        assertThat(api("/api/v1/webhooks", token("for-another")).statusCode()).isEqualTo(401);
    }

    @Test
    void aTraderWithoutAPartyIsNoTrader() throws Exception {
        assertThat(api("/api/v1/webhooks", token("careless")).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenWithoutSignatureOrOfSomebodyElseIsRefused() throws Exception {
        String[] parts = token("erp-of-ivan").split("\\.");
        String none = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(api("/api/v1/webhooks", none + "." + parts[1] + ".").statusCode()).isEqualTo(401);
        assertThat(api("/api/v1/webhooks", parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length())).statusCode())
                .isEqualTo(401);
    }

    @Test
    void weIssueNothingAndTakeNoPasswordsThen() throws Exception {
        HttpResponse<String> tokens = http.send(HttpRequest.newBuilder(ours("/oauth2/token"))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")).build(), text());
        HttpResponse<String> basic = http.send(HttpRequest.newBuilder(ours("/api/v1/webhooks"))
                .header("Authorization", basic("trader", ServerTest.PASSWORD)).build(), text());

        assertThat(tokens.statusCode()).isIn(302, 403, 404);
        assertThat(basic.statusCode()).isEqualTo(401);
        assertThat(basic.headers().allValues("WWW-Authenticate")).allMatch(challenge -> challenge.startsWith("Bearer"));
    }

    @Test
    void aPersonSignsInAtTheProviderAndIsKnownOnThePages() throws Exception {
        PROVIDER.register("tamga", "http://localhost:" + port + "/login/oauth2/code/provider");
        HttpResponse<String> offered = get(ours("/sign-in"));
        assertThat(offered.body()).contains("the ministry").doesNotContain("name=\"password\"");

        HttpResponse<String> form = follow(get(ours("/oauth2/authorization/provider")));
        HttpResponse<String> page = follow(signIn(form, "olga"));

        assertThat(page.uri().getPort()).isEqualTo(port);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("acting as").contains("olga").contains("Sign out");
        assertThat(get(ours("/drafts")).statusCode()).as("an officer works on the law").isEqualTo(200);
    }

    @Test
    void whoHasNoRoleHereMaySignInAndDoNothing() throws Exception {
        PROVIDER.register("tamga", "http://localhost:" + port + "/login/oauth2/code/provider");
        HttpResponse<String> page = follow(signIn(follow(get(ours("/oauth2/authorization/provider"))), "stranger"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(get(ours("/drafts")).statusCode()).isEqualTo(403);
        assertThat(get(ours("/watches")).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> signIn(HttpResponse<String> form, String name) throws Exception {
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).as(form.body()).isTrue();
        String fields = "username=" + name + "&password=" + IdentityProvider.PASSWORD + "&_csrf="
                + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        return http.send(HttpRequest.newBuilder(form.uri()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)).build(), text());
    }

    private HttpResponse<String> follow(HttpResponse<String> response) throws Exception {
        HttpResponse<String> last = response;
        for (int i = 0; i < MOST_REDIRECTS && last.statusCode() / 100 == 3; i++) {
            last = get(last.uri().resolve(last.headers().firstValue("Location").orElseThrow()));
        }
        return last;
    }

    private HttpResponse<String> get(URI uri) throws Exception {
        return http.send(HttpRequest.newBuilder(uri).header("Accept", "text/html").build(), text());
    }

    private HttpResponse<String> api(String path, String token) throws Exception {
        return http.send(HttpRequest.newBuilder(ours(path)).header("Authorization", "Bearer " + token).build(), text());
    }

    private String token(String client) throws Exception {
        JsonNode answer = JSON.readTree(http.send(HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/oauth2/token"))
                .header("Authorization", basic(client, IdentityProvider.secret(client)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")).build(), text()).body());
        return answer.path("access_token").asString();
    }

    /** By another name than the provider, so that their cookies do not mix. */
    private URI ours(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }
}
