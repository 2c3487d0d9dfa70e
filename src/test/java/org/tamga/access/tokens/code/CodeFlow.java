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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.access.Identities;
import org.tamga.access.Role;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import org.tamga.testing.Surfer;
import tools.jackson.databind.JsonNode;

/** An application, a person, and what the one does to act for the other, over the wire. */
@ServerTest
abstract class CodeFlow {

    static final String BACK = "https://ledger.example/back";
    static final String VERIFIER = "a-verifier-that-only-the-application-knows-0123456789";
    static final String SEE = "declaration.see";
    static final String WATCH = "tariff.watch";
    static final AtomicInteger COUNT = new AtomicInteger();
    static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    @LocalServerPort
    int port;

    @Autowired
    Identities identities;

    @Autowired
    JdbcClient jdbc;

    String application;
    String secret;
    String person;
    Surfer surfer;

    @BeforeEach
    void thereAreAnApplicationAndAPerson() {
        application = "ledger-" + COUNT.incrementAndGet();
        person = "maria-" + COUNT.get();
        secret = register(application);
        identities.put(person, ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of("XD000000001001"));
        surfer = new Surfer(port);
    }

    Outsider.Answer unnamed(String path, Map<String, String> fields) {
        return Outsider.unnamed(port).post(path, "application/x-www-form-urlencoded", Surfer.fields(fields));
    }

    static Map<String, String> renewal(String client, JsonNode tokens) {
        return Map.of("grant_type", "refresh_token", "refresh_token", refreshToken(tokens), "client_id", client);
    }

    String register(String id) {
        admin().put("/api/v1/admin/applications/" + id, "application/json", """
                {"name": "Ledger of trade", "redirectAddresses": ["%s", "http://127.0.0.1:9/back"],
                 "rights": ["declaration.see", "tariff.watch", "party.mandate", "correction.decide"]}""".formatted(BACK))
                .succeeded();
        return admin().post("/api/v1/admin/applications/" + id + "/secret", "application/json", "").succeeded().json()
                .path("clientSecret").asString();
    }

    Outsider admin() {
        return new Outsider(port, "admin");
    }

    Map<String, String> request(String scope) {
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

    static String authorise(Map<String, String> request) {
        return "/oauth2/authorize?" + Surfer.fields(request);
    }

    static String challenge() {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The person answers with these rights. */
    Surfer.Page answer(String asked, String... rights) {
        StringBuilder form = new StringBuilder(Surfer.fields(Map.of("client_id", application, "state", state(asked))));
        for (String right : rights) {
            form.append("&scope=").append(right);
        }
        return surfer.post("/oauth2/authorize", form.toString());
    }

    static String state(String asked) {
        Matcher state = Pattern.compile("[?&]state=([^&]+)").matcher(asked);
        assertThat(state.find()).as(asked).isTrue();
        return URLDecoder.decode(state.group(1), StandardCharsets.UTF_8);
    }

    static String code(String back) {
        Matcher code = CODE.matcher(back);
        assertThat(code.find()).as(back).isTrue();
        return code.group(1);
    }

    String newCode() {
        return newCode(WATCH);
    }

    String newCode(String right) {
        surfer.signIn(person);
        return code(answer(surfer.visit(authorise(request(right))).next(), right).next());
    }

    Outsider.Answer exchange(String code) {
        return token(codeFields(code));
    }

    static Map<String, String> codeFields(String code) {
        return Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", BACK, "code_verifier", VERIFIER);
    }

    Outsider.Answer refresh(String token) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    Outsider.Answer revoke(String token) {
        return Outsider.withSecret(port, application, secret).post("/oauth2/revoke", "application/x-www-form-urlencoded",
                Surfer.fields(Map.of("token", token)));
    }

    Outsider.Answer token(Map<String, String> fields) {
        return token(application, secret, fields);
    }

    Outsider.Answer token(String id, String withSecret, Map<String, String> fields) {
        return Outsider.withSecret(port, id, withSecret).post("/oauth2/token", "application/x-www-form-urlencoded",
                Surfer.fields(fields));
    }

    int call(String token, String path) {
        return Outsider.withToken(port, token).get(path).status();
    }

    static String access(JsonNode tokens) {
        return tokens.path("access_token").asString();
    }

    static String refreshToken(JsonNode tokens) {
        return tokens.path("refresh_token").asString();
    }
}
