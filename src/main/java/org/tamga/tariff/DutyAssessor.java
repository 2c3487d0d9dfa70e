package org.tamga.tariff;

import org.tamga.reference.Law;
import org.tamga.tariff.rules.ConsignmentAssessor;

/**
 * Says what is owed for goods: customs duties, trade defence, excise, value added tax, with reliefs, suspensions and
 * securities, each line with its explanation.
 *
 * <p>A pure function: no clock, no database, nothing kept. The same request under the same version of the law has the same
 * assessment, to the last character. It never throws for what is declared: what cannot be worked out is named in
 * {@link Assessment#undetermined()}, with the reason, and has no line.
 */
public final class DutyAssessor {

    private DutyAssessor() {
    }

    public static Assessment assess(AssessmentRequest request, Law law) {
        return ConsignmentAssessor.assess(request, law);
    }

    /** The same amounts without the way to them: for recalculations in bulk, which nobody reads step by step. */
    public static Charge charge(AssessmentRequest request, Law law) {
        return Charge.of(ConsignmentAssessor.assessWithoutTrace(request, law));
    }
}
