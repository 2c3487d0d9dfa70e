package org.tamga.tariff.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.TimeOrderedId;
import org.tamga.tariff.ruling.store.RulingStore;
import org.tamga.testing.TestDatabase;

/** What is found among many published rulings. */
class RulingRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    private final TestDatabase database = TestDatabase.create();
    private final RulingStore store = new RulingStore(database.jdbc());
    private final RulingRegister register = new RulingRegister(store);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void findsWhatHeldOnADayHoweverManyAreNewer() {
        publish("OLD", LocalDate.of(2020, 1, 1));
        for (int i = 0; i < 200; i++) {
            publish("NEW" + i, LocalDate.of(2025, 1, 1));
        }

        assertThat(register.search("demo", null, null, DAY)).extracting(Ruling::number).containsExactly("OLD");
        assertThat(register.search("demo", null, "8712", null)).hasSize(200);
    }

    @Test
    void findsOfADayWhatHoldsForEverybodyThen() {
        publish("HOLDS", DAY);
        publish("LATER", DAY.plusDays(1));
        publish("OVER", DAY.minusYears(3).minusDays(1));
        end(publish("REVOKED", DAY.minusDays(9)), DAY, false);
        end(publish("REVOKED-LATER", DAY.minusDays(9)), DAY.plusDays(1), false);
        end(publish("ANNULLED", DAY.minusDays(9)), DAY.plusDays(1), true);

        List<Ruling> found = register.search("demo", null, null, DAY);

        assertThat(found).extracting(Ruling::number).containsExactlyInAnyOrder("HOLDS", "REVOKED-LATER");
        assertThat(found).allMatch(ruling -> ruling.holdsOn(DAY, Set.of()));
    }

    @Test
    void applicationsAreListedPageByPage() {
        List<UUID> ids = IntStream.range(0, 5).mapToObj(i -> {
            UUID id = TimeOrderedId.next();
            store.save(new RulingApplication(id, "demo", RulingKind.BTI, "XD000000001001", "trader", Instant.EPOCH,
                    new RulingApplication.Content("a bicycle", null, null, null, List.of(), null)));
            return id;
        }).toList();
        store.append(ids.get(1),
                new RulingEvent(1, RulingAction.TAKE, Instant.EPOCH, "officer", RulingEvent.Details.text(null)));
        store.append(ids.get(1), new RulingEvent(2, RulingAction.NOTE_APPEAL, Instant.EPOCH, "officer",
                RulingEvent.Details.text("x")));
        store.append(ids.get(2),
                new RulingEvent(1, RulingAction.WITHDRAW, Instant.EPOCH, "trader", RulingEvent.Details.text(null)));

        assertThat(store.listOf("trader", Set.of(), null, 2)).extracting(RulingRegisterTest::id)
                .containsExactly(ids.get(4), ids.get(3));
        assertThat(store.listOf("nobody", Set.of("XD000000001001"), ids.get(3), 9)).extracting(RulingRegisterTest::id)
                .containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(store.listUnfinished(null, 2)).extracting(RulingRegisterTest::id).containsExactly(ids.get(0), ids.get(1));
        assertThat(store.listUnfinished(null, 2).get(1).events()).extracting(RulingEvent::sequence).containsExactly(1, 2);
        assertThat(store.listUnfinished(ids.get(1), 9)).extracting(RulingRegisterTest::id)
                .containsExactly(ids.get(3), ids.get(4));
    }

    private static UUID id(RulingFile file) {
        return file.application().id();
    }

    private void end(UUID application, LocalDate day, boolean annulled) {
        store.end(application, day, annulled, day.plusMonths(6));
    }

    private UUID publish(String number, LocalDate from) {
        UUID application = UUID.randomUUID();
        store.save(new RulingApplication(application, "demo", RulingKind.BTI, "XD000000001001", "trader", Instant.EPOCH,
                new RulingApplication.Content("a bicycle", null, null, null, List.of(), null)));
        store.publish(new Ruling(number, application, "demo", RulingKind.BTI, CommodityCode.of("871200"), null,
                "XD000000001001", from, from.plusYears(3), null, false, null, "a bicycle", "it has two wheels",
                List.of("bicycle")));
        return application;
    }
}
