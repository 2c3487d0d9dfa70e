package org.tamga.rerating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tamga.reference.Law;
import org.tamga.rerating.store.RunStore;
import org.tamga.rerating.store.UnitStore;
import org.tamga.rerating.store.WorkUnit;
import org.tamga.shared.Mrn;
import org.tamga.tariff.ArchiveSelection;
import org.tamga.tariff.ArchiveSlice;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.AssessmentArchive;
import org.tamga.tariff.archive.ArchiveStore;
import org.tamga.testing.TestDatabase;

/** A part that cannot be worked through is set aside, and the rest of the run comes to its end. */
class PartSetAsideTest {

    private static final int DECLARATIONS = 100;
    private static final int UNIT = 20;
    private static final int ATTEMPTS = 3;

    private final TestDatabase database = TestDatabase.create();
    private final Set<Mrn> deadly = ConcurrentHashMap.newKeySet();
    private Engine engine;
    private List<ArchivedAssessment> past;
    private Law corrected;

    @BeforeEach
    void archive() {
        engine = new Engine(database.url(), UNIT, DeadlyArchive::new);
        past = PastDeclarations.under(engine.laws().current("demo"), DECLARATIONS, 11);
        engine.transactions().executeWithoutResult(status -> engine.get(AssessmentArchive.class).append(past));
        corrected = engine.laws().amend("demo", PastDeclarations::corrected, "legislator");
    }

    @AfterEach
    void drop() {
        engine.close();
        database.close();
    }

    @Test
    void aPartThatEndsInAnErrorIsSetAsideAndTheOthersAreDone() {
        deadly.add(past.get(30).mrn());

        UUID id = engine.get(Rerating.class).order(order(), "admin");
        Run run = engine.await(id);

        assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
        assertThat(run.progress()).isEqualTo(new Run.Progress(5, 4, 1, DECLARATIONS, DECLARATIONS - UNIT, UNIT));
        assertThat(run.counts().declarations()).isEqualTo(DECLARATIONS - UNIT);
        assertThat(engine.get(Rerating.class).report(id).setAside()).singleElement().satisfies(part -> {
            assertThat(part.declarations()).isEqualTo(UNIT);
            assertThat(part.attempts()).isEqualTo(ATTEMPTS);
            assertThat(part.why()).contains("StackOverflowError");
        });
    }

    @Test
    void theReasonNamesTheDeclarationWhoseChargeCannotBeRead() {
        engine.jdbc().sql("update tariff.assessment set request = '{' where mrn = ?").param(past.get(50).mrn().value())
                .update();

        UUID id = engine.get(Rehearsal.class).order(order(), "admin");

        assertThat(engine.await(id).state()).isEqualTo(Run.State.INCOMPLETE);
        assertThat(engine.get(Rehearsal.class).report(id).setAside()).singleElement()
                .satisfies(part -> assertThat(part.why()).contains(past.get(50).mrn().value()));
    }

    @Test
    void whatIsSetAsideCanBeTriedAgainAndThenNothingIsMissing() {
        deadly.add(past.get(30).mrn());
        UUID id = engine.get(Rehearsal.class).order(order(), "admin");
        engine.await(id);

        deadly.clear();
        engine.get(Rehearsal.class).retry(id);
        Run run = engine.await(id);

        assertThat(run.state()).isEqualTo(Run.State.FINISHED);
        assertThat(run.counts().declarations()).isEqualTo(DECLARATIONS);
        assertThat(engine.get(Rehearsal.class).report(id).setAside()).isEmpty();
        assertThatThrownBy(() -> engine.get(Rehearsal.class).retry(id)).isInstanceOf(NothingSetAside.class);
    }

    @Test
    void aPartThatTakesTheServerDownEachTimeIsSetAside() {
        UUID id = ordered();
        Instant past = Instant.now(Clock.systemUTC()).minus(Duration.ofHours(1));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Instant began = past.plus(Duration.ofMinutes(attempt));
            WorkUnit unit = engine.get(UnitStore.class).take(UUID.randomUUID(), began, Duration.ofSeconds(30), ATTEMPTS)
                    .orElseThrow();
            assertThat(unit.number()).isEqualTo(1);
            assertThat(unit.attempts()).isEqualTo(attempt);
        }

        Run run = engine.await(id);

        assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
        assertThat(run.progress().unitsDone()).isEqualTo(4);
        assertThat(engine.get(Rerating.class).report(id).setAside()).extracting(SetAsidePart::number).containsExactly(1);
    }

    @Test
    void aCancelledRunIsNotTakenUpAgain() {
        UUID id = ordered();
        engine.jdbc().sql("update rerating.unit set set_aside_at = now(), failure = 'x' where run = ? and number = 1").param(id)
                .update();
        engine.get(Rerating.class).cancel(id, "admin");

        assertThatThrownBy(() -> engine.get(Rerating.class).retry(id)).isInstanceOf(NothingSetAside.class);
        assertThat(engine.get(Rerating.class).report(id).setAside()).hasSize(1);
    }

    /** An order that stands in the database, for somebody to work on. */
    private UUID ordered() {
        UUID id = UUID.randomUUID();
        var slices = engine.get(AssessmentArchive.class).slices(order().selection(), UNIT);
        engine.transactions().executeWithoutResult(status -> engine.get(RunStore.class).add(id, RunOrder.Kind.RERATING, order(),
                "admin", Clock.systemUTC().instant(), slices));
        return id;
    }

    private RunOrder order() {
        return new RunOrder(new ArchiveSelection("demo", PastDeclarations.FIRST, PastDeclarations.LAST, null, null, null),
                corrected.version(), null, LocalDate.of(2026, 6, 1));
    }

    /** Holds declarations that nobody survives. */
    private final class DeadlyArchive extends AssessmentArchive {

        DeadlyArchive(ArchiveStore store) {
            super(store);
        }

        @Override
        public void read(ArchiveSelection selection, ArchiveSlice slice, Consumer<ArchivedAssessment> reader) {
            super.read(selection, slice, past -> {
                reader.accept(past);
                if (deadly.contains(past.mrn())) {
                    throw new StackOverflowError();
                }
            });
        }
    }
}
