package org.tamga.clearance;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tamga.clearance.decisions.Assessments;
import org.tamga.clearance.journey.CaseRoom;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Obligation;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.platform.Correlation;
import org.tamga.reference.LawBook;
import org.tamga.revenue.AccountId;
import org.tamga.revenue.AccountReplenished;
import org.tamga.revenue.PaymentOffice;
import org.tamga.shared.Mrn;
import org.tamga.tariff.quota.QuotasAllocated;

/**
 * Lets declarations go on that wait for money or for a tariff quota: at once when somebody pays in or a quota decides, and a
 * moment later when another declaration gives back, or the server that should have told them stopped before it had.
 */
@Component
class WaitingCases {

    private static final Logger log = LoggerFactory.getLogger(WaitingCases.class);

    private final CaseRoom caseRoom;
    private final DeclarationRegister register;
    private final LawBook lawBook;
    private final Assessments assessments;
    private final PaymentOffice paymentOffice;
    private final CaseDesk caseDesk;
    private final QuotaDesk quotaDesk;

    WaitingCases(CaseRoom caseRoom, DeclarationRegister register, LawBook lawBook, Assessments assessments,
            PaymentOffice paymentOffice, CaseDesk caseDesk, QuotaDesk quotaDesk) {
        this.caseRoom = caseRoom;
        this.register = register;
        this.lawBook = lawBook;
        this.assessments = assessments;
        this.paymentOffice = paymentOffice;
        this.caseDesk = caseDesk;
        this.quotaDesk = quotaDesk;
    }

    @EventListener
    void on(AccountReplenished replenished) {
        lookAtAccounts();
    }

    @EventListener
    void on(QuotasAllocated allocated) {
        wake(Obligation.Kind.QUOTA, allocated.orderNumbers(), this::hearQuotas);
    }

    /** Those that wait for an account from which more can be taken try again, in the order of their numbers. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void lookAtAccounts() {
        paymentOffice.tellOfReplenished(this::tryAgain);
    }

    private void tryAgain(AccountId account) {
        wake(Obligation.Kind.PAYMENT, List.of(account.toString()),
                file -> caseDesk.resume(file, "account replenished", journey -> {
                }));
    }

    /** A case that cannot go on keeps no other waiting; without the database none goes on. */
    private void wake(Obligation.Kind kind, List<String> references, Consumer<CaseFile> goOn) {
        for (Mrn mrn : caseRoom.listWaiting(kind, references)) {
            try {
                CaseDesk.untilUndisturbed(mrn, () -> {
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

    /** It goes on if the quota has decided about it. */
    private void hearQuotas(CaseFile file) {
        DeclarationVersion version = register.find(file.mrn()).orElseThrow();
        try (Correlation.Scope about = Correlation.of(version.conversation())) {
            quotaDesk.decided(lawBook.current(version.pack()), version, file,
                    assessments.find(file.mrn(), version.version()).orElseThrow()).ifPresent(quotaDesk::rest);
        }
    }
}
