package org.tamga.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.LawServerTest;

/**
 * Plays every folder below {@code scenarios} on the running server and compares what comes of it with {@code expected.yaml}.
 * With {@code -Dtamga.update=true} the expectations are written anew, and the test fails so that somebody looks at them.
 */
@LawServerTest
class ScenariosTest {

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> everyScenarioEndsAsExpected() {
        return Scenario.list().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name() + ": " + scenario.title(), () -> play(scenario)));
    }

    private void play(Scenario scenario) {
        String transcript = new Play(scenario, port).transcript();
        if (Boolean.getBoolean("tamga.update") && !transcript.equals(scenario.expected())) {
            scenario.expect(transcript);
            fail("expected.yaml of " + scenario.name() + " has been written anew: look at it");
        }
        assertThat(transcript).isEqualTo(scenario.expected());
    }
}
