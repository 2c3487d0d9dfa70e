package org.tamga.clearance;

import java.time.Clock;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tamga.clearance.issuing.Notices;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.model.Obligation;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.evidence.Decision;
import org.tamga.reference.Law;
import org.tamga.revenue.Debts;
import org.tamga.revenue.Demand;
import org.tamga.revenue.PaymentOffice;
import org.tamga.revenue.PaymentRules;
import org.tamga.revenue.Settlement;
import org.tamga.shared.Mrn;
import org.tamga.tariff.Assessment;
import tools.jackson.databind.json.JsonMapper;

/** Takes what is owed on account; what cannot be taken becomes an obligation. */
@Component
class PaymentStop {

    private static final Logger log = LoggerFactory.getLogger(PaymentStop.class);

    private final PaymentOffice paymentOffice;
    private final Notices notices;
    private final JsonMapper json;
    private final Clock clock;

    PaymentStop(PaymentOffice paymentOffice, Notices notices, JsonMapper json, Clock clock) {
        this.paymentOffice = paymentOffice;
        this.notices = notices;
        this.json = json;
        this.clock = clock;
    }

    /** @param tell whether the declarant hears of the charge @return whether the debt is taken care of */
    boolean pay(Journey journey, boolean tell) {
        Assessment assessment = journey.assessment();
        List<Demand> demands = Debts.demands(assessment, journey.version().document(), journey.part(PaymentRules.class));
        Settlement settlement = paymentOffice.settle(journey.mrn(), journey.version().version(), demands,
                journey.part(PaymentRules.class));
        journey.decided(Decision.Kind.PAYMENT, clock.instant(), "machine", settlement.complete() ? "TAKEN" : "NOT_TAKEN",
                json.writeValueAsString(settlement), null);
        if (settlement.complete()) {
            journey.obligations().open(Obligation.Kind.PAYMENT)
                    .forEach(each -> journey.obligations().close(each, clock.instant(), "payment"));
            journey.happened(CaseEvent.PAID);
            journey.stop("paid", clock.instant(), demands.isEmpty() ? "nothing to pay" : "taken on account");
            if (tell && assessment.announced()) {
                notices.chargeTaken(journey);
            }
            return true;
        }
        journey.stop("paid", clock.instant(), "not enough on account");
        ask(journey, settlement.unmet());
        return false;
    }

    /** For what is short now: an amendment may have named another account, or made the charge another one. */
    private void ask(Journey journey, List<Settlement.Unmet> unmet) {
        List<String> reasons = unmet.stream().map(Settlement.Unmet::inWords).toList();
        journey.obligations().open(Obligation.Kind.PAYMENT).stream().filter(each -> !reasons.contains(each.reason()))
                .forEach(each -> journey.obligations().close(each, clock.instant(), "asked anew"));
        unmet.forEach(each -> journey.obligations().ask(Obligation.Kind.PAYMENT, 0, each.demand().source(), true,
                each.inWords(), clock.instant()));
        if (journey.obligations().opened().stream().anyMatch(each -> each.kind() == Obligation.Kind.PAYMENT)) {
            notices.notEnoughFunds(journey, reasons);
        }
    }

    /** Gives back what was taken for a declaration. */
    void giveBack(Mrn mrn, int version, Law law) {
        paymentOffice.settle(mrn, version, List.of(), law.part(PaymentRules.class));
    }

    /** Takes what a declaration owes that is paid, and was given back by somebody who came too late. */
    void takeAgain(DeclarationVersion version, Assessment charge, Law law) {
        PaymentRules rules = law.part(PaymentRules.class);
        Settlement settlement = paymentOffice.settle(version.mrn(), version.version(),
                Debts.demands(charge, version.document(), rules), rules);
        if (!settlement.complete()) {
            log.error("{} is paid, its money was given back by a request that came too late, and cannot be taken again: {}",
                    version.mrn(), settlement.unmet().stream().map(Settlement.Unmet::inWords).toList());
        }
    }
}
