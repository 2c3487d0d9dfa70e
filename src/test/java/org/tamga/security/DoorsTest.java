package org.tamga.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.Role;
import org.tamga.testing.ServerTest;

/** Headers, cookies, sessions and forms. */
@ServerTest
class DoorsTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*th:src)|<style|\\sstyle=|\\son[a-z]+=|javascript:",
            Pattern.CASE_INSENSITIVE);

    @LocalServerPort
    private int port;

    @Autowired
    private Identities identities;

    @Autowired
    private MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/tariff", "/assets/tamga.css", "/no-such-page", "/api/v1/status",
            "/api/v1/admin/identities", "/api/v1/tariff/no-such", "/oauth2/jwks", "/openapi.json", "/actuator/health"})
    void everyAnswerKeepsForeignCodeOut(String path) {
        assertThat(http.get().uri(path)).headers().hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY").hasValue("Referrer-Policy", "same-origin")
                .satisfies(all -> assertThat(all.getFirst("Content-Security-Policy"))
                        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                        .doesNotContain("unsafe", "*"))
                .doesNotContainHeader("Server").doesNotContainHeader("X-Powered-By");
    }

    @Test
    void anAnswerOverTlsAsksForTlsFromNowOn() {
        assertThat(http.get().uri("https://localhost/")).headers()
                .satisfies(all -> assertThat(all.getFirst("Strict-Transport-Security")).contains("max-age=31536000"));
    }

    @Test
    void whatConcernsSomebodyIsKeptInNoCache() {
        assertThat(http.get().uri("/api/v1/conversations/00000000-0000-7000-8000-000000000000"))
                .headers().satisfies(all -> assertThat(all.getFirst("Cache-Control")).contains("no-store"));
    }

    @Test
    void noPageCarriesCodeOrStyleOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            List<Path> templates = files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(templates).hasSizeGreaterThan(20);
            for (Path template : templates) {
                assertThat(INLINE.matcher(Files.readString(template)).find()).as(template.toString()).isFalse();
            }
        }
        assertThat(INLINE.matcher("<p onclick=\"x()\">").find()).as("the search finds what it looks for").isTrue();
    }

    @Test
    void noTextIsWrittenIntoAPageUnescaped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : files.filter(file -> file.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(template)).as(template.toString()).doesNotContain("th:utext", "[(${", "__${");
            }
        }
    }

    @Test
    void noFormIsTakenThatNoPageOfOursGave() {
        int tried = 0;
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            if (!mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                continue;
            }
            for (String path : mapping.getPatternValues()) {
                if (!path.startsWith("/api/")) {
                    assertThat(http.method(HttpMethod.POST).uri(path.replaceAll("\\{[^}]*}", "x"))).as(path).hasStatus(403);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(15);
    }

    @Test
    void aSessionThatWasThereBeforeTheSignInIsWorthNothingAfterIt() throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        HttpResponse<String> form = browser.send(HttpRequest.newBuilder(uri("/sign-in")).build(),
                HttpResponse.BodyHandlers.ofString());
        String before = session(cookies).getValue();
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).isTrue();

        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(uri("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=officer&password=" + ServerTest.PASSWORD + "&_csrf="
                        + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8)))
                .build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(next -> assertThat(next).endsWith("/"));
        assertThat(session(cookies).getValue()).isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie")).hasValueSatisfying(
                cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
        HttpResponse<String> old = HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri("/drafts"))
                .header("Cookie", "JSESSIONID=" + before).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(old.statusCode()).as("the session of before").isEqualTo(302);
    }

    @Test
    void whoIsClosedHasNoSessionAnyMore() {
        identities.put("leaver", ServerTest.PASSWORD, Set.of(Role.OFFICER), Set.of());
        var session = (MockHttpSession) http.post().uri("/sign-in").with(csrf()).param("username", "leaver")
                .param("password", ServerTest.PASSWORD).exchange().getRequest().getSession(false);
        assertThat(http.get().uri("/drafts").session(session)).hasStatusOk();

        assertThat(identities.close("leaver", Identity.Kind.PERSON)).isTrue();

        assertThat(http.get().uri("/drafts").session(session)).hasStatus(302);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void theApiGivesNoSession() {
        assertThat(http.get().uri("/api/v1/status")).doesNotContainHeader("Set-Cookie");
        assertThat(http.post().uri("/oauth2/token").param("grant_type", "client_credentials"))
                .doesNotContainHeader("Set-Cookie");
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpCookie session(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst().orElseThrow();
    }
}
