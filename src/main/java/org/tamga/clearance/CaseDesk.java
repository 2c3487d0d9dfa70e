package org.tamga.clearance;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
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
import org.tamga.revenue.AccountReplenished;
import org.tamga.shared.Mrn;
import org.tamga.tariff.quota.QuotasAllocated;

/**
 * Wakes declarations that wait: when an officer closes an obligation, when there is money again on an account that was short,
 * and when a tariff quota has decided.
 */
@Component
public class CaseDesk {

    private static final Logger log = LoggerFactory.getLogger(CaseDesk.class);
    private static final int ATTEMPTS = 4;
    private static final Set<Obligation.Kind> CLOSED_BY_EVENTS = Set.of(Obligation.Kind.PAYMENT, Obligation.Kind.PRESENTATION,
            Obligation.Kind.QUOTA);

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
                    .filter(each -> !CLOSED_BY_EVENTS.contains(each.kind()));
            open.ifPresent(each -> resume(file.get(), "officer", journey -> {
                journey.obligations().close(each, clock.instant(), officer);
                journey.decided(Decision.Kind.RELEASE, clock.instant(), officer, "OBLIGATION_CLOSED", null, null);
                journey.stop("closed: " + each.reason(), clock.instant(), "by " + officer);
            }));
            return open.isPresent();
        });
    }

    /** Declarations that wait for one of these accounts try again, in the order of their numbers. */
    @EventListener
    void on(AccountReplenished replenished) {
        List<String> accounts = replenished.accounts().stream().map(Object::toString).toList();
        wake(Obligation.Kind.PAYMENT, accounts, file -> resume(file, "account replenished", journey -> {
        }));
    }

    /** Declarations that wait for one of these quotas go on if it has decided about them. */
    @EventListener
    void on(QuotasAllocated allocated) {
        wake(Obligation.Kind.QUOTA, allocated.orderNumbers(), this::hearQuotas);
    }

    /** A case that cannot go on keeps no other waiting; without the database none goes on. */
    private void wake(Obligation.Kind kind, List<String> references, Consumer<CaseFile> goOn) {
        for (Mrn mrn : caseRoom.listWaiting(kind, references)) {
            try {
                untilUndisturbed(mrn, () -> {
                    caseRoom.find(mrn).filter(file -> file.open(kind).findAny().isPresent()).ifPresent(goOn);
                    return true;
                });
            } catch (DataAccessException | TransactionException e) {
                throw e;
            } catch (RuntimeException e) {
                log.error("case {} cannot go on", mrn, e);
            }
        }
    }

    private void hearQuotas(CaseFile file) {
        DeclarationVersion version = register.find(file.mrn()).orElseThrow();
        try (Correlation.Scope about = Correlation.of(version.conversation())) {
            quotaDesk.decided(lawBook.current(version.pack()), version, file,
                    assessments.find(file.mrn(), version.version()).orElseThrow()).ifPresent(quotaDesk::rest);
        }
    }

    private void resume(CaseFile file, String cause, Consumer<Journey> first) {
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
    private static boolean untilUndisturbed(Mrn mrn, BooleanSupplier act) {
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
