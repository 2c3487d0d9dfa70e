package org.tamga.tariff.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.access.Callers;
import org.tamga.reference.Law;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.ruling.Ruling;
import org.tamga.tariff.ruling.RulingRegister;
import org.tamga.tariff.web.CalculationAnswer.RulingView;

/** Finds the binding rulings that concern a calculation. */
@Component
class CalculationRulings {

    private final RulingRegister register;
    private final Callers callers;

    CalculationRulings(RulingRegister register, Callers callers) {
        this.register = register;
        this.callers = callers;
    }

    /** By item; the caller's own also in their period of grace. */
    List<RulingView> list(AssessmentRequest request, Law law) {
        Set<String> parties = callers.find().map(Caller::parties).orElse(Set.of());
        return request.items().stream().flatMap(item -> of(item, request, law, parties)).toList();
    }

    private Stream<RulingView> of(AssessmentItem item, AssessmentRequest request, Law law, Set<String> parties) {
        return item.commodity() == null ? Stream.empty()
                : register.listAbout(law.pack(), item.commodity(), request.date(), parties).stream()
                        .map(ruling -> view(item, ruling, parties));
    }

    private static RulingView view(AssessmentItem item, Ruling ruling, Set<String> parties) {
        return new RulingView(item.number(), ruling.number(), ruling.kind().name(), ruling.commodity().digits(),
                ruling.origin(), ruling.validFrom(), ruling.validTo(), ruling.description(),
                parties.contains(ruling.holder()));
    }
}
