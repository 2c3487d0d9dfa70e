package org.tamga.tariff.calculator;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tamga.reference.Law;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DutyAssessor;
import org.tamga.tariff.calculator.Calculation.RulingOfItem;
import org.tamga.tariff.quota.QuotaOffice;
import org.tamga.tariff.ruling.RulingRegister;

/** The duty calculator: what would be owed, and how else the goods could be declared. The same kernel as for declarations. */
@Component
public class DutyCalculator {

    private final QuotaOffice quotaOffice;
    private final RulingRegister rulings;

    public DutyCalculator(QuotaOffice quotaOffice, RulingRegister rulings) {
        this.quotaOffice = quotaOffice;
        this.rulings = rulings;
    }

    /**
     * Works out what would be owed at this moment; claimed quotas grant what they have left now.
     *
     * @param parties whose rulings bind, and may be used in their period of grace; empty for somebody unknown
     */
    public Calculation calculate(AssessmentRequest asked, Law law, Set<String> parties) {
        AssessmentRequest request = asked.drawing(quotaOffice.foresee(asked, law));
        Assessment assessment = DutyAssessor.assess(request, law);
        return new Calculation(assessment, DutyOptions.missing(request, law, assessment),
                DutyOptions.list(request, law, claiming -> quotaOffice.foresee(claiming, law)),
                DutyOptions.reliefs(request, law), rulings(request, law, parties));
    }

    private List<RulingOfItem> rulings(AssessmentRequest request, Law law, Set<String> parties) {
        return request.items().stream().flatMap(item -> rulings(item, request, law, parties)).toList();
    }

    private Stream<RulingOfItem> rulings(AssessmentItem item, AssessmentRequest request, Law law, Set<String> parties) {
        return item.commodity() == null ? Stream.empty()
                : rulings.listAbout(law.pack(), item.commodity(), request.date(), parties).stream()
                        .map(ruling -> new RulingOfItem(item.number(), ruling, parties.contains(ruling.holder())));
    }
}
