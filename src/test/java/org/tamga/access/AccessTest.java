package org.tamga.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tamga.testing.ServerTest;

@ServerTest
class AccessTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Identities identities;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/declarations/x", "/api/v1/admin/identities", "/api/v1/anything", "/actuator/metrics",
            "/actuator/info"})
    void asksWhoCalls(String path) {
        assertThat(http.get().uri(path)).hasStatus(401)
                .hasHeader("WWW-Authenticate", "Basic realm=\"Tamga\", charset=\"UTF-8\"")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON).bodyJson().extractingPath("$.type")
                .isEqualTo("urn:tamga:problem:unauthenticated");
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(http.get().uri("/api/v1/anything").with(httpBasic("trader", "guess"))).hasStatus(401);
        assertThat(http.get().uri("/api/v1/anything").with(httpBasic("nobody", ServerTest.PASSWORD))).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trader", "broker", "officer", "agency", "tax"})
    void keepsAdministrationForAdministrators(String name) {
        assertThat(http.get().uri("/api/v1/admin/identities").with(httpBasic(name, ServerTest.PASSWORD))).hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON).bodyJson().extractingPath("$.type")
                .isEqualTo("urn:tamga:problem:forbidden");
        assertThat(http.get().uri("/actuator/metrics").with(httpBasic(name, ServerTest.PASSWORD))).hasStatus(403);
    }

    @Test
    void letsAdministratorsIn() {
        assertThat(http.get().uri("/api/v1/admin/identities").with(httpBasic("admin", ServerTest.PASSWORD))).hasStatusOk()
                .bodyJson().extractingPath("$[*].name").asArray()
                .contains("trader", "broker", "officer", "agency", "tax", "admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness"})
    void isOpenToProbesAndVisitors(String path) {
        assertThat(http.get().uri(path)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tariff/no-such", "/api/v1/rulebook/no-such", "/api/v1/packs/no-such"})
    void letsEverybodyReadTheLawButNotChangeIt(String path) {
        assertThat(http.get().uri(path)).satisfies(answer -> assertThat(answer.getResponse().getStatus()).isNotIn(401, 403));
        assertThat(http.post().uri(path)).hasStatus(401);
    }

    @Test
    void refusesACallThatAForeignPageMakesTheBrowserMake() {
        assertThat(http.get().uri("/api/v1/admin/identities").with(httpBasic("admin", ServerTest.PASSWORD))
                .header("Sec-Fetch-Site", "cross-site")).hasStatus(403);
        assertThat(http.get().uri("/api/v1/admin/identities").with(httpBasic("admin", ServerTest.PASSWORD))
                .header("Sec-Fetch-Site", "same-site")).as("of a neighbour under the same domain").hasStatus(403);
        assertThat(http.get().uri("/api/v1/admin/identities").with(httpBasic("admin", ServerTest.PASSWORD))
                .header("Sec-Fetch-Site", "same-origin")).hasStatusOk();
    }

    @Test
    void keepsNoSessionForMachines() {
        assertThat(http.get().uri("/api/v1/admin/identities").with(httpBasic("admin", ServerTest.PASSWORD)))
                .doesNotContainHeader("Set-Cookie").request().sessionAttributes().isEmpty();
    }

    @Test
    void refusesAFormThatNoPageOfOursGave() {
        assertThat(http.post().uri("/lodge")).hasStatus(403);
        assertThat(http.post().uri("/no-such-page").with(csrf())).satisfies(
                answer -> assertThat(answer.getResponse().getStatus()).as("asks to sign in").isIn(302, 401));
    }

    @Test
    void sendsHeadersThatKeepForeignCodeOut() {
        assertThat(http.get().uri("/")).headers().hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .satisfies(all -> assertThat(all.getFirst("Content-Security-Policy"))
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
    }

    @Test
    void takesANewPasswordAtOnce() {
        identities.put("clerk", "the first password", Set.of(Role.ADMIN), Set.of());
        var call = http.get().uri("/api/v1/admin/identities").with(httpBasic("clerk", "the first password"));
        assertThat(call).hasStatusOk();
        assertThat(call).as("from memory").hasStatusOk();

        identities.put("clerk", "the second password", Set.of(Role.ADMIN), Set.of());

        assertThat(call).hasStatus(401);
        assertThat(http.get().uri("/api/v1/admin/identities").with(httpBasic("clerk", "the second password"))).hasStatusOk();
    }

    @Test
    void createsAnIdentityThatCanCall() {
        assertThat(http.put().uri("/api/v1/admin/identities/importer").with(httpBasic("admin", ServerTest.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"password\": \"long enough for all\", \"roles\": [\"TRADER\"], \"parties\": [\"XD1\"]}"))
                .hasStatusOk();

        assertThat(identities.find("importer").orElseThrow().grant().parties()).containsExactly("XD1");
        assertThat(http.get().uri("/api/v1/admin/identities").with(httpBasic("importer", "long enough for all")))
                .hasStatus(403);
    }

    @Test
    void refusesAnIdentityWithAShortPassword() {
        assertThat(http.put().uri("/api/v1/admin/identities/importer").with(httpBasic("admin", ServerTest.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON).content("{\"password\": \"short\", \"roles\": [\"TRADER\"]}"))
                .hasStatus(400);
    }
}
