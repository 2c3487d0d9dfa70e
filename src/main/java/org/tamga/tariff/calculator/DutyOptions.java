package org.tamga.tariff.calculator;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.tamga.reference.Law;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.rules.InputFinder;
import org.tamga.tariff.rules.OptionFinder;
import org.tamga.tariff.rules.ReliefFinder;

/** Says how else goods could be declared, and what that would cost: the same assessment, asked again with another claim. */
public final class DutyOptions {

    private DutyOptions() {
    }

    /** Options of every item, by item and then the cheapest first. What cannot be worked out is no option. */
    public static List<DutyOption> list(AssessmentRequest request, Law law) {
        return list(request, law, claiming -> Map.of());
    }

    /** The reliefs that items could claim and do not, by item. */
    public static List<ReliefOption> reliefs(AssessmentRequest request, Law law) {
        return new ReliefFinder(request, law).find();
    }

    /** What was not said and the charge depends on, by item. @param assessment of the request */
    public static List<MissingInput> missing(AssessmentRequest request, Law law, Assessment assessment) {
        return new InputFinder(request, law.part(Tariff.class)).find(assessment);
    }

    /** @param quotas what the claims of a request on quotas would come to, by number of the item */
    public static List<DutyOption> list(AssessmentRequest request, Law law,
            Function<AssessmentRequest, Map<Integer, QuotaDrawing>> quotas) {
        return new OptionFinder(request, law, quotas).find();
    }
}
