package org.tamga.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tamga.mailroom.setaside.NotSetAside;
import org.tamga.mailroom.setaside.SetAside;
import org.tamga.mailroom.setaside.SetAsideDesk;
import org.tamga.mailroom.store.MessageStore;
import org.tamga.shared.Finding;
import org.tamga.testing.TestDatabase;

class MailroomTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final Duration LONG = Duration.ofSeconds(20);

    private final MessageStore store = new MessageStore(database.dataSource(), database.jdbc(), database.evidence());
    private final Echo echo = new Echo(database);
    private final SetAsideDesk setAside = Desk.setAside(database);
    private Desk desk;

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void open() {
        Desk.clear(database);
        desk = new Desk(database, echo, 16);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aMessageIsStoredToTheByteBeforeItsReceiptAndHandledOnce() {
        Receipt receipt = desk.receive("trader", null, "hello");

        assertThat(desk.mailroom.await(receipt.conversationId(), LONG)).get().extracting(Outcome::state)
                .isEqualTo(Outcome.State.DONE);
        assertThat(store.find(receipt.conversationId())).get().extracting(MessageStore.Stored::body)
                .isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(echo.handled).containsExactly("hello");
        assertThat(desk.mailroom.countPending()).isZero();
    }

    @Test
    void aMessageThatComesAgainGetsTheFirstReceiptAndIsNotHandledAgain() {
        Receipt first = desk.receive("trader", "m-1", "hello");
        desk.mailroom.await(first.conversationId(), LONG);

        Receipt second = desk.receive("trader", "m-1", "hello");

        assertThat(second.repeated()).isTrue();
        assertThat(second.conversationId()).isEqualTo(first.conversationId());
        assertThat(desk.mailroom.await(second.conversationId(), LONG)).isPresent();
        assertThat(echo.handled).hasSize(1);
    }

    @Test
    void theSameContentOfAnotherSenderIsAnotherMessage() {
        Receipt first = desk.receive("trader", null, "hello");
        Receipt second = desk.receive("broker", null, "hello");

        assertThat(second.conversationId()).isNotEqualTo(first.conversationId());
    }

    @Test
    void aMessageIdThatWasUsedForAnotherContentIsRefused() {
        desk.receive("trader", "m-1", "hello");

        assertThatThrownBy(() -> desk.receive("trader", "m-1", "good bye")).isInstanceOf(MessageIdTaken.class)
                .hasMessageContaining("m-1");
    }

    @Test
    void whatCannotBeReadIsNotStored() {
        assertThatThrownBy(() -> desk.receive("trader", null, "unreadable")).isInstanceOf(IllegalArgumentException.class);

        assertThat(database.jdbc().sql("select count(*) from mailroom.message").query(Long.class).single()).isZero();
        assertThat(database.jdbc().sql("select count(*) from mailroom.first_receipt").query(Long.class).single()).isZero();
    }

    @Test
    void aMessageWhoseHandlingKeepsFailingIsSetAsideAndBlocksNobody() {
        Receipt poisoned = desk.receive("trader", null, "poison");
        Receipt good = desk.receive("trader", null, "good");

        assertThat(desk.mailroom.await(poisoned.conversationId(), LONG)).get().extracting(Outcome::state)
                .isEqualTo(Outcome.State.SET_ASIDE);
        assertThat(desk.mailroom.await(good.conversationId(), LONG)).get().extracting(Outcome::state)
                .isEqualTo(Outcome.State.DONE);
        assertThat(setAside.find(poisoned.conversationId())).get().satisfies(found -> {
            assertThat(found.state()).isEqualTo(SetAside.State.WAITING);
            assertThat(found.attempts()).isEqualTo(4);
            assertThat(found.failure()).isEqualTo("java.lang.IllegalStateException: poison");
            assertThat(found.trace()).contains("Echo.handle");
        });
        assertThat(setAside.findMessage(poisoned.conversationId())).contains("poison".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMessageThatIsTooDeepForTheStackCostsNoHand() {
        // given a single hand
        desk.close();
        desk = new Desk(database, echo, 1);

        Receipt deep = desk.receive("trader", null, "abyss");
        Receipt good = desk.receive("trader", null, "good");

        assertThat(desk.mailroom.await(deep.conversationId(), LONG)).get().extracting(Outcome::state)
                .isEqualTo(Outcome.State.SET_ASIDE);
        assertThat(desk.mailroom.await(good.conversationId(), LONG)).get().extracting(Outcome::state)
                .isEqualTo(Outcome.State.DONE);
    }

    @Test
    void whatWasSetAsideIsHandledUnderItsOldReceiptOnceItIsHandedInAgain() {
        Receipt poisoned = desk.receive("trader", "m-7", "poison");
        Receipt other = desk.receive("trader", "m-8", "poison");
        for (Receipt receipt : List.of(poisoned, other)) {
            desk.mailroom.await(receipt.conversationId(), LONG);
        }

        // when it fails once more, and then the platform is mended
        setAside.replay(poisoned.conversationId(), "officer");
        assertThatThrownBy(() -> setAside.replay(poisoned.conversationId(), "officer")).isInstanceOf(NotSetAside.class)
                .hasMessageContaining("handed in again already");
        takeUpUntilItIs(SetAside.State.WAITING, poisoned);
        assertThat(setAside.find(poisoned.conversationId())).get().extracting(SetAside::attempts).isEqualTo(8);
        echo.mended = true;
        assertThat(setAside.replayAll(null, "officer")).isEqualTo(2);
        takeUpUntilItIs(SetAside.State.HANDLED, poisoned);
        takeUpUntilItIs(SetAside.State.HANDLED, other);

        // then
        Receipt again = desk.receive("trader", "m-7", "poison");
        assertThat(again.conversationId()).isEqualTo(poisoned.conversationId());
        assertThat(again.repeated()).isTrue();
        assertThat(desk.mailroom.findOutcome(poisoned.conversationId())).get().extracting(Outcome::state)
                .isEqualTo(Outcome.State.DONE);
        assertThat(echo.handled).containsExactly("poison", "poison");
        assertThat(setAside.countWaiting()).isZero();
        assertThat(desk.mailroom.countPending()).isZero();
    }

    @Test
    void whoGivesAMessageUpTellsItsSenderWhy() {
        Receipt poisoned = desk.receive("trader", null, "poison");
        desk.mailroom.await(poisoned.conversationId(), LONG);

        setAside.giveUp(poisoned.conversationId(), "please lodge it on paper", "officer");

        assertThat(desk.mailroom.findOutcome(poisoned.conversationId())).get().satisfies(outcome -> {
            assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
            assertThat(outcome.findings()).singleElement().extracting(Finding::text).asString()
                    .contains("please lodge it on paper");
        });
        assertThat(setAside.find(poisoned.conversationId())).get().extracting(SetAside::state)
                .isEqualTo(SetAside.State.GIVEN_UP);
        assertThatThrownBy(() -> setAside.replay(poisoned.conversationId(), "officer")).isInstanceOf(NotSetAside.class);
    }

    @Test
    void aMessageOfAKindThatNobodyHandlesIsSetAside() {
        Letter letter = pending("whatever", UUID.randomUUID(), "unheard-of");

        desk.takeOver.look();

        assertThat(setAside.list(SetAside.State.WAITING, null, 10)).singleElement()
                .satisfies(found -> assertThat(found.letter()).isEqualTo(letter));
        assertThat(desk.mailroom.countPending()).isZero();
    }

    private void takeUpUntilItIs(SetAside.State state, Receipt receipt) {
        while (setAside.find(receipt.conversationId()).orElseThrow().state() != state) {
            desk.takeOver.look();
            desk.mailroom.await(receipt.conversationId(), LONG);
        }
    }

    @Test
    void whatAProcessThatDiedHadTakenUpIsTakenOver() {
        // given a message that another process has received and not settled, and that process silent since long
        UUID dead = UUID.randomUUID();
        Letter letter = new Letter(org.tamga.shared.TimeOrderedId.next(), "trader", Echo.KIND, Clock.systemUTC().instant());
        database.transactions().executeWithoutResult(status -> store.receive(
                List.of(new MessageStore.Incoming(letter, "m-9", "http", "hash", "left behind".getBytes(StandardCharsets.UTF_8),
                        0, dead))));
        database.jdbc().sql("insert into mailroom.worker values (?, now() - interval '1 minute')").param(dead).update();

        // when
        desk.takeOver.look();

        // then
        assertThat(desk.mailroom.await(letter.conversation(), LONG)).isPresent();
        assertThat(echo.handled).containsExactly("left behind");
    }

    @Test
    void aMessageThatFailsWithTheDatabaseStaysPendingUntilTheDatabaseIsBack() {
        // given a database that fails more often than a message may
        echo.outages.set(10);
        Receipt receipt = desk.receive("trader", null, "unlucky");

        // when it is taken up again and again
        while (desk.mailroom.findOutcome(receipt.conversationId()).isEmpty()) {
            desk.mailroom.await(receipt.conversationId(), LONG);
            desk.takeOver.look();
        }

        // then
        assertThat(desk.mailroom.findOutcome(receipt.conversationId())).get().extracting(Outcome::state)
                .isEqualTo(Outcome.State.DONE);
        assertThat(echo.outages).hasValue(0);
        assertThat(echo.handled).containsExactly("unlucky");
        assertThat(desk.mailroom.countPending()).isZero();
    }

    @Test
    void whatThisProcessHasReceivedAndLostHoldOfIsTakenUp() {
        // given a message that was stored, though its sender was told that the database failed
        Letter letter = pending("forgotten", desk.office.holder());

        // when
        desk.takeOver.look();

        // then
        assertThat(desk.mailroom.await(letter.conversation(), LONG)).isPresent();
        assertThat(echo.handled).containsExactly("forgotten");
    }

    @Test
    void aMessageThatCanNoLongerBeOpenedIsSetAsideAndBlocksNobody() {
        Letter unreadable = pending("unreadable", UUID.randomUUID());
        Letter good = pending("good", UUID.randomUUID());

        desk.takeOver.look();

        assertThat(desk.mailroom.await(good.conversation(), LONG)).isPresent();
        assertThat(desk.mailroom.await(unreadable.conversation(), LONG)).get().extracting(Outcome::state)
                .isEqualTo(Outcome.State.SET_ASIDE);
    }

    private Letter pending(String text, UUID worker) {
        return pending(text, worker, Echo.KIND);
    }

    private Letter pending(String text, UUID worker, String kind) {
        Letter letter = new Letter(org.tamga.shared.TimeOrderedId.next(), "trader", kind,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        database.transactions().executeWithoutResult(status -> store.receive(List.of(new MessageStore.Incoming(letter, text,
                "http", "hash", text.getBytes(StandardCharsets.UTF_8), 0, worker))));
        return letter;
    }

    @Test
    void theUrgentGoFirst() {
        // given a single hand, and it is busy
        desk.close();
        desk = new Desk(database, echo, 1);
        Receipt first = desk.receive("trader", null, "busy");

        // when an ordinary and an urgent message come
        Receipt ordinary = desk.receive("trader", null, "ordinary");
        Receipt urgent = desk.receive("trader", null, "urgent");
        echo.busy.countDown();

        // then
        for (Receipt receipt : List.of(first, ordinary, urgent)) {
            assertThat(desk.mailroom.await(receipt.conversationId(), LONG)).isPresent();
        }
        assertThat(echo.handled).containsExactly("busy", "urgent", "ordinary");
    }

    @Test
    void duringAMaintenanceMessagesAreReceivedAndHeldAndHandledAfterItMostUrgentFirst() {
        // given
        desk.close();
        desk = new Desk(database, echo, 1);
        desk.maintenance.startMaintenance("a new disk", "admin");

        // when
        Receipt ordinary = desk.receive("trader", null, "ordinary");
        Receipt urgent = desk.receive("trader", null, "urgent");
        desk.takeOver.look();

        // then both have their receipts and wait
        assertThat(desk.mailroom.await(ordinary.conversationId(), LONG)).isEmpty();
        assertThat(desk.mailroom.countPending()).isEqualTo(2);
        assertThat(echo.handled).isEmpty();

        // when another server is there that goes on with it
        desk.close();
        desk = new Desk(database, echo, 1);
        desk.maintenance.endMaintenance("admin");
        desk.takeOver.look();

        // then
        for (Receipt receipt : List.of(ordinary, urgent)) {
            assertThat(desk.mailroom.await(receipt.conversationId(), LONG)).isPresent();
        }
        assertThat(echo.handled).containsExactly("urgent", "ordinary");
        assertThat(desk.mailroom.countPending()).isZero();
    }
}
