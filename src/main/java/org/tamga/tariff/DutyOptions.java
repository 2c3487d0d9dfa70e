package org.tamga.tariff;

import java.util.List;

import org.tamga.reference.Law;
import org.tamga.tariff.rules.OptionFinder;

/** Says how else goods could be declared, and what that would cost: the same assessment, asked again with another claim. */
public final class DutyOptions {

    private DutyOptions() {
    }

    /** Options of every item, by item and then the cheapest first. What cannot be worked out is no option. */
    public static List<DutyOption> list(AssessmentRequest request, Law law) {
        return new OptionFinder(request, law).find();
    }
}
