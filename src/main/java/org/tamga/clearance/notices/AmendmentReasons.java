package org.tamga.clearance.notices;

import java.util.List;
import java.util.stream.Stream;

import org.tamga.clearance.notices.Notice.Amendment.Reason;
import org.tamga.shared.wco.Pointer;
import org.tamga.shared.wco.PointerElements;
import org.tamga.shared.wco.WcoElement;

/** The words in an amendment request that say why: statements that point at an amendment ({@code @wco 06A}). */
final class AmendmentReasons {

    static final String AMENDMENT = "06A";

    private AmendmentReasons() {
    }

    static List<Reason> of(WcoElement request) {
        return request.all("AdditionalInformation").stream().flatMap(AmendmentReasons::reason).toList();
    }

    private static Stream<Reason> reason(WcoElement statement) {
        String text = statement.text("StatementDescription");
        return text == null ? Stream.empty()
                : PointerElements.read(statement).map(pointer -> pointer.steps().getLast())
                        .filter(step -> step.section().equals(AMENDMENT)).map(step -> new Reason(text, number(step))).stream();
    }

    private static int number(Pointer.Step step) {
        Integer sequence = step.sequence();
        return sequence == null ? 1 : sequence;
    }
}
