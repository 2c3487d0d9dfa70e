package org.tamga.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tamga.access.Grant;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.Role;
import org.tamga.access.limits.LimitSettings;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import org.tamga.testing.Surfer;

/** A password alone is worth nothing where a second factor is. */
@ServerTest
class SecondFactorTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("<li><code>([A-Z2-7]+)</code></li>");

    @LocalServerPort
    private int port;

    @Autowired
    private Identities identities;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private CodeDoor door;

    @Autowired
    private FactorKeys keys;

    @Autowired
    private FactorLocks locks;

    @Autowired
    private LimitSettings limits;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private String person;

    @BeforeEach
    void thereIsAnOfficer() {
        person = "factor-" + COUNT.incrementAndGet();
        identities.put(person, ServerTest.PASSWORD, Set.of(Role.OFFICER), Set.of());
    }

    @Test
    void aPersonBeginsOnThePageAndIsAskedFromThenOn() {
        Surfer here = signedIn();
        String page = here.visit("/second-factor/begin").body();
        assertThat(page).contains("id=\"secret\"", "<svg");
        assertThat(here.submit("/second-factor/begin", "/second-factor/begin", Map.of("code", "000000")).body())
                .contains("not the code");
        assertThat(factors.findEnrolled(person)).as("before a code was right").isEmpty();

        Surfer.Page codes = here.submit("/second-factor/begin", "/second-factor/begin", Map.of("code", codeOfPage(page)));

        assertThat(recoveryCodes(codes.body())).hasSize(10).doesNotHaveDuplicates();
        assertThat(here.visit("/drafts").status()).as("who has just shown one").isEqualTo(200);
        Surfer there = signedIn();
        assertThat(there.visit("/drafts").next()).endsWith("/second-factor");
        assertThat(there.visit("/cases/26XDNOSUCHMRN00000").next()).endsWith("/second-factor");
        assertThat(there.visit("/second-factor/begin").next()).as("no other secret without a code").endsWith("/second-factor");
        assertThat(there.submit("/second-factor", "/second-factor", Map.of("code", "000000")).body()).contains("not the code");
        there.visit("/drafts");
        assertThat(there.submit("/second-factor", "/second-factor", Map.of("code", freshCode())).next()).endsWith("/drafts");
        assertThat(there.visit("/drafts").status()).isEqualTo(200);
    }

    @Test
    void noCodeIsTakenTwice() {
        enrol();
        String code = freshCode();
        assertThat(shown(code)).isTrue();

        assertThat(shown(code)).as("by somebody who looked over the shoulder").isFalse();
        assertThat(factors.take(person, TimeCode.code(secret(), TimeCode.step(clock.instant()) - 1, 6)))
                .as("nor an older one").isFalse();
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndIsKeptAsAHash() {
        List<String> codes = enrol();

        assertThat(shown(codes.get(3).toLowerCase(Locale.ROOT))).isTrue();

        assertThat(shown(codes.get(3))).isFalse();
        assertThat(factors.countRecoveryCodes(person)).isEqualTo(9);
        assertThat(jdbc.sql("select string_agg(hash, ' ') from access.recovery_code").query(String.class).single())
                .doesNotContain(codes.get(4));
    }

    @Test
    void theApiAsksForACodeWithEachPassword() {
        Outsider api = new Outsider(port, person);
        assertThat(api.get("/api/v1/webhooks").status()).as("before").isEqualTo(200);
        enrol();

        assertThat(api.get("/api/v1/webhooks").status()).isEqualTo(401);
        assertThat(api.get("/api/v1/webhooks").body()).contains("One-Time-Code");
        String code = freshCode();
        assertThat(api.with("One-Time-Code", code).get("/api/v1/webhooks").status()).isEqualTo(200);
        assertThat(api.with("One-Time-Code", code).get("/api/v1/webhooks").status()).as("a second time").isEqualTo(401);
    }

    @Test
    void aTokenOfASystemNeedsNone() {
        identities.put("s-" + person, "a secret that is long enough", Identity.Kind.SYSTEM,
                new Grant(Set.of(Role.TRADER), Set.of()));
        assertThat(Outsider.withToken(port, Outsider.token(port, "s-" + person, "a secret that is long enough"))
                .get("/api/v1/webhooks").status()).isEqualTo(200);
    }

    @Test
    void guessingEnds() {
        enrol();
        Surfer guesser = signedIn();
        for (int i = 0; i < limits.failuresOfCode(); i++) {
            assertThat(guesser.submit("/second-factor", "/second-factor", Map.of("code", "00000" + i % 10)).body())
                    .contains("not the code");
        }

        assertThat(guesser.submit("/second-factor", "/second-factor", Map.of("code", freshCode())).body())
                .contains("Too many codes");
    }

    @Test
    void whoGuessesManyAtTheSameMomentHasNoMoreTries() throws Exception {
        enrol();
        AtomicInteger looked = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(60);
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                String guess = "%06d".formatted(i);
                guessers.submit(() -> {
                    together.await();
                    if (door.show(person, guess, "192.0.2.9", "POST /second-factor") == CodeDoor.Answer.WRONG) {
                        looked.incrementAndGet();
                    }
                    return null;
                });
            }
        }

        assertThat(looked).hasValue(limits.failuresOfCode());
    }

    @Test
    void aRightCodeTakesNoTry() {
        enrol();
        for (int i = 0; i < 2 * limits.failuresOfCode(); i++) {
            assertThat(door.show(person, freshCode(), "192.0.2.9", "POST /second-factor")).isEqualTo(CodeDoor.Answer.RIGHT);
        }
    }

    @Test
    void itsSecretIsLockedAndOpensForItsPersonAlone() {
        enrol();
        String stranger = "stranger-" + COUNT.incrementAndGet();
        String locked = jdbc.sql("select locked from access.second_factor where person = ? and secret is null").param(person)
                .query(String.class).single();
        assertThat(keys.open(person, locked)).isPresent();

        jdbc.sql("insert into access.second_factor (person, locked, enrolled_at, last_step) values (?, ?, now(), 0)")
                .param(stranger).param(locked).update();

        assertThat(factors.take(stranger, freshCode())).as("a secret that somebody moved to another person").isFalse();
        factors.remove(stranger);
    }

    @Test
    void whatWasStoredOpenIsLockedAndGoesOnBeingRight() {
        enrol();
        byte[] secret = secret();
        jdbc.sql("update access.second_factor set secret = ?, locked = null where person = ?").param(secret).param(person)
                .update();
        assertThat(factors.take(person, freshCode())).as("while it is open").isTrue();

        locks.lockAll();

        assertThat(jdbc.sql("select count(*) from access.second_factor where secret is not null").query(Integer.class).single())
                .isZero();
        assertThat(factors.take(person, freshCode())).isTrue();
    }

    @Test
    void anotherKeyLocksThemAllAndTheOldOneIsForgotten() {
        enrol();
        List<String> before = keys.listIds();

        assertThat(
                new Outsider(port, "admin").post("/api/v1/admin/second-factors/keys/rotate", "application/json", "").status())
                .isEqualTo(204);

        assertThat(keys.listIds().getFirst()).isNotIn(before);
        assertThat(jdbc.sql("select locked from access.second_factor").query(String.class).list()).isNotEmpty()
                .allMatch(locked -> FactorKeys.keyOf(locked).equals(keys.listIds().getFirst()));
        locks.lockAll();
        assertThat(keys.listIds()).doesNotContainAnyElementsOf(before).hasSize(1);
        assertThat(factors.take(person, freshCode())).isTrue();
    }

    @Test
    void anOpenSessionChangesNothingAboutItWithoutACodeOfNow() {
        enrol();
        Surfer here = signedIn();
        here.submit("/second-factor", "/second-factor", Map.of("code", freshCode()));
        assertThat(here.visit("/second-factor/begin").status()).as("a moment after a code").isEqualTo(200);

        assertThat(SessionCode.isShownSince(sessionOf(clock.instant().minusSeconds(301)), person, factors,
                clock.instant().minusSeconds(300))).isFalse();
        assertThat(SessionCode.isShownSince(sessionOf(clock.instant().minusSeconds(299)), person, factors,
                clock.instant().minusSeconds(300))).isTrue();
    }

    @Test
    void anAdministratorResetsItAndThePersonStopsIt() {
        enrol();
        assertThat(new Outsider(port, "officer").delete("/api/v1/admin/identities/" + person + "/second-factor").status())
                .isEqualTo(403);
        assertThat(new Outsider(port, "admin").delete("/api/v1/admin/identities/" + person + "/second-factor").status())
                .isEqualTo(204);
        assertThat(signedIn().visit("/drafts").status()).isEqualTo(200);

        enrol();
        Surfer other = signedIn();
        assertThat(other.submit("/second-factor", "/second-factor/remove", Map.of()).status()).as("without a code")
                .isIn(302, 403);
        assertThat(factors.findEnrolled(person)).isPresent();
        other.submit("/second-factor", "/second-factor", Map.of("code", freshCode()));
        assertThat(other.submit("/permissions", "/second-factor/remove", Map.of()).status()).isEqualTo(302);
        assertThat(factors.findEnrolled(person)).isEmpty();
    }

    @Test
    void nobodyBeginsWithoutHavingSignedIn() {
        assertThat(new Surfer(port).visit("/second-factor/begin").status()).isEqualTo(403);
    }

    private Surfer signedIn() {
        Surfer surfer = new Surfer(port);
        surfer.signIn(person);
        return surfer;
    }

    private boolean shown(String code) {
        Surfer surfer = signedIn();
        return surfer.submit("/second-factor", "/second-factor", Map.of("code", code)).status() == 302;
    }

    private List<String> enrol() {
        byte[] secret = factors.newSecret();
        return factors.enrol(person, secret, TimeCode.code(secret, TimeCode.step(clock.instant()), 6));
    }

    private String codeOfPage(String page) {
        Matcher secret = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<").matcher(page);
        assertThat(secret.find()).isTrue();
        return TimeCode.code(decoded(secret.group(1).replace(" ", "")), TimeCode.step(clock.instant()), 6);
    }

    /** As after some time: no code of now was taken. */
    private String freshCode() {
        jdbc.sql("update access.second_factor set last_step = 0 where person = ?").param(person).update();
        return TimeCode.code(secret(), TimeCode.step(clock.instant()), 6);
    }

    private MockHttpServletRequest sessionOf(Instant shownAt) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession();
        SessionCode.shown(request, person, factors, shownAt);
        return request;
    }

    private byte[] secret() {
        return jdbc.sql("select locked, secret from access.second_factor where person = ?").param(person)
                .query((row, number) -> row.getString(1) == null ? row.getBytes(2)
                        : keys.open(person, row.getString(1)).orElseThrow())
                .single();
    }

    private static byte[] decoded(String base32) {
        BigInteger number = BigInteger.ZERO;
        for (char letter : base32.toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] bytes = new byte[20];
        byte[] all = number.toByteArray();
        System.arraycopy(all, Math.max(0, all.length - 20), bytes, Math.max(0, 20 - all.length), Math.min(20, all.length));
        return bytes;
    }

    private static List<String> recoveryCodes(String page) {
        return CODE.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
