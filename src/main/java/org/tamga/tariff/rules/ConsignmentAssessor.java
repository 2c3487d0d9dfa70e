package org.tamga.tariff.rules;

import java.util.List;

import org.tamga.reference.Law;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.taxes.TaxRules;
import org.tamga.tariff.rules.charge.QuotaSplit;
import org.tamga.tariff.rules.trace.Totals;
import org.tamga.tariff.rules.trace.Trace;
import org.tamga.tariff.rules.value.Currencies;
import org.tamga.tariff.rules.value.CustomsValue;
import org.tamga.tariff.rules.value.CustomsValuer;

/** Assesses a consignment: the values of all items first, because they share charges, then item by item. */
public final class ConsignmentAssessor {

    private ConsignmentAssessor() {
    }

    public static Assessment assess(AssessmentRequest request, Law law) {
        return assess(request, law, new Trace());
    }

    /** The same lines; steps are not kept. */
    public static Assessment assessWithoutTrace(AssessmentRequest request, Law law) {
        return assess(request, law, Trace.ofLinesAlone());
    }

    private static Assessment assess(AssessmentRequest asked, Law law, Trace trace) {
        Tariff tariff = law.part(Tariff.class);
        AssessmentRequest request = directed(asked, tariff.taxRules());
        Currencies currencies = new Currencies(law.currency(), law.rates(), request.date(), request.declaredRates(),
                tariff.valuation().declaredRateFirst());
        CustomsValuer valuer = new CustomsValuer(tariff.valuation(), currencies, request.direction(), trace);
        List<CustomsValue> values = valuer.valueAll(request);
        ItemAssessor assessor = new ItemAssessor(tariff, currencies, valuer.priceOfAll(request), trace);
        new QuotaSplit(tariff.valuation().rounding(), trace).parts(request.items(), values)
                .forEach(part -> assessor.assess(request, part));
        return new Assessment(law.currency(), law.version(), trace.lines(), Totals.of(trace.lines()), trace.undetermined(),
                trace.isAnnounced(), trace.restrictions(), trace.steps());
    }

    /** Goods leave by what the declaration is called, or by their procedures alone. */
    private static AssessmentRequest directed(AssessmentRequest request, TaxRules rules) {
        return request.direction() == Direction.IMPORT && !request.items().isEmpty()
                && request.items().stream().allMatch(item -> rules.isExport(item.procedure())) ? request.leaving() : request;
    }
}
