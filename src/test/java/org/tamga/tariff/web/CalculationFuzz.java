package org.tamga.tariff.web;

import java.nio.charset.StandardCharsets;

import org.tamga.fuzzing.Watch;
import org.tamga.reference.Law;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DutyAssessor;
import org.tamga.tariff.calculator.DutyOptions;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.testing.TestLaw;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Questions to the duty calculator: read, put in the words of the tariff, and answered. */
public final class CalculationFuzz {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Law LAW = TestLaw.of("demo", new TariffPack());

    static {
        Watch.warmUp(() -> calculate("""
                {"date": "2026-03-01", "lines": [{"commodity": "090111", "origin": "KE", "value": 100}]}
                """.getBytes(StandardCharsets.UTF_8)));
    }

    private CalculationFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Watch.run(input, () -> calculate(input));
    }

    private static void calculate(byte[] input) {
        try {
            CalculationQuestion question = JSON.readValue(input, CalculationQuestion.class);
            if (question != null) {
                AssessmentRequest request = question.toRequest(LAW.currency());
                var assessment = DutyAssessor.assess(request, LAW);
                DutyOptions.missing(request, LAW, assessment);
                DutyOptions.reliefs(request, LAW);
            }
        } catch (JacksonException | UnclearQuestion refused) {
            if (String.valueOf(refused.getMessage()).isBlank()) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
    }
}
