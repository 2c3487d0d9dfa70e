package org.tamga.revenue.correction;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.reference.LawBook;
import org.tamga.revenue.Account;
import org.tamga.revenue.AccountId;
import org.tamga.revenue.AccountReplenished;
import org.tamga.revenue.Debts;
import org.tamga.revenue.PaymentRules;
import org.tamga.revenue.store.Ledger;
import org.tamga.shared.Mrn;

/**
 * Moves the accounts for an approved proposal: those that the declaration names for the methods of payment of the lines. All
 * of it or nothing, in the transaction of the caller.
 */
@Component
class Booking {

    private final Ledger ledger;
    private final DeclarationRegister register;
    private final LawBook laws;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Booking(Ledger ledger, DeclarationRegister register, LawBook laws, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.register = register;
        this.laws = laws;
        this.events = events;
        this.clock = clock;
    }

    /** @return settled; or as it was, with the reason why no account was moved */
    Proposal book(Proposal proposal) {
        Optional<Map<AccountId, BigDecimal>> moves = moves(proposal);
        if (moves.isEmpty()) {
            return Proposals.unsettled(proposal, "the declaration names no account for a method of payment");
        }
        Map<AccountId, Account> accounts = ledger.lock(moves.get().keySet());
        Mrn mrn = proposal.id().mrn();
        if (ledger.versions(List.of(mrn)).getOrDefault(mrn, 0) > proposal.version()) {
            return Proposals.unsettled(proposal, "a later version of the declaration has just been charged");
        }
        Map<AccountId, BigDecimal> taken = ledger.taken(List.of(mrn)).getOrDefault(mrn, Map.of());
        BigDecimal interest = proposal.kind() == Proposal.Kind.REFUND ? proposal.interest().amount().negate()
                : proposal.interest().amount();
        AccountId interestOn = moves.get().keySet().iterator().next();
        for (Map.Entry<AccountId, BigDecimal> move : moves.get().entrySet()) {
            BigDecimal withInterest = move.getKey().equals(interestOn) ? move.getValue().add(interest) : move.getValue();
            Optional<String> obstacle = obstacle(move.getKey(), move.getValue(), withInterest, accounts, taken, proposal);
            if (obstacle.isPresent()) {
                return Proposals.unsettled(proposal, obstacle.get());
            }
        }
        enter(proposal, moves.get(), interestOn, interest);
        return Proposals.settled(proposal, clock.instant(), "booked on " + moves.get().keySet());
    }

    /** It was paid or collected where this ledger does not reach. */
    Proposal outside(Proposal proposal, String reference) {
        return Proposals.settled(proposal, clock.instant(), "outside, under " + reference);
    }

    /** After the transaction: more can be taken from the accounts now. */
    void announce(Proposal proposal) {
        if (proposal.state() == Proposal.State.PAID) {
            moves(proposal).ifPresent(moves -> events.publishEvent(new AccountReplenished(List.copyOf(moves.keySet()))));
        }
    }

    private Optional<Map<AccountId, BigDecimal>> moves(Proposal proposal) {
        DeclarationVersion declaration = register.find(proposal.id().mrn(), proposal.version()).orElseThrow();
        PaymentRules rules = laws.current(proposal.law().pack()).part(PaymentRules.class);
        Map<AccountId, BigDecimal> moves = new TreeMap<>();
        for (Proposal.Line line : proposal.lines()) {
            Optional<AccountId> account = Debts.account(line.method(), declaration.document(), rules);
            if (account.isEmpty()) {
                return Optional.empty();
            }
            moves.merge(account.get(), line.difference().add(line.securedDifference()), BigDecimal::add);
        }
        return Optional.of(moves);
    }

    private static Optional<String> obstacle(AccountId id, BigDecimal move, BigDecimal withInterest,
            Map<AccountId, Account> accounts, Map<AccountId, BigDecimal> taken, Proposal proposal) {
        Account account = accounts.get(id);
        if (account == null) {
            return Optional.of("account " + id + " is not kept here");
        }
        if (!account.currency().equals(proposal.currency())) {
            return Optional.of("account " + id + " is not kept in " + proposal.currency());
        }
        if (taken.getOrDefault(id, BigDecimal.ZERO).add(move).signum() < 0) {
            return Optional.of("more would be given back on account " + id + " than was taken from it");
        }
        return withInterest.signum() > 0 && withInterest.compareTo(account.available().amount()) > 0
                ? Optional.of("account " + id + " has not enough left")
                : Optional.empty();
    }

    private void enter(Proposal proposal, Map<AccountId, BigDecimal> moves, AccountId interestOn, BigDecimal interest) {
        Instant now = clock.instant();
        List<Ledger.Entry> entries = new ArrayList<>();
        moves.forEach((account, amount) -> entries
                .add(new Ledger.Entry(account, proposal.id().mrn(), proposal.version(), amount, now)));
        if (interest.signum() != 0) {
            entries.add(new Ledger.Entry(interestOn, proposal.id().mrn(), proposal.version(), interest, now,
                    Ledger.Purpose.INTEREST));
        }
        ledger.enter(entries);
    }
}
