package org.tamga.clearance.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Obligation;
import org.tamga.clearance.store.CaseStore;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.evidence.Decision;
import org.tamga.evidence.DecisionLog;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.Notice;
import org.tamga.mailroom.NoticeBoard;
import org.tamga.mailroom.Outcome;
import org.tamga.platform.Compartment;
import org.tamga.platform.GroupCommit;
import org.tamga.platform.tracing.Traces;
import org.tamga.shared.Mrn;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.AssessmentArchive;

/** Where cases come to rest: what a passage leaves behind becomes durable at once, all of it or nothing, in every module. */
@Component
public class CaseRoom {

    private static final int LARGEST_GROUP = 128;
    private static final Duration REST = Duration.ofMillis(10);

    private final CaseStore cases;
    private final DeclarationRegister register;
    private final DecisionLog decisionLog;
    private final AssessmentArchive archive;
    private final NoticeBoard noticeBoard;
    private final Mailroom mailroom;
    private final TransactionOperations transactions;
    private final GroupCommit<List<Rest>, Boolean> shelf;

    CaseRoom(CaseStore cases, DeclarationRegister register, DecisionLog decisionLog, AssessmentArchive archive,
            NoticeBoard noticeBoard, Mailroom mailroom, TransactionOperations transactions) {
        this.cases = cases;
        this.register = register;
        this.decisionLog = decisionLog;
        this.archive = archive;
        this.noticeBoard = noticeBoard;
        this.mailroom = mailroom;
        this.transactions = transactions;
        this.shelf = new GroupCommit<>("clearance", LARGEST_GROUP, REST,
                Compartment.CLEARANCE.over(transactions),
                group -> storeTogether(group.stream().flatMap(List::stream).toList(), group.size()));
    }

    /**
     * Durable on return.
     *
     * @param rests of passages of one case, one after the other
     *
     * @throws org.tamga.declaration.LrnTaken if the local reference number was taken meanwhile
     * @throws org.springframework.dao.DuplicateKeyException if the case has moved on meanwhile: then it is to be done again
     */
    public void store(List<Rest> rests) {
        Traces.step("tamga.commit", () -> shelf.store(rests));
    }

    /**
     * Stores what one message did to several declarations.
     *
     * @param master consignment reference under which the declarations are found from now on; null if none
     */
    public void store(List<Rest> rests, Outcome outcome, @Nullable String master, List<Mrn> concerned) {
        Traces.step("tamga.commit", () -> transactions.executeWithoutResult(status -> {
            storeTogether(rests, 1);
            if (master != null) {
                register.addReference(master, concerned);
            }
            mailroom.settle(List.of(outcome));
        }));
    }

    /** Settles a message that belongs to no case. */
    public void settle(Outcome outcome) {
        transactions.executeWithoutResult(status -> mailroom.settle(List.of(outcome)));
    }

    public Optional<CaseFile> find(Mrn mrn) {
        return cases.find(mrn);
    }

    public List<Mrn> listWaiting(Obligation.Kind kind, List<String> references) {
        return cases.listWaiting(kind, references);
    }

    /** What waits for an officer, longest waiting first. */
    public List<CaseStore.Owned> listForOfficers(int most) {
        return cases.listOpen(Stream.of(Obligation.Kind.values()).filter(Obligation.Kind::isForOfficers).toList(), most);
    }

    private List<Boolean> storeTogether(List<Rest> group, int answers) {
        List<DeclarationRegister.Entry> entries = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        List<CaseStore.Owned> opened = new ArrayList<>();
        List<CaseStore.Owned> closed = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Rest rest : group) {
            Mrn mrn = rest.passage().mrn();
            if (rest.entry() != null) {
                entries.add(rest.entry());
            }
            if (rest.outcome() != null) {
                outcomes.add(rest.outcome());
            }
            decisions.addAll(rest.decisions());
            notices.addAll(rest.notices());
            rest.opened().forEach(each -> opened.add(new CaseStore.Owned(mrn, each)));
            rest.closed().forEach(each -> closed.add(new CaseStore.Owned(mrn, each)));
        }
        cases.addPassages(group.stream().map(Rest::passage).toList());
        register.enter(entries);
        decisionLog.append(decisions);
        archive.append(group.stream().map(Rest::charge).filter(Objects::nonNull).toList());
        archive.charge(group.stream().filter(Rest::takesEarlierCharge).map(rest -> rest.passage().mrn()).toList());
        archive.withdraw(group.stream().filter(Rest::withdraws).map(Rest::passage)
                .map(passage -> new ArchivedAssessment.Withdrawal(passage.mrn(), passage.number())).toList());
        cases.open(opened);
        cases.close(closed);
        noticeBoard.post(notices);
        mailroom.settle(outcomes);
        return Collections.nCopies(answers, true);
    }

    @PreDestroy
    void close() {
        shelf.close();
    }
}
