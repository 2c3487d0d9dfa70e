package org.tamga.clearance.lapse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tamga.clearance.journey.CaseRoom;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Obligation;
import org.tamga.clearance.model.Status;
import org.tamga.clearance.rules.ClearanceRules;
import org.tamga.clearance.store.CaseStore;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.platform.Correlation;
import org.tamga.platform.tracing.Traces;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.shared.Mrn;

/**
 * Looks from time to time for declarations whose goods did not come in time. What is due follows from what is stored, so that
 * a stop loses nothing; where several servers look, the number of the passage lets one of them through.
 */
@Component
public class LapseSweep {

    private static final Logger log = LoggerFactory.getLogger(LapseSweep.class);
    private static final int PAGE = 500;

    private final CaseStore cases;
    private final CaseRoom caseRoom;
    private final DeclarationRegister register;
    private final LawBook lawBook;
    private final Lapse lapse;
    private final Clock clock;

    LapseSweep(CaseStore cases, CaseRoom caseRoom, DeclarationRegister register, LawBook lawBook, Lapse lapse, Clock clock) {
        this.cases = cases;
        this.caseRoom = caseRoom;
        this.register = register;
        this.lawBook = lawBook;
        this.lapse = lapse;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tamga.lapse-sweep:5m}")
    public void sweep() {
        OptionalInt shortest = lawBook.all().stream().map(law -> law.part(ClearanceRules.class).lapseDays())
                .filter(Objects::nonNull).mapToInt(Integer::intValue).min();
        if (shortest.isPresent()) {
            sweep(clock.instant(), clock.instant().minus(Duration.ofDays(shortest.getAsInt())));
        }
    }

    private void sweep(Instant now, Instant lodgedBefore) {
        CaseStore.Waiting last = new CaseStore.Waiting(Instant.EPOCH, "");
        for (List<CaseStore.Waiting> page = page(last, lodgedBefore); !page.isEmpty(); page = page(last, lodgedBefore)) {
            page.forEach(each -> look(each.mrn(), now));
            last = page.getLast();
        }
    }

    private List<CaseStore.Waiting> page(CaseStore.Waiting after, Instant before) {
        return cases.listWaiting(Obligation.Kind.PRESENTATION, after, before, PAGE);
    }

    private void look(String mrn, Instant now) {
        attempt(mrn, () -> {
            DeclarationVersion version = register.find(Mrn.of(mrn)).orElseThrow();
            try (Correlation.Scope about = Correlation.of(version.conversation())) {
                // in here again, so that what is said of a failure names the conversation
                attempt(mrn, () -> Traces.step("tamga.lapse", () -> lapseIfDue(version, now)));
            }
        });
    }

    /** A case that cannot be looked at keeps no other from its end; without the database there is none to look at. */
    private static void attempt(String mrn, Runnable look) {
        try {
            look.run();
        } catch (DuplicateKeyException e) {
            log.info("case {} moved meanwhile", mrn);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("case {} cannot be looked at", mrn, e);
        }
    }

    private void lapseIfDue(DeclarationVersion version, Instant now) {
        Law law = lawBook.current(version.pack());
        CaseFile file = caseRoom.find(version.mrn()).orElseThrow();
        if (file.status() != Status.LODGED || !lapse.isDue(version, law, now)) {
            return;
        }
        Journey journey = new Journey(law, "time limit", now, file, version);
        lapse.lapse(journey);
        caseRoom.store(List.of(journey.rest()));
        log.info("{} has lapsed: its goods did not come in time", version.mrn());
    }
}
