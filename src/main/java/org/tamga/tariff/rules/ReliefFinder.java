package org.tamga.tariff.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.tamga.reference.Law;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DutyAssessor;
import org.tamga.tariff.calculator.ReliefOption;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.taxes.Treatment;

/** Tries the reliefs for negligible value that goods could claim and do not. */
public final class ReliefFinder {

    private final AssessmentRequest request;
    private final Law law;

    public ReliefFinder(AssessmentRequest request, Law law) {
        this.request = request;
        this.law = law;
    }

    /** By item; only what makes the charge less. */
    public List<ReliefOption> find() {
        Set<Treatment> claimable = new LinkedHashSet<>();
        for (Treatment each : law.part(Tariff.class).taxRules().treatments()) {
            if (each.lowValue() != null && each.lowValue().procedure() != null) {
                claimable.add(each);
            }
        }
        List<ReliefOption> options = new ArrayList<>();
        if (!claimable.isEmpty()) {
            Assessment declared = DutyAssessor.assess(request, law);
            request.items().forEach(item -> claimable.forEach(relief -> tryOn(item, relief, declared, options)));
        }
        return options;
    }

    private void tryOn(AssessmentItem item, Treatment relief, Assessment declared, List<ReliefOption> options) {
        String procedure = Objects.requireNonNull(Objects.requireNonNull(relief.lowValue()).procedure());
        if (item.additionalProcedures().contains(procedure)) {
            return;
        }
        BigDecimal payable = payable(DutyAssessor.assess(request.with(item.under(procedure)), law), item.number());
        BigDecimal saving = payable(declared, item.number()).subtract(payable);
        if (saving.signum() > 0) {
            options.add(new ReliefOption(item.number(), procedure, relief.text(), relief.basis(), payable, saving));
        }
    }

    private static BigDecimal payable(Assessment assessment, int item) {
        return assessment.lines().stream().filter(line -> line.item() == item).map(Line::payable).reduce(BigDecimal.ZERO,
                BigDecimal::add);
    }
}
