package org.tamga.tariff;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.tamga.reference.Law;
import org.tamga.tariff.rules.OptionFinder;

/** Says how else goods could be declared, and what that would cost: the same assessment, asked again with another claim. */
public final class DutyOptions {

    private DutyOptions() {
    }

    /** Options of every item, by item and then the cheapest first. What cannot be worked out is no option. */
    public static List<DutyOption> list(AssessmentRequest request, Law law) {
        return list(request, law, claiming -> Map.of());
    }

    /** @param quotas what the claims of a request on quotas would come to, by number of the item */
    public static List<DutyOption> list(AssessmentRequest request, Law law,
            Function<AssessmentRequest, Map<Integer, QuotaDrawing>> quotas) {
        return new OptionFinder(request, law, quotas).find();
    }
}
