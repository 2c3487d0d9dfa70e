package org.tamga.clearance;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tamga.clearance.decisions.Assessments;
import org.tamga.clearance.journey.CaseRoom;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Obligation;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.evidence.Decision;
import org.tamga.platform.Correlation;
import org.tamga.reference.LawBook;
import org.tamga.shared.Mrn;

/** Where an officer decides what a declaration waits for, so that it goes on. */
@Component
public class CaseDesk {

    private static final Logger log = LoggerFactory.getLogger(CaseDesk.class);
    private static final int ATTEMPTS = 4;

    private final CaseRoom caseRoom;
    private final DeclarationRegister register;
    private final LawBook lawBook;
    private final Assessments assessments;
    private final Clearance clearance;
    private final QuotaDesk quotaDesk;
    private final Clock clock;

    CaseDesk(CaseRoom caseRoom, DeclarationRegister register, LawBook lawBook, Assessments assessments, Clearance clearance,
            QuotaDesk quotaDesk, Clock clock) {
        this.caseRoom = caseRoom;
        this.register = register;
        this.lawBook = lawBook;
        this.assessments = assessments;
        this.clearance = clearance;
        this.quotaDesk = quotaDesk;
        this.clock = clock;
    }

    /**
     * Closes an obligation that an officer decides, and lets the declaration go on.
     *
     * @param officer name of the person
     * @return false if there is no such open obligation, or if it is not for an officer to close
     */
    public boolean close(Mrn mrn, UUID obligation, String officer) {
        return untilUndisturbed(mrn, () -> {
            Optional<CaseFile> file = caseRoom.find(mrn);
            Optional<Obligation> open = file.flatMap(each -> each.find(obligation)).filter(Obligation::isOpen)
                    .filter(each -> each.kind().isForOfficers());
            open.ifPresent(each -> resume(file.get(), "officer", journey -> {
                journey.obligations().close(each, clock.instant(), officer);
                journey.decided(Decision.Kind.RELEASE, clock.instant(), officer, "OBLIGATION_CLOSED", null, null);
                journey.stop("closed: " + each.reason(), clock.instant(), "by " + officer);
            }));
            return open.isPresent();
        });
    }

    void resume(CaseFile file, String cause, Consumer<Journey> first) {
        DeclarationVersion version = register.find(file.mrn()).orElseThrow();
        try (Correlation.Scope about = Correlation.of(version.conversation())) {
            Journey journey = new Journey(lawBook.current(version.pack()), cause, clock.instant(), file, version);
            first.accept(journey);
            clearance.resume(journey, assessments.find(file.mrn(), version.version()).orElseThrow());
            quotaDesk.rest(journey);
            log.debug("{} goes on: {}", file.mrn(), cause);
        }
    }

    /** Somebody else may move the case at the same moment: then what was seen is out of date, and it is looked at again. */
    static boolean untilUndisturbed(Mrn mrn, BooleanSupplier act) {
        for (int attempt = 1;; attempt++) {
            try {
                return act.getAsBoolean();
            } catch (DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                log.info("case {} moved meanwhile, looks again", mrn);
            }
        }
    }
}
