package org.tamga.reference.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tamga.reference.drafts.DraftOffice.ANNA;
import static org.tamga.reference.drafts.DraftOffice.BORIS;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tamga.reference.drafts.Draft.State;
import org.tamga.testing.SettableClock;
import org.tamga.testing.TestDatabase;

/** A draft comes into force by itself at its moment: not before, once only, and whatever happened to the server meanwhile. */
class DraftSwitchTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final TestDatabase database = TestDatabase.create();
    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final DraftOffice office = new DraftOffice(database, clock);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void waitsForItsMoment() {
        Draft draft = scheduled("R,,,Red\n");

        clock.set("2026-04-30T23:59:59Z");
        office.moments.switchDue();
        assertThat(office.hasColour("R")).isFalse();

        clock.set("2026-05-01T00:00:00Z");
        office.moments.switchDue();
        assertThat(office.hasColour("R")).isTrue();
        assertThat(office.drafts.get(draft.id()).state()).isEqualTo(State.IN_FORCE);
        assertThat(office.laws.entryInForce("demo").since()).isEqualTo(MAY);
    }

    @Test
    void isKeptOverARestart() {
        Draft draft = scheduled("R,,,Red\n");
        clock.set("2026-05-02T12:00:00Z");

        DraftOffice restarted = new DraftOffice(database, clock);
        restarted.moments.switchDue();

        assertThat(restarted.hasColour("R")).isTrue();
        assertThat(restarted.drafts.get(draft.id()).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void happensOnceWhereSeveralServersLook() throws Exception {
        scheduled("R,,,Red\n");
        clock.set("2026-05-01T00:00:00Z");
        List<DraftOffice> servers = IntStream.range(0, 4).mapToObj(i -> new DraftOffice(database, clock)).toList();
        CountDownLatch together = new CountDownLatch(servers.size());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : servers.stream().map(server -> threads.submit(() -> {
                together.countDown();
                together.await();
                server.moments.switchDue();
                return true;
            })).toList()) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(office.laws.history("demo")).hasSize(2);
        assertThat(servers).allSatisfy(server -> {
            server.laws.refresh();
            assertThat(server.hasColour("R")).isTrue();
        });
    }

    @Test
    void isGivenBackWhenTheLawHasChangedSinceItWasApproved() {
        Draft draft = scheduled("R,,,Red\n");
        office.inForce("G,,,Green\n");
        clock.set("2026-05-01T00:00:00Z");

        office.moments.switchDue();
        office.moments.switchDue();

        Draft lapsed = office.drafts.get(draft.id());
        assertThat(office.hasColour("G")).isTrue();
        assertThat(lapsed.state()).isEqualTo(State.OPEN);
        assertThat(lapsed.events().stream().filter(event -> event.kind() == DraftEvent.Kind.LAPSED)).hasSize(1);
        assertThat(lapsed.last().reason()).contains("the law in force has changed");
    }

    @Test
    void canBeMovedOrWithdrawnUntilThen() {
        Draft moved = scheduled("R,,,Red\n");
        office.approval.schedule(moved.id(), Instant.parse("2026-06-01T00:00:00Z"), Set.of(), ANNA);
        clock.set("2026-05-01T00:00:00Z");
        office.moments.switchDue();
        assertThat(office.hasColour("R")).isFalse();

        office.desk.withdraw(moved.id(), BORIS);
        clock.set("2026-06-01T00:00:00Z");
        office.moments.switchDue();
        assertThat(office.hasColour("R")).isFalse();
    }

    @Test
    void isNotInThePast() {
        Draft draft = office.approved("R,,,Red\n");

        assertThatThrownBy(() -> office.approval.schedule(draft.id(), Instant.parse("2026-02-01T00:00:00Z"), Set.of(), ANNA))
                .isInstanceOf(DraftRefused.class).hasMessageContaining("past");
    }

    private Draft scheduled(String rows) {
        return office.approval.schedule(office.approved(rows).id(), MAY, Set.of(), BORIS);
    }
}
