package org.tamga.tariff.ruling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.WorkCalendar;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.TimeOrderedId;
import org.tamga.tariff.ruling.RulingEvent.Details;
import org.tamga.tariff.ruling.store.RulingStore;

/**
 * Where rulings are applied for and decided. Each step is stored before it is answered; of two who act at the same moment one
 * is told that the other was faster. Who may call is for the caller to check; which step is possible now is checked here.
 */
@Component
public class RulingDesk {

    private final RulingStore store;
    private final LawBook laws;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RulingDesk(RulingStore store, LawBook laws, TransactionOperations transactions, ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.laws = laws;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** @throws UnclearRuling with everything that is wrong with the application */
    public RulingFile apply(Law law, RulingKind kind, String holder, String applicant, RulingApplication.Content content) {
        RulingRequirements.check(law, kind, content);
        RulingApplication application = new RulingApplication(TimeOrderedId.next(), law.pack(), kind, holder, applicant,
                clock.instant(), content);
        store.save(application);
        return new RulingFile(application, List.of());
    }

    public Optional<RulingFile> find(UUID id) {
        return store.find(id);
    }

    /** As its applicant or its holder sees it: to others it does not exist. */
    public Optional<RulingFile> findOf(UUID id, String applicant, Set<String> parties) {
        return store.find(id).filter(file -> file.application().applicant().equals(applicant)
                || parties.contains(file.application().holder()));
    }

    /** The ruling on an application; empty if none was issued. */
    public Optional<Ruling> findRuling(UUID application) {
        return store.findByApplication(application);
    }

    /** What somebody has applied for, or holds, the latest first. @param after the last one that was told; null to begin */
    public List<RulingFile> listOf(String applicant, Set<String> parties, @Nullable UUID after, int most) {
        return store.listOf(applicant, parties, after, most);
    }

    /** What waits for an officer, the oldest first. @param after the last one that was told; null to begin */
    public List<RulingFile> listOpen(@Nullable UUID after, int most) {
        return store.listUnfinished(after, most);
    }

    /**
     * Takes a step.
     *
     * @param officer whether an officer acts; otherwise it is the applicant
     * @throws WrongMoment   if the status, or who decided before, does not allow it
     * @throws UnclearRuling if something is missing that the step needs
     */
    public RulingFile act(RulingFile file, RulingAction action, Details given, String by, boolean officer) {
        Set<RulingAction> allowed = officer ? file.allowedTo(by) : file.allowedToApplicant();
        if (!allowed.contains(action)) {
            throw new WrongMoment(action, file.status(), allowed);
        }
        Law law = laws.current(file.application().pack());
        LocalDate today = law.dayOf(clock.instant());
        RulingLaw.Rules rules = law.part(RulingLaw.class).rules(file.application().kind())
                .orElseThrow(() -> new WrongMoment(action, file.status(), Set.of()));
        Details details = RulingRequirements.complete(file, action, given, rules, today);
        RulingEvent event = new RulingEvent(file.events().size() + 1, action, clock.instant(), by, details);
        try {
            transactions.executeWithoutResult(status -> store(file, event, law, rules, today));
        } catch (DuplicateKeyException faster) {
            RulingFile now = store.find(file.application().id()).orElseThrow();
            throw new WrongMoment(action, now.status(), officer ? now.allowedTo(by) : now.allowedToApplicant());
        }
        return store.find(file.application().id()).orElseThrow();
    }

    private void store(RulingFile file, RulingEvent event, Law law, RulingLaw.Rules rules, LocalDate today) {
        store.append(file.application().id(), event);
        List<RulingEvent> all = new ArrayList<>(file.events());
        all.add(event);
        RulingFile after = new RulingFile(file.application(), all);
        if (after.status() == RulingStatus.ISSUED && file.status() != RulingStatus.ISSUED) {
            Ruling ruling = issue(after, law, rules, today);
            store.publish(ruling);
            events.publishEvent(new RulingChanged(ruling, event.action()));
        } else if (event.action() == RulingAction.REVOKE || event.action() == RulingAction.ANNUL) {
            store.end(file.application().id(), Objects.requireNonNull(event.details().effectiveOn()),
                    event.action() == RulingAction.ANNUL, event.details().graceTo());
            store.findByApplication(file.application().id())
                    .ifPresent(ruling -> events.publishEvent(new RulingChanged(ruling, event.action())));
        }
    }

    private Ruling issue(RulingFile file, Law law, RulingLaw.Rules rules, LocalDate today) {
        RulingApplication application = file.application();
        Details decision = file.decision().orElseThrow().details();
        int count = store.nextNumber(application.pack(), application.kind(), today.getYear());
        String number = "%s%s%d-%05d".formatted(law.country(), application.kind(), today.getYear(), count);
        String description = decision.description();
        return new Ruling(number, application.id(), application.pack(), application.kind(),
                CommodityCode.of(Objects.requireNonNull(decision.commodity())), decision.origin(), application.holder(), today,
                today.plus(rules.validity()).minusDays(1), null, false, null,
                description == null ? application.content().description() : description,
                Objects.requireNonNull(decision.reasons()), decision.keywords() == null ? List.of() : decision.keywords());
    }

    /** The last day to decide; null where nothing is due. */
    public @Nullable LocalDate dueOn(RulingFile file) {
        Law law = laws.current(file.application().pack());
        return law.part(RulingLaw.class).rules(file.application().kind())
                .map(rules -> file.dueOn(rules, law.part(WorkCalendar.class), law.zone())).orElse(null);
    }
}
