package org.tamga.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tamga.access.Grant;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.Role;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of our own: who gets one, and which are believed. */
@ServerTest
class TokenTest {

    private static final String SECRET = "a secret of a system, long enough";
    private static final String CALL = "/api/v1/webhooks";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Identities identities;

    @Autowired
    private TokenKeys keys;

    @Autowired
    private TokenSettings settings;

    @Autowired
    private Clock clock;

    private String client;

    @BeforeEach
    void registerASystem() {
        client = "erp-" + COUNT.incrementAndGet();
        identities.put(client, SECRET, Identity.Kind.SYSTEM, new Grant(Set.of(Role.TRADER), Set.of("XD000000001001")));
    }

    @Test
    void aSystemGetsATokenForItsSecretAndCallsWithIt() throws Exception {
        String token = token(client, SECRET);

        SignedJWT read = SignedJWT.parse(token);
        assertThat(read.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(read.getJWTClaimsSet().getSubject()).isEqualTo(client);
        assertThat(read.getJWTClaimsSet().getAudience()).containsExactly("tamga");
        assertThat(call(token)).hasStatusOk();
        assertThat(http.get().uri("/api/v1/admin/identities").header("Authorization", "Bearer " + token))
                .as("its role is not that of an administrator").hasStatus(403);
    }

    @Test
    void anAdministratorRegistersASystemAndItsSecretIsToldOnce() throws Exception {
        MvcTestResult answer = http.put().uri("/api/v1/admin/clients/" + client).with(httpBasic("admin", ServerTest.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON).content("{\"roles\": [\"BROKER\"], \"offices\": []}").exchange();

        assertThat(answer).hasStatusOk();
        String secret = json(answer).path("clientSecret").asString();
        assertThat(call(token(client, secret))).hasStatusOk();
        assertThat(fetch(client, SECRET)).as("the secret before").hasStatus(401);
        assertThat(http.get().uri("/api/v1/admin/clients").with(httpBasic("admin", ServerTest.PASSWORD)))
                .bodyText().contains(client).doesNotContain(secret).doesNotContain("$2a$");
    }

    @Test
    void nobodyGetsATokenForAWrongSecretNorAPersonForHisPassword() {
        assertThat(fetch(client, "guess")).hasStatus(401);
        assertThat(fetch("nobody", SECRET)).hasStatus(401);
        assertThat(fetch("admin", ServerTest.PASSWORD)).hasStatus(401);
    }

    @Test
    void aSecretOpensNothingButTheTokenEndpoint() {
        assertThat(http.get().uri(CALL).with(httpBasic(client, SECRET))).hasStatus(401);
    }

    @Test
    void aClosedSystemIsRefusedWithTheTokenThatItHas() throws Exception {
        String token = token(client, SECRET);
        assertThat(call(token)).hasStatusOk();

        assertThat(http.delete().uri("/api/v1/admin/clients/" + client).with(httpBasic("admin", ServerTest.PASSWORD)))
                .hasStatus(204);

        refused(token);
        assertThat(fetch(client, SECRET)).hasStatus(401);
    }

    @Test
    void aTokenOutlivesTheKeyThatSignedItButNoLongerThanItself() throws Exception {
        String token = token(client, SECRET);
        String before = keys.currentId();

        assertThat(http.post().uri("/api/v1/admin/tokens/keys/rotate").with(httpBasic("admin", ServerTest.PASSWORD)))
                .hasStatus(204);

        assertThat(SignedJWT.parse(token(client, SECRET)).getHeader().getKeyID()).isNotEqualTo(before);
        assertThat(call(token)).hasStatusOk();
        assertThat(http.get().uri("/oauth2/jwks")).bodyText().contains(before, keys.currentId()).doesNotContain("\"d\"");
    }

    @Test
    void aTokenThatIsSignedByUsIsBelieved() throws Exception {
        assertThat(call(signed(header().build(), claims().build()))).hasStatusOk();
    }

    @Test
    void refusesAForgedToken() throws Exception {
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID(keys.currentId()).generate();
        SignedJWT forged = new SignedJWT(header().build(), claims().build());
        forged.sign(new ECDSASigner(other));
        refused(forged.serialize());

        String right = signed(header().build(), claims().build());
        String[] parts = right.split("\\.");
        String swapped = new PlainJWT(claims().subject("admin").build()).serialize().split("\\.")[1];
        refused(parts[0] + "." + swapped + "." + parts[2]);
        refused("nonsense");
        refused(right.substring(0, right.length() - 8));
    }

    @Test
    void refusesATokenWithoutSignature() {
        refused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void refusesAPublicKeyThatIsUsedAsASharedSecret() throws Exception {
        byte[] secret = own().toECPublicKey().getEncoded();
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keys.currentId()).type(new JOSEObjectType("at+jwt")).build(),
                claims().build());
        confused.sign(new MACSigner(secret));

        refused(confused.serialize());
    }

    @Test
    void refusesAKeyThatTheTokenBringsWithIt() throws Exception {
        ECKey brought = new ECKeyGenerator(Curve.P_256).keyID("brought").generate();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(brought.toPublicJWK()).type(new JOSEObjectType("at+jwt")).build(),
                claims().build());
        token.sign(new ECDSASigner(brought));

        refused(token.serialize());
    }

    @Test
    void refusesWhatIsNotForNow() throws Exception {
        Instant now = clock.instant();
        refused(signed(header().build(), claims().expirationTime(Date.from(now.minus(Duration.ofMinutes(1)))).build()));
        refused(signed(header().build(), claims().expirationTime(null).build()));
        refused(signed(header().build(), claims().notBeforeTime(Date.from(now.plus(Duration.ofMinutes(5)))).build()));
    }

    @Test
    void refusesWhatIsNotFromUsNorForUsNorAnAccessToken() throws Exception {
        refused(signed(header().build(), claims().issuer("https://elsewhere.example").build()));
        refused(signed(header().build(), claims().audience("another server").build()));
        refused(signed(header().build(), claims().audience((String) null).build()));
        refused(signed(header().type(JOSEObjectType.JWT).build(), claims().build()));
        refused(signed(header().build(), claims().subject(null).build()));
    }

    @Test
    void refusesAHolderWhoIsNoSystem() throws Exception {
        refused(signed(header().build(), claims().subject("admin").build()));
        refused(signed(header().build(), claims().subject("who has never been registered").build()));
    }

    @Test
    void tellsSoftwareWhereTokensAreIssued() {
        assertThat(http.get().uri("/.well-known/oauth-authorization-server")).hasStatusOk().bodyJson()
                .extractingPath("$.token_endpoint").isEqualTo(settings.issuer() + "/oauth2/token");
        assertThat(http.post().uri("/oauth2/introspect").param("token", "x"))
                .satisfies(answer -> assertThat(answer.getResponse().getStatus()).isGreaterThanOrEqualTo(302));
    }

    private void refused(String token) {
        for (int i = 0; i < 2; i++) {
            assertThat(call(token)).as("attempt " + i).hasStatus(401);
        }
    }

    private MvcTestResult call(String token) {
        return http.get().uri(CALL).header("Authorization", "Bearer " + token).exchange();
    }

    private MvcTestResult fetch(String id, String secret) {
        return http.post().uri("/oauth2/token").with(httpBasic(id, secret)).param("grant_type", "client_credentials")
                .exchange();
    }

    private String token(String id, String secret) throws Exception {
        MvcTestResult answer = fetch(id, secret);
        assertThat(answer).hasStatusOk();
        return json(answer).path("access_token").asString();
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return JsonMapper.builder().build().readTree(answer.getResponse().getContentAsString());
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(keys.currentId()).type(new JOSEObjectType("at+jwt"));
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder().issuer(settings.issuer()).subject(client).audience(settings.audience())
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    private String signed(JWSHeader header, JWTClaimsSet claims) throws Exception {
        JWSSigner signer = new ECDSASigner(own());
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private ECKey own() {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(keys.currentId()).build()), null).getFirst().toECKey();
    }
}
