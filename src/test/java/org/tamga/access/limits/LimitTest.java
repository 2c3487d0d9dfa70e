package org.tamga.access.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tamga.access.Grant;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.Role;
import org.tamga.testing.ServerTest;
import org.tamga.testing.SettableClock;

/** How much somebody may ask, and how often somebody may guess. */
@ServerTest
class LimitTest {

    private static final String CALL = "/api/v1/webhooks";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Identities identities;

    @Autowired
    private LimitSettings settings;

    @Test
    void aCallerWithAnAgreedNumberOfCallsGetsNoMoreInASecond() {
        String name = "slow-" + COUNT.incrementAndGet();
        identities.put(name, ServerTest.PASSWORD, Identity.Kind.PERSON, new Grant(Set.of(Role.TRADER), Set.of(), Set.of(), 2));
        MvcTestResult last = call(name);
        for (int i = 0; i < 20 && last.getResponse().getStatus() != 429; i++) {
            last = call(name);
        }

        assertThat(last).hasStatus(429).hasContentType(MediaType.APPLICATION_PROBLEM_JSON).containsHeader("Retry-After");
        assertThat(call("trader")).as("somebody else").hasStatusOk();
    }

    @Test
    void fillsUpAgainWithTime() {
        SettableClock clock = new SettableClock("2026-03-01T10:00:00Z");
        Buckets buckets = new Buckets(Duration.ofSeconds(1), clock);
        assertThat(buckets.take("a", 2)).isNull();
        assertThat(buckets.take("a", 2)).isNull();
        assertThat(buckets.take("a", 2)).isEqualTo(Duration.ofMillis(500));
        assertThat(buckets.take("b", 2)).isNull();

        clock.set("2026-03-01T10:00:00.500Z");

        assertThat(buckets.take("a", 2)).isNull();
        assertThat(buckets.take("a", 2)).isNotNull();
    }

    @Test
    void aNewFigureHoldsAtOnce() {
        Buckets buckets = new Buckets(Duration.ofSeconds(1), new SettableClock("2026-03-01T10:00:00Z"));
        assertThat(buckets.take("a", 1)).isNull();
        assertThat(buckets.take("a", 1)).isNotNull();

        assertThat(buckets.take("a", 5)).isNull();
    }

    @Test
    void guessesFromOneAddressEndAndOtherAddressesAreNotConcerned() {
        String address = "192.0.2." + COUNT.incrementAndGet();
        for (int i = 0; i < settings.failuresOfAddress(); i++) {
            assertThat(guess("nobody-" + i, address)).hasStatus(401);
        }

        assertThat(guess("nobody-x", address)).hasStatus(429).containsHeader("Retry-After");
        assertThat(http.get().uri(CALL).with(httpBasic("trader", ServerTest.PASSWORD)).with(from(address)))
                .as("nor is a right password looked at from there").hasStatus(429);
        assertThat(http.get().uri(CALL).with(httpBasic("trader", ServerTest.PASSWORD)).with(from("192.0.2.250"))).hasStatusOk();
    }

    @Test
    void guessesUnderOneNameEndHoweverManyAddressesGuess() {
        String name = "victim-" + COUNT.incrementAndGet();
        for (int i = 0; i < settings.failuresOfName(); i++) {
            assertThat(guess(name, "198.51." + i % 100 + "." + i)).hasStatus(401);
        }

        assertThat(guess(name, "203.0.113.77")).hasStatus(429);
    }

    @Test
    void guessesAtTheFormAndAtTheTokenEndpointCountToo() {
        String address = "192.0.2." + COUNT.incrementAndGet();
        for (int i = 0; i < settings.failuresOfAddress(); i++) {
            MvcTestResult answer = i % 2 == 0 ? form(address) : token(address);
            assertThat(answer.getResponse().getStatus()).isNotEqualTo(429);
        }

        assertThat(form(address)).hasStatus(429);
        assertThat(token(address)).hasStatus(429);
    }

    @Test
    void whatManyGuessAtTheSameMomentCountsAlthoughEachHadOneLeft() {
        SettableClock clock = new SettableClock("2026-03-01T10:00:00Z");
        SignInLimits limits = new SignInLimits(settings, clock);
        for (int i = 0; i < 2 * settings.failuresOfName(); i++) {
            limits.failed("198.51.100." + i, "crowd");
        }

        clock.move(Duration.ofMinutes(30));

        assertThat(limits.lack("203.0.113.78", "crowd")).isNotNull();
        clock.move(Duration.ofMinutes(31));
        assertThat(limits.lack("203.0.113.78", "crowd")).as("no more than an hour of debt").isNull();
    }

    private MvcTestResult form(String address) {
        return http.post().uri("/sign-in").with(csrf()).with(from(address))
                .param("username", "nobody-f" + COUNT.incrementAndGet())
                .param("password", "guess").exchange();
    }

    private MvcTestResult token(String address) {
        return http.post().uri("/oauth2/token").with(from(address))
                .with(httpBasic("nobody-t" + COUNT.incrementAndGet(), "guess"))
                .param("grant_type", "client_credentials").exchange();
    }

    private MvcTestResult guess(String name, String address) {
        return http.get().uri(CALL).with(httpBasic(name, "guess")).with(from(address)).exchange();
    }

    private MvcTestResult call(String name) {
        return http.get().uri(CALL).with(httpBasic(name, ServerTest.PASSWORD)).exchange();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
