package org.tamga.tariff.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.reference.InForce;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.ruling.Ruling;
import org.tamga.tariff.ruling.RulingChanged;
import org.tamga.tariff.watch.store.WatchStore;
import org.tamga.tariff.watch.store.WatchStore.Cursor;

/**
 * Follows the law of each pack, entry by entry and day by day in the order of time, and tells watchers. Up to where it came
 * stands in the database, in the same transaction as the notices: whichever server goes on, and whenever, each change is told
 * to each watch once, also those of a time when no server ran.
 */
@Component
public class LawWatcher {

    private static final Logger log = LoggerFactory.getLogger(LawWatcher.class);

    private final LawBook laws;
    private final WatchStore store;
    private final WatchTeller teller;
    private final TransactionOperations transactions;
    private final Clock clock;

    public LawWatcher(LawBook laws, WatchStore store, WatchTeller teller, TransactionOperations transactions, Clock clock) {
        this.laws = laws;
        this.store = store;
        this.teller = teller;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tamga.watch-interval:5s}")
    void followAll() {
        for (Law law : laws.all()) {
            try {
                follow(law.pack());
            } catch (DataAccessException e) {
                log.warn("changes of pack {} could not be told yet: {}", law.pack(), e.getMessage());
            } catch (RuntimeException e) {
                log.error("changes of pack {} cannot be told", law.pack(), e);
            }
        }
    }

    /** Tells everything up to now that was not told before; does nothing while another server is at it. */
    public void follow(String pack) {
        transactions.executeWithoutResult(status -> {
            store.lock(pack).ifPresent(cursor -> {
                List<InForce> history = laws.history(pack).stream().sorted(Comparator.comparingLong(InForce::entry)).toList();
                LocalDate today = laws.current(pack).dayOf(clock.instant());
                if (cursor.entry() < history.getLast().entry() || cursor.day().isBefore(today)) {
                    store.move(pack, tell(cursor, history, today));
                }
            });
        });
    }

    private Cursor tell(Cursor from, List<InForce> history, LocalDate today) {
        Cursor at = from;
        Law law = law(history.stream().filter(each -> each.entry() <= from.entry()).reduce((first, last) -> last)
                .orElse(history.getFirst()));
        for (InForce entry : history) {
            if (entry.entry() > from.entry()) {
                LocalDate day = law.dayOf(entry.since());
                at = tellDays(at, law, day);
                Law next = law(entry);
                tellChange(law, next, entry, day);
                law = next;
                at = new Cursor(entry.entry(), at.day());
            }
        }
        return tellDays(at, law, today);
    }

    private Cursor tellDays(Cursor at, Law law, LocalDate until) {
        LocalDate day = at.day();
        while (day.isBefore(until)) {
            day = day.plusDays(1);
            Instant morning = day.atStartOfDay(law.zone()).toInstant();
            tell(law, WatchNotice.Kind.IN_FORCE, "day " + day, day, morning, LawChanges.on(day, law));
        }
        return new Cursor(at.entry(), day);
    }

    private void tellChange(Law before, Law after, InForce entry, LocalDate day) {
        tell(after, WatchNotice.Kind.PUBLISHED, "entry " + entry.entry(), day, entry.since(),
                LawChanges.between(before, after, day));
    }

    /** @param moment watches that were set later are not told */
    private void tell(Law law, WatchNotice.Kind kind, String cause, LocalDate day, Instant moment,
            List<LawChange> found) {
        if (found.isEmpty()) {
            return;
        }
        store.lockNotices();
        Areas areas = law.part(Tariff.class).areas();
        for (Watch watch : store.listOf(law.pack())) {
            List<Change> changes = watch.createdAt().isAfter(moment) ? List.of()
                    : found.stream().filter(each -> watch.concerns(each, areas, dayOf(each, day))).map(LawChange::change)
                            .toList();
            if (!changes.isEmpty()) {
                teller.tell(watch, kind, cause, law.version(), day, changes);
            }
        }
    }

    /** Who belongs to an area is a matter of the day on which the measure begins, if that is to come. */
    private static LocalDate dayOf(LawChange change, LocalDate day) {
        LocalDate from = change.change().from();
        return from != null && from.isAfter(day) ? from : day;
    }

    /** In the transaction that stores the ruling. */
    @EventListener
    void on(RulingChanged changed) {
        Ruling ruling = changed.ruling();
        Law law = laws.current(ruling.pack());
        Change change = change(changed, ruling);
        store.lockNotices();
        store.listOf(ruling.pack()).stream().filter(watch -> watch.concerns(ruling))
                .forEach(watch -> teller.tell(watch, WatchNotice.Kind.RULING,
                        "ruling " + ruling.number() + " " + changed.action(), law.version(),
                        law.dayOf(clock.instant()), List.of(change)));
    }

    private static Change change(RulingChanged changed, Ruling ruling) {
        String text = ruling.kind() + " " + ruling.number() + ": " + ruling.commodity() + ", " + ruling.description();
        return switch (changed.action()) {
            case REVOKE, ANNUL -> new Change(Change.Kind.REMOVED, "ruling", ruling.number(), ruling.commodity().digits(), text,
                    null, ruling.endedOn());
            default -> new Change(Change.Kind.ADDED, "ruling", ruling.number(), ruling.commodity().digits(), null, text,
                    ruling.validFrom());
        };
    }

    private Law law(InForce entry) {
        return Optional.of(laws.current(entry.pack())).filter(law -> law.version().equals(entry.version()))
                .orElseGet(() -> laws.version(entry.pack(), entry.version()));
    }
}
