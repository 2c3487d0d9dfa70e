package org.tamga.clearance.lapse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tamga.clearance.issuing.Notices;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.rules.ClearanceRules;
import org.tamga.clearance.rules.Faults;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.evidence.Decision;
import org.tamga.mailroom.outage.Outages;
import org.tamga.reference.Law;
import org.tamga.shared.Finding;

/**
 * A declaration whose goods did not come in time counts as never lodged ({@code lapses_after_days} of the pack). The time runs
 * out by itself: whoever looks at the case after that finds it lapsed, the sweep or the goods that come too late.
 */
@Component
public class Lapse {

    private final Notices notices;
    private final Outages outages;
    private final Clock clock;

    Lapse(Notices notices, Outages outages, Clock clock) {
        this.outages = outages;
        this.notices = notices;
        this.clock = clock;
    }

    public boolean isDue(DeclarationVersion version, Law law, Instant now) {
        return version.acceptedAt() == null && !version.refused() && law.part(ClearanceRules.class)
                .lapsesAt(version.lodgedAt(), law.zone()).filter(due -> !now.isBefore(due))
                .filter(due -> !now.isBefore(moved(due, law))).isPresent();
    }

    /** Nobody loses a deadline to an outage, where the law says so ({@code outage_grace} of the pack). */
    private Instant moved(Instant due, Law law) {
        Duration grace = law.part(ClearanceRules.class).outageGrace();
        return grace == null ? due : outages.move(due, grace);
    }

    /** @return what the declarant is told */
    public List<Finding> lapse(Journey journey) {
        List<Finding> reason = List.of(Faults.lapsed(journey.version().document(), journey.law()));
        journey.obligations().open().forEach(each -> journey.obligations().close(each, clock.instant(), "time limit"));
        journey.happened(CaseEvent.LAPSED);
        journey.decided(Decision.Kind.LAPSE, clock.instant(), "machine", "LAPSED", null, null);
        journey.stop("lapsed", clock.instant(), reason.getFirst().text());
        notices.refused(journey, reason);
        return reason;
    }
}
