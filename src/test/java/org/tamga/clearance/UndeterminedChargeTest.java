package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where a pack lets goods go without their whole charge, the declarant is told what is missing in it. */
@ServerTest
class UndeterminedChargeTest {

    @LocalServerPort
    private int port;

    @Test
    void isToldInTheAnswerAndInTheAssessment() {
        // given: an invoice in a currency for which the pack has no rate
        String message = new YAMLMapper().readTree(Path.of("src/test/resources/broken/gb-import.yaml").toFile()).path("message")
                .asString();
        // when
        JsonNode answer = new Outsider(port, "trader").lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json();
        // then
        assertThat(answer.path("state").asString()).as(answer.toString()).isEqualTo("DONE");
        assertThat(answer.path("findings")).anySatisfy(finding -> {
            assertThat(finding.path("code").asString()).isEqualTo("CDS40059");
            assertThat(finding.path("severity").asString()).isEqualTo("WARNING");
            assertThat(finding.path("pointer").asString()).startsWith("42A/67A/68A[1]");
        });
        assertThat(answer.path("assessment").path("undetermined")).isNotEmpty()
                .allSatisfy(gap -> assertThat(gap.path("reason").asString()).isNotEmpty());
    }
}
