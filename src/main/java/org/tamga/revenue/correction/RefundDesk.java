package org.tamga.revenue.correction;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.revenue.correction.Proposal.State;
import org.tamga.revenue.correction.ProposalConflict.Reason;
import org.tamga.revenue.correction.rules.Standing;
import org.tamga.revenue.correction.store.ProposalSearch;
import org.tamga.revenue.correction.store.ProposalStore;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.AssessmentArchive;

/**
 * Gives back and collects after the fact. A re-rating proposes ({@link Corrections}); a person who did not order it approves,
 * and the accounts are moved; or somebody rejects. What was rejected, another officer can take up again. Nothing is paid twice.
 */
@Component
public class RefundDesk {

    private final ProposalStore store;
    private final ProposalSearch search;
    private final AssessmentArchive archive;
    private final Booking booking;
    private final CorrectionRecords records;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RefundDesk(ProposalStore store, ProposalSearch search, AssessmentArchive archive, Booking booking,
            CorrectionRecords records,
            TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.search = search;
        this.archive = archive;
        this.booking = booking;
        this.records = records;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Approves, and books on the accounts that the declaration names.
     *
     * @return paid or collected; or still approved, if no account can be moved now: the remark says why
     * @throws NoSuchProposal   if there is none
     * @throws ProposalConflict if it does not wait for a decision, if its declaration has moved on, or if the officer ordered
     *                          the re-rating
     */
    public Proposal approve(Proposal.Id id, String officer) {
        return decide(id, proposal -> {
            require(proposal, State.PROPOSED);
            if (proposal.isOf(officer)) {
                throw new ProposalConflict(Reason.SAME_PERSON, proposal, officer
                        + (proposal.made().by().equals(officer) ? " ordered the re-rating that proposal " + id + " comes from"
                                : " took proposal " + id + " up again")
                        + "; somebody else must approve it");
            }
            Proposal approved = decided(proposal, State.APPROVED, officer, null);
            records.record(proposal, approved, officer);
            Proposal booked = booking.book(approved);
            events.publishEvent(new ProposalApproved(booked));
            return booked;
        });
    }

    /** @param reason for the trader and the record */
    public Proposal reject(Proposal.Id id, String officer, String reason) {
        return decide(id, proposal -> {
            require(proposal, State.PROPOSED);
            Proposal rejected = decided(proposal, State.REJECTED, officer, reason);
            records.record(proposal, rejected, officer);
            return rejected;
        });
    }

    /**
     * Takes up again what was rejected: it waits once more, for another officer than this one.
     *
     * @param reason for the trader and the record
     * @throws ProposalConflict if it is not rejected, if this officer rejected it, or if something was proposed or decided
     *                          since that changes what it says: then the declaration is to be re-rated anew
     */
    public Proposal takeUp(Proposal.Id id, String officer, String reason) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Standing standing = store.lock(List.of(id.mrn())).getOrDefault(id.mrn(), Standing.NONE);
            Proposal proposal = standing.find(id).orElseThrow(() -> new NoSuchProposal(id.toString()));
            require(proposal, State.REJECTED);
            if (proposal.decision() != null && proposal.decision().by().equals(officer)) {
                throw new ProposalConflict(Reason.SAME_PERSON, proposal,
                        officer + " rejected proposal " + id + "; somebody else must take it up again");
            }
            if (isOvertaken(proposal) || standing.isOvertaken(proposal)) {
                throw new ProposalConflict(Reason.OVERTAKEN, proposal, "what proposal " + id
                        + " says no longer holds: its declaration has moved on, or something was proposed or decided since");
            }
            Proposal again = Proposals.takenUp(proposal, new Proposal.Made(officer, clock.instant()), reason);
            store.takeUp(again);
            records.record(proposal, again, officer);
            return again;
        }));
    }

    /**
     * Tries again to book what is approved.
     *
     * @param elsewhere reference under which it was paid or collected outside; null to book it on an account that is kept here
     */
    public Proposal settle(Proposal.Id id, String officer, @Nullable String elsewhere) {
        return decide(id, proposal -> {
            require(proposal, State.APPROVED);
            Proposal settled = elsewhere == null ? booking.book(proposal) : booking.outside(proposal, elsewhere);
            if (settled.state() != State.APPROVED) {
                records.record(proposal, settled, officer);
            }
            return settled;
        });
    }

    public Optional<Proposal> find(Proposal.Id id) {
        return store.find(id);
    }

    public List<Proposal> list(ProposalQuery query) {
        return search.list(query);
    }

    /** Sums of all that is looked for, by trader, direction and state; the limit is that of the sums. */
    public List<ProposalTotal> totals(ProposalQuery query) {
        return search.totals(query);
    }

    private Proposal decide(Proposal.Id id, UnaryOperator<Proposal> decision) {
        Proposal decided = Objects.requireNonNull(transactions.execute(status -> {
            Proposal proposal = store.lock(id).orElseThrow(() -> new NoSuchProposal(id.toString()));
            boolean undecided = proposal.state() == State.PROPOSED || proposal.state() == State.APPROVED;
            Proposal after = undecided && isOvertaken(proposal) ? Proposals.superseded(proposal,
                    "the declaration has been amended or withdrawn since") : decision.apply(proposal);
            store.update(after);
            return after;
        }));
        if (decided.state() == State.SUPERSEDED) {
            throw new ProposalConflict(Reason.OVERTAKEN, decided,
                    "the declaration of proposal " + id + " has been amended or withdrawn since");
        }
        booking.announce(decided);
        return decided;
    }

    private boolean isOvertaken(Proposal proposal) {
        return archive.find(proposal.id().mrn()).filter(ArchivedAssessment::charged)
                .filter(current -> current.version() == proposal.version()).isEmpty();
    }

    private Proposal decided(Proposal proposal, State state, String officer, @Nullable String reason) {
        return Proposals.decided(proposal, state, new Proposal.Made(officer, clock.instant()), reason);
    }

    private static void require(Proposal proposal, State state) {
        if (proposal.state() != state) {
            throw new ProposalConflict(Reason.WRONG_STATE, proposal,
                    "proposal " + proposal.id() + " is " + proposal.state().name().toLowerCase(Locale.ROOT));
        }
    }
}
