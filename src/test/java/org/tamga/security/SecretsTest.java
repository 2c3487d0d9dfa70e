package org.tamga.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.json.JsonMapper;

/** Secrets are stored as hashes or not at all, and stand in no log and no answer but the one that tells them. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest {

    private static final String NEW_PASSWORD = "correct-horse-battery-staple";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noSecretStandsInTheLog(CapturedOutput log) throws Exception {
        assertThat(
                http.put().uri("/api/v1/admin/identities/secret-keeper").with(admin()).contentType(MediaType.APPLICATION_JSON)
                        .content("{\"password\": \"%s\", \"roles\": [\"TRADER\"]}".formatted(NEW_PASSWORD)))
                .hasStatusOk();
        MvcTestResult registered = http.put().uri("/api/v1/admin/clients/secret-system").with(admin())
                .contentType(MediaType.APPLICATION_JSON).content("{\"roles\": [\"TRADER\"]}").exchange();
        String secret = text(registered, "clientSecret");
        MvcTestResult fetched = http.post().uri("/oauth2/token").with(httpBasic("secret-system", secret))
                .param("grant_type", "client_credentials").exchange();
        String token = text(fetched, "access_token");
        http.get().uri("/api/v1/webhooks").header("Authorization", "Bearer " + token).exchange();
        http.get().uri("/api/v1/webhooks").header("Authorization", "Bearer " + token + "x").exchange();
        http.get().uri("/api/v1/webhooks").with(httpBasic("secret-keeper", "guessed-password-1")).exchange();
        http.post().uri("/sign-in").with(csrf()).param("username", "secret-keeper").param("password", "guessed-password-2")
                .exchange();
        http.put().uri("/api/v1/admin/identities/secret-keeper").with(admin()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"password\": \"broken-off-secret\", \"roles\": [").exchange();

        assertThat(log.getAll()).doesNotContain(NEW_PASSWORD, secret, token, "guessed-password", "broken-off-secret",
                ServerTest.PASSWORD);
    }

    @Test
    void passwordsAndSecretsAreStoredAsHashesAlone() throws Exception {
        MvcTestResult registered = http.put().uri("/api/v1/admin/clients/stored-system").with(admin())
                .contentType(MediaType.APPLICATION_JSON).content("{\"roles\": [\"TRADER\"]}").exchange();

        List<String> stored = jdbc.sql("select password_hash from access.identity").query(String.class).list();
        assertThat(stored).isNotEmpty().allMatch(hash -> hash.startsWith("$2a$10$"))
                .doesNotContain(text(registered, "clientSecret"));
        assertThat(jdbc.sql("select path || coalesce(acted_by, '') from evidence.act").query(String.class).list())
                .noneMatch(act -> act.contains(text(registered, "clientSecret")));
    }

    @Test
    void noAnswerTellsHowOneIsKept() {
        assertThat(http.get().uri("/api/v1/admin/identities").with(admin())).bodyText().doesNotContain("$2a$", "password");
    }

    @Test
    void privateKeysAreForTheirOwnerAlone() throws Exception {
        try (Stream<Path> keys = Files.list(Path.of("target/test-keys"))) {
            assertThat(keys.toList()).anyMatch(key -> key.endsWith("token-key.jwk")).allSatisfy(
                    key -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void nobodyLearnsWhichNamesThereAre() {
        MvcTestResult wrong = http.get().uri("/api/v1/webhooks").with(httpBasic("trader", "guess")).exchange();
        MvcTestResult unknown = http.get().uri("/api/v1/webhooks").with(httpBasic("nobody at all", "guess")).exchange();

        assertThat(wrong).hasStatus(401);
        assertThat(unknown).hasStatus(401).bodyText().isEqualTo(body(wrong));
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor admin() {
        return httpBasic("admin", ServerTest.PASSWORD);
    }

    private static String text(MvcTestResult answer, String field) {
        return JsonMapper.builder().build().readTree(body(answer)).path(field).asString();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
