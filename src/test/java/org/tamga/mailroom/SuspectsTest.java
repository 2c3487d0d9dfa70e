package org.tamga.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tamga.mailroom.setaside.SetAside;
import org.tamga.mailroom.setaside.SetAsideDesk;
import org.tamga.testing.TestDatabase;

/** Processes die with messages in hand. Each desk here is a process; one that is dead never comes to an end with its messages. */
@Timeout(value = 100, unit = TimeUnit.SECONDS)
class SuspectsTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Echo echo = new Echo(database);
    private final SetAsideDesk setAside = Desk.setAside(database);
    private final List<Desk> processes = new ArrayList<>();

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void clear() {
        Desk.clear(database);
    }

    @AfterEach
    void close() {
        echo.busy.countDown();
        processes.forEach(Desk::close);
    }

    @Test
    void whatIsInHandAtEveryKillIsHandledOneAtATimeAndNeverSetAside() {
        // given a dozen messages that are in hand when the process is killed, and when the next one is
        Desk first = start(32);
        List<Receipt> innocent = IntStream.range(0, 12).mapToObj(i -> first.receive("trader", null, "busy-" + i)).toList();
        awaitInHand(12);
        first.die();
        Desk second = start(32);
        second.takeOver.look();
        awaitInHand(12);

        // when kill follows upon kill
        List<String> alone = new ArrayList<>();
        for (int kill = 0; kill < 8; kill++) {
            processes.getLast().die();
            start(32).takeOver.look();
            awaitInHand(1);
            alone.addAll(List.copyOf(echo.begun));
        }

        // then each time another one was alone in hand
        assertThat(alone).hasSize(8).doesNotHaveDuplicates();
        assertThat(setAside.countWaiting()).isZero();
        echo.busy.countDown();
        awaitAll(innocent);
    }

    @Test
    void aMessageThatKillsItsProcessIsFoundOutAndSetAsideAndAllOthersAreHandled() {
        // given a message that is never survived, and others in line behind it
        Desk first = start(1);
        Receipt killer = first.receive("trader", null, "busy");
        awaitInHand(1);
        List<Receipt> innocent = IntStream.range(0, 5).mapToObj(i -> first.receive("trader", null, "good-" + i)).toList();

        // when
        int deaths = 0;
        while (setAside.find(killer.conversationId()).isEmpty()) {
            awaitBusyInHand();
            processes.getLast().die();
            deaths++;
            start(1).takeOver.look();
        }

        // then
        assertThat(deaths).isEqualTo(5);
        awaitAll(innocent);
        assertThat(setAside.find(killer.conversationId())).get().satisfies(found -> {
            assertThat(found.attempts()).isEqualTo(5);
            assertThat(found.failure()).isEqualTo("the server died 3 times while it handled this message and nothing else");
        });
        assertThat(processes.getLast().mailroom.await(killer.conversationId(), LONG)).get().extracting(Outcome::state)
                .isEqualTo(Outcome.State.SET_ASIDE);
    }

    @Test
    void aKillerThatIsHandedInAgainIsSetAsideAtTheNextDeathUnlessItIsSurvivedNow() {
        // given
        Receipt killer = start(4).receive("trader", null, "busy");
        while (setAside.find(killer.conversationId()).isEmpty()) {
            awaitBusyInHand();
            processes.getLast().die();
            start(4).takeOver.look();
        }

        // when
        setAside.replay(killer.conversationId(), "officer");
        processes.getLast().takeOver.look();
        awaitBusyInHand();
        processes.getLast().die();
        start(4).takeOver.look();

        // then
        assertThat(setAside.find(killer.conversationId())).get().extracting(SetAside::state).isEqualTo(SetAside.State.WAITING);

        // when the platform is mended
        setAside.replay(killer.conversationId(), "officer");
        echo.busy.countDown();
        processes.getLast().takeOver.look();

        // then
        awaitAll(List.of(killer));
    }

    @Test
    void whoEndsInGoodOrderLeavesNoSuspects() {
        Desk first = start(4);
        first.maintenance.startMaintenance("a new disk", "admin");
        first.receive("trader", null, "held");
        database.jdbc().sql("update mailroom.pending set worker = ?").param(workerOf(first)).update();

        first.close();
        processes.clear();
        start(4).takeOver.look();

        assertThat(database.jdbc().sql("select deaths from mailroom.pending").query(Integer.class).single()).isZero();
    }

    private UUID workerOf(Desk desk) {
        desk.takeOver.look();
        return database.jdbc().sql("select id from mailroom.worker").query(UUID.class).single();
    }

    private Desk start(int hands) {
        echo.begun.clear();
        processes.add(new Desk(database, echo, hands));
        return processes.getLast();
    }

    private void awaitInHand(int count) {
        awaitThat(() -> echo.begun.size() >= count);
    }

    private void awaitBusyInHand() {
        awaitThat(() -> echo.begun.contains("busy"));
    }

    private static void awaitThat(BooleanSupplier condition) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void awaitAll(List<Receipt> receipts) {
        for (Receipt receipt : receipts) {
            while (processes.getLast().mailroom.findOutcome(receipt.conversationId()).isEmpty()) {
                processes.getLast().takeOver.look();
                processes.getLast().mailroom.await(receipt.conversationId(), LONG);
            }
            assertThat(processes.getLast().mailroom.findOutcome(receipt.conversationId())).get().extracting(Outcome::state)
                    .isEqualTo(Outcome.State.DONE);
        }
    }
}
