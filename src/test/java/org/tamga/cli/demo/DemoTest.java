package org.tamga.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.cli.Api;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.json.JsonMapper;

/** Every story of the demo, played against a running server. */
@ServerTest
class DemoTest {

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> everyStoryGoesAsExpected() throws IOException {
        Play play = new Play(new Api("http://127.0.0.1:" + port, ServerTest.PASSWORD));
        return Story.all().stream().map(story -> DynamicTest.dynamicTest(story.title(), () -> {
            for (Step step : story.steps()) {
                Played played = play.play(step);
                assertThat(played.unexpected()).as("%s: %s", step.what(), played.answer()).isEmpty();
            }
        }));
    }

    @Test
    void whatIsOtherwiseThanExpectedIsNamed() {
        Step.Expected expected = new Step.Expected("DONE", "RELEASED", "10.00", 0, List.of());
        String answer = """
                {"state":"DONE","status":"ACCEPTED","findings":[{}],"obligations":[{"kind":"PAYMENT"}],
                 "assessment":{"totals":{"payable":"12.00"}}}""";

        assertThat(expected.unexpected(new JsonMapper().readTree(answer))).containsExactly("status is ACCEPTED, not RELEASED",
                "payable is 12.00, not 10.00", "1 findings, not 0", "open is [PAYMENT], not []");
    }

    @Test
    void refusesAnOptionThatItDoesNotKnow() {
        assertThat(Demo.run(List.of("--nonsense"), new PrintStream(new ByteArrayOutputStream()))).isEqualTo(2);
    }

    @Test
    void explainsItself() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(Demo.run(List.of("--help"), new PrintStream(out))).isZero();
        assertThat(out.toString()).contains("./tamga demo");
    }
}
