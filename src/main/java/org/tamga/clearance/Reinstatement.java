package org.tamga.clearance;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tamga.clearance.decisions.Assessments;
import org.tamga.clearance.decisions.Kernels;
import org.tamga.clearance.journey.CaseRoom;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Status;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.shared.Mrn;
import org.tamga.tariff.quota.QuotaOffice;

/**
 * Two may move a case at the same moment: an officer lets the goods go while their declarant withdraws. Each takes or gives
 * back before it comes to rest, and only one does. Of what the other did nothing stays: accounts and quotas are brought back to
 * what the case says, before it looks again.
 */
@Component
class Reinstatement {

    private static final Logger log = LoggerFactory.getLogger(Reinstatement.class);

    private static final Set<Status> OVER = EnumSet.of(Status.REFUSED, Status.LAPSED, Status.INVALIDATED);

    private final CaseRoom caseRoom;
    private final DeclarationRegister register;
    private final LawBook lawBook;
    private final Assessments assessments;
    private final PaymentStop paymentStop;
    private final QuotaOffice quotaOffice;

    Reinstatement(CaseRoom caseRoom, DeclarationRegister register, LawBook lawBook, Assessments assessments,
            PaymentStop paymentStop, QuotaOffice quotaOffice) {
        this.caseRoom = caseRoom;
        this.register = register;
        this.lawBook = lawBook;
        this.assessments = assessments;
        this.paymentStop = paymentStop;
        this.quotaOffice = quotaOffice;
    }

    /** Lets the cases come to rest. @throws DuplicateKeyException if one of them has moved on meanwhile */
    void unlessTooLate(Collection<Mrn> cases, Runnable rest) {
        try {
            rest.run();
        } catch (DuplicateKeyException late) {
            cases.stream().distinct().map(register::find).flatMap(Optional::stream).forEach(this::reinstate);
            throw late;
        }
    }

    private void reinstate(DeclarationVersion version) {
        Mrn mrn = version.mrn();
        CaseFile file = caseRoom.find(mrn).orElseThrow();
        Law law = lawBook.current(version.pack());
        log.info("case {} moved meanwhile: accounts and quotas are brought back to what it says", mrn);
        if (OVER.contains(file.status())) {
            quotaOffice.giveBack(mrn, law);
        } else if (version.acceptedAt() != null) {
            Kernels.request(version, law, law.dayOf(version.acceptedAt()))
                    .ifPresent(request -> quotaOffice.draw(mrn, version.version(), request, law));
        }
        if (OVER.contains(file.status()) || !file.has(CaseEvent.PAID)) {
            paymentStop.giveBack(mrn, version.version(), law);
        } else {
            assessments.find(mrn, version.version()).ifPresent(charge -> paymentStop.takeAgain(version, charge, law));
        }
    }
}
