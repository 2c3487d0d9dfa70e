package org.tamga.clearance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import org.tamga.clearance.decisions.Assessments;
import org.tamga.clearance.decisions.Kernels;
import org.tamga.clearance.journey.CaseRoom;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.journey.Rest;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Obligation;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.reference.Law;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DutyAssessor;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.quota.QuotaAllocation;
import org.tamga.tariff.quota.QuotaOffice;

/**
 * Lets journeys come to rest, and those that wait for a quota go on: when the quota is allocated at the end of the day, or at
 * once where the law decides as soon as the goods have gone under security.
 */
@Component
class QuotaDesk {

    private final QuotaOffice quotaOffice;
    private final QuotaAllocation allocation;
    private final Clearance clearance;
    private final CaseRoom caseRoom;
    private final Assessments assessments;
    private final Reinstatement reinstatement;
    private final Clock clock;

    QuotaDesk(QuotaOffice quotaOffice, QuotaAllocation allocation, Clearance clearance, CaseRoom caseRoom,
            Assessments assessments, Reinstatement reinstatement, Clock clock) {
        this.quotaOffice = quotaOffice;
        this.allocation = allocation;
        this.clearance = clearance;
        this.caseRoom = caseRoom;
        this.assessments = assessments;
        this.reinstatement = reinstatement;
        this.clock = clock;
    }

    /** Durable on return. @return what came to rest: the journey, and the passage that a decision at once has added to it */
    List<Rest> rest(Journey journey) {
        List<Rest> rests = rests(journey);
        reinstatement.unlessTooLate(List.of(journey.mrn()), () -> caseRoom.store(rests));
        wakeOthers(journey);
        return rests;
    }

    /** What the journey leaves behind, and what a decision at once adds to it. */
    List<Rest> rests(Journey journey) {
        Rest rest = journey.rest();
        List<Rest> rests = new ArrayList<>(List.of(rest));
        Set<String> quotas = decidedAtOnce(journey);
        if (!quotas.isEmpty()) {
            Law law = journey.law();
            LocalDate today = law.dayOf(clock.instant());
            quotas.forEach(quota -> allocation.allocate(law, quota, today, "machine"));
            decided(law, journey.version(), journey.caseAfter(rest), journey.assessment()).map(Journey::rest)
                    .ifPresent(rests::add);
        }
        return rests;
    }

    /** The decision at once may have been one about other declarations as well. To be called when the journey is stored. */
    void wakeOthers(Journey journey) {
        allocation.announce(journey.law(), decidedAtOnce(journey));
    }

    /**
     * The next passage of a declaration that waits for quotas, if they have decided. The decision makes a new version only if
     * it changes the charge.
     *
     * @param before the charge as it was while they had not decided
     */
    Optional<Journey> decided(Law law, DeclarationVersion version, CaseFile file, Assessment before) {
        LocalDate day = law.dayOf(Objects.requireNonNull(version.acceptedAt()));
        AssessmentRequest request = Kernels.request(version, law, day).orElseThrow();
        Map<Integer, QuotaDrawing> drawings = quotaOffice.draw(version.mrn(), version.version(), request, law);
        List<Obligation> met = file.open(Obligation.Kind.QUOTA)
                .filter(each -> Optional.ofNullable(drawings.get(each.item())).map(QuotaDrawing::decided).orElse(true))
                .toList();
        if (met.isEmpty()) {
            return Optional.empty();
        }
        Assessment charge = DutyAssessor.assess(request.drawing(drawings), law);
        boolean changed = !assessments.isSame(charge, before);
        Journey journey = new Journey(law, "quota allocated", clock.instant(), file, changed ? next(version) : version);
        if (changed) {
            journey.enter(new DeclarationRegister.Entry(journey.version(), journey.document(), null, List.of()));
        }
        journey.archive(request.drawing(drawings), changed);
        clearance.decided(journey, met, drawings, charge, changed);
        return Optional.of(journey);
    }

    private DeclarationVersion next(DeclarationVersion version) {
        return new DeclarationVersion(version.mrn(), version.version() + 1, version.conversation(), version.sender(),
                version.lodgedAt(), clock.instant(), version.acceptedAt(), false, version.pack(), version.declarant(),
                version.lrn(), version.typeCode(), version.document(), null);
    }

    private static Set<String> decidedAtOnce(Journey journey) {
        Set<String> quotas = new TreeSet<>();
        journey.obligations().open(Obligation.Kind.QUOTA).stream()
                .map(Obligation::reference).forEach(quotas::add);
        boolean atOnce = !quotas.isEmpty() && journey.has(CaseEvent.CONDITIONALLY_RELEASED) && !journey.has(CaseEvent.EXITED)
                && QuotaAllocation.decidesAtOnce(journey.law());
        return atOnce ? quotas : Set.of();
    }
}
