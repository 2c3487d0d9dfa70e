package bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import org.tamga.reference.Law;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DutyAssessor;

/**
 * The arithmetic of every line, and nothing else, in a general expression language: which measure applies, why, and the rounding
 * are not its business. What it is given took somebody else's work; it is the floor of a formula that is data.
 */
final class FormulaPeer {

    private record Formula(CelRuntime.Program program, Map<String, Object> variables) {
    }

    private final Map<AssessmentRequest, List<Formula>> formulas = new IdentityHashMap<>();

    private FormulaPeer() {
    }

    static FormulaPeer of(List<AssessmentRequest> requests, Law law) {
        Cel cel = CelFactory.standardCelBuilder().addVar("base", SimpleType.DOUBLE).addVar("DTN", SimpleType.DOUBLE)
                .addVar("LPA", SimpleType.DOUBLE).build();
        Map<String, CelRuntime.Program> compiled = new HashMap<>();
        FormulaPeer peer = new FormulaPeer();
        for (AssessmentRequest request : requests) {
            Assessment assessment = DutyAssessor.assess(request, law);
            List<Formula> lines = new ArrayList<>();
            assessment.trace().stream().filter(step -> step.step().equals("calculation")).forEach(step -> {
                String formula = translate(step.formula());
                lines.add(new Formula(compiled.computeIfAbsent(formula, text -> program(cel, text)), Map.of("base",
                        request.items().getFirst().price().amount().doubleValue(), "DTN", quantity(request, "KGM") / 100,
                        "LPA", quantity(request, "LPA"))));
            });
            peer.formulas.put(request, lines);
        }
        return peer;
    }

    private static double quantity(AssessmentRequest request, String unit) {
        return request.items().getFirst().quantities().stream().filter(each -> each.unit().equals(unit))
                .mapToDouble(each -> each.amount().doubleValue()).sum();
    }

    /** {@code 12.90 % MIN 4.20 GBP / DTN} to {@code (base * 12.90 / 100.0 < …) ? … : …}. */
    private static String translate(String duty) {
        String text = duty.replaceAll("(\\d+\\.\\d+) %", "(base * $1 / 100.0)")
                .replaceAll("(\\d+\\.\\d+) GBP / (DTN|LPA)", "($1 * $2)");
        String[] capped = text.split(" MAX ");
        String[] floored = capped[0].split(" MIN ");
        String amount = floored.length == 1 ? floored[0] : greater(floored[0], floored[1], ">");
        return capped.length == 1 ? amount : greater(amount, capped[1], "<");
    }

    private static String greater(String one, String other, String sign) {
        return "((" + one + ") " + sign + " (" + other + ") ? (" + one + ") : (" + other + "))";
    }

    private static CelRuntime.Program program(Cel cel, String text) {
        try {
            return cel.createProgram(cel.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(text, e);
        }
    }

    int evaluate(AssessmentRequest request) {
        List<Formula> lines = formulas.get(request);
        try {
            for (Formula line : lines) {
                line.program.eval(line.variables);
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return lines.size();
    }
}
