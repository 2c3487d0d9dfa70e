package org.tamga.tariff.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tamga.mailroom.Bulletins;
import org.tamga.mailroom.store.DeliveryStore;
import org.tamga.mailroom.store.WebhookStore;
import org.tamga.reference.LawBook;
import org.tamga.reference.packs.ShippedPacks;
import org.tamga.reference.store.PackStore;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.TimeOrderedId;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.tariff.pack.nomenclature.NomenclaturePack;
import org.tamga.tariff.quota.QuotaAccounts;
import org.tamga.tariff.quota.store.QuotaLedger;
import org.tamga.tariff.watch.store.WatchStore;
import org.tamga.testing.TestDatabase;
import org.tamga.testing.TestLaw;

/** Who is told of what, when; with a real database, and a clock that the test sets. */
class LawWatcherTest {

    private static final String MEASURES = "tariff/measures.csv";
    private static final String NOMENCLATURE = "tariff/nomenclature.csv";

    /** A clock that stands still until it is set. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-25T10:00:00Z");

        void set(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    private final TestDatabase database = TestDatabase.create();
    private final SetClock clock = new SetClock();
    private final WebhookStore webhooks = new WebhookStore(database.jdbc());
    private final DeliveryStore deliveries = new DeliveryStore(database.jdbc());
    private final LawBook laws = book();
    private final WatchList watches = new WatchList(new WatchStore(database.jdbc()), laws, clock);
    private final LawWatcher watcher = watcher(laws);

    @BeforeEach
    void watch() {
        watches.add("trader", "demo", CommodityCode.of("8712"), null);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void showsTheLatestFirst() {
        amend("N1,871200,103,1011,,,,,7.50 %,,2026-01-01,,Law\n");
        watcher.follow("demo");
        replace("N1,871200,103,1011,,,,,7.50 %", "N1,871200,103,1011,,,,,6.00 %");
        watcher.follow("demo");

        assertThat(watches.latestNotices("trader", 1)).singleElement()
                .satisfies(notice -> assertThat(notice.changes().getFirst().after()).contains("6.00 %"));
    }

    @Test
    void noticesBecomeVisibleInTheOrderInWhichTheyAreRead() throws Exception {
        // given somebody who is telling, and has not come to the end
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> database.transactions().executeWithoutResult(status -> {
                new WatchStore(database.jdbc()).lockNotices();
                told.countDown();
                await(end);
            }));
            await(told);
            amend("N1,871200,103,1011,,,,,7.50 %,,2026-01-01,,Law\n");

            // when another wants to tell
            Future<?> second = threads.submit(() -> watcher.follow("demo"));
            Awaitility.await().until(() -> waitingForNotices() == 1);

            // then it comes after him
            assertThat(notices("trader")).isEmpty();
            end.countDown();
            first.get();
            second.get();
            assertThat(notices("trader")).hasSize(1);
        }
    }

    private int waitingForNotices() {
        return database.jdbc().sql("""
                select count(*) from pg_locks where locktype = 'advisory' and not granted
                and database = (select oid from pg_database where datname = current_database())""").query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nobodyFillsTheListOfWatchesAlone() {
        database.jdbc().sql("""
                insert into tariff.watch (id, watcher, pack, commodity, created_at)
                select gen_random_uuid(), 'collector', 'demo', n::text, now() from generate_series(100000, 101999) as n""")
                .update();

        assertThatThrownBy(() -> watches.add("collector", "demo", CommodityCode.of("8712"), null))
                .isInstanceOf(TooManyWatches.class);
        assertThat(watches.add("trader", "demo", CommodityCode.of("8711"), null)).isNotNull();
    }

    @Test
    void tellsWhatAChangeAddsChangesAndRemoves() {
        amend("N1,871200,103,1011,,,,,7.50 %,,2026-01-01,,Law\nN2,85,103,1011,,,,,1.00 %,,2026-01-01,,Law\n");
        watcher.follow("demo");
        replace("N1,871200,103,1011,,,,,7.50 %", "N1,871200,103,1011,,,,,6.00 %");
        watcher.follow("demo");
        replace("N1,871200,103,1011,,,,,6.00 %,,2026-01-01,,Law\n", "");
        watcher.follow("demo");

        List<WatchNotice> notices = notices("trader");
        assertThat(notices).hasSize(3).extracting(WatchNotice::kind).containsOnly(WatchNotice.Kind.PUBLISHED);
        assertThat(notices).extracting(notice -> notice.changes().getFirst().kind()).containsExactly(Change.Kind.ADDED,
                Change.Kind.CHANGED, Change.Kind.REMOVED);
        assertThat(notices).allSatisfy(notice -> assertThat(notice.changes()).hasSize(1));
        assertThat(notices.get(1).changes().getFirst().before()).contains("7.50 %");
        assertThat(notices.get(1).changes().getFirst().after()).contains("6.00 %");
        assertThat(notices.get(2).lawVersion()).isEqualTo(laws.current("demo").version());
    }

    @Test
    void tellsOfAComingChangeWhenItIsPublishedAndOnTheDay() {
        amend("N1,8712,103,1011,,,,,7.50 %,,2026-12-01,2026-12-02,Law\n");
        watcher.follow("demo");
        clock.set("2026-11-30T23:59:59Z");
        watcher.follow("demo");
        assertThat(notices("trader")).singleElement()
                .satisfies(notice -> assertThat(notice.changes().getFirst().from()).isEqualTo("2026-12-01"));

        clock.set("2026-12-01T00:00:00Z");
        watcher.follow("demo");
        watcher.follow("demo");
        clock.set("2026-12-05T08:00:00Z");
        watcher.follow("demo");

        assertThat(notices("trader")).hasSize(3).extracting(notice -> notice.kind() + " " + notice.day() + " "
                + notice.changes().getFirst().kind()).containsExactly("PUBLISHED 2026-11-25 ADDED",
                        "IN_FORCE 2026-12-01 BEGINS", "IN_FORCE 2026-12-03 ENDS");
    }

    @Test
    void tellsWhatHappenedWhileNoServerRanByTheLawOfEachDay() {
        amend("N1,8712,103,1011,,,,,7.50 %,,2026-12-01,,Law\n");
        clock.set("2026-11-28T09:00:00Z");
        replace("N1,8712,103,1011,,,,,7.50 %,,2026-12-01,,Law\n", "");
        clock.set("2026-12-24T09:00:00Z");

        watcher(book()).follow("demo");

        assertThat(notices("trader")).extracting(WatchNotice::kind).containsExactly(WatchNotice.Kind.PUBLISHED,
                WatchNotice.Kind.PUBLISHED);
    }

    @Test
    void tellsOfAChangedLineOfTheNomenclature() {
        laws.amend("demo", files -> files.with(NOMENCLATURE, files.findText(NOMENCLATURE).orElseThrow()
                .replace("Bicycles without motor", "Cycles without motor").getBytes(UTF_8)), "admin");

        watcher.follow("demo");

        assertThat(notices("trader")).singleElement().satisfies(notice -> assertThat(notice.changes()).singleElement()
                .satisfies(change -> {
                    assertThat(change.what()).isEqualTo("nomenclature");
                    assertThat(change.id()).isEqualTo("8712/80");
                    assertThat(change.after()).contains("Cycles without motor");
                }));
    }

    @Test
    void tellsEachWatchOnceHoweverManyServersThereAre() throws Exception {
        amend("N1,8712,103,1011,,,,,7.50 %,,2026-01-01,,Law\n");
        List<LawWatcher> servers = List.of(watcher, watcher(book()), watcher(book()));

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : servers.stream().map(server -> pool.submit(() -> server.follow("demo"))).toList()) {
                done.get();
            }
        }
        servers.forEach(server -> server.follow("demo"));

        assertThat(notices("trader")).hasSize(1);
    }

    @Test
    void tellsOnlyWhatConcernsTheOriginAndWhoeverWatchedBefore() {
        watches.add("turk", "demo", CommodityCode.of("87120030"), "TR");
        watches.add("chinese", "demo", CommodityCode.of("8712"), "CN");
        amend("N1,8712,142,2007,,,330,,1.00 %,,2026-01-01,,Law\n");
        clock.set("2026-11-25T10:00:01Z");
        watches.add("late", "demo", CommodityCode.of("8712"), null);

        watcher.follow("demo");

        assertThat(notices("turk")).hasSize(1);
        assertThat(notices("trader")).hasSize(1);
        assertThat(notices("chinese")).isEmpty();
        assertThat(notices("late")).isEmpty();
    }

    @Test
    void tellsWhoJoinsAGroupOfCountriesAtTheCodesOfItsMeasures() {
        watches.add("azeri", "demo", CommodityCode.of("87120030"), "AZ");
        watches.add("kazakh", "demo", CommodityCode.of("8712"), "KZ");
        watches.add("grower", "demo", CommodityCode.of("0102"), "AZ");
        add("tariff/areas.csv", "2001,AZ,2026-12-01,\n");
        watcher.follow("demo");
        clock.set("2026-12-01T08:00:00Z");
        watcher.follow("demo");

        assertThat(notices("azeri")).extracting(notice -> notice.kind() + " " + notice.changes().getFirst().kind())
                .containsExactly("PUBLISHED ADDED", "IN_FORCE BEGINS");
        assertThat(notices("trader").getFirst().changes()).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo("area");
            assertThat(change.id()).isEqualTo("2001");
            assertThat(change.after()).isEqualTo("AZ belongs to 2001, 2026-12-01 to further notice");
        });
        assertThat(notices("kazakh")).isEmpty();
        assertThat(notices("grower")).as("no measure for the group is about his goods").isEmpty();
    }

    @Test
    void tellsOfAQuotaThatIsOpenedAndOfOneThatChanges() {
        add("tariff/quotas.csv", "099001,871200,2026-12-01,2026-12-31,100,NAR,90\n");
        watcher.follow("demo");
        clock.set("2026-12-01T08:00:00Z");
        watcher.follow("demo");
        laws.amend("demo", files -> files.with("tariff/quotas.csv", files.findText("tariff/quotas.csv").orElseThrow()
                .replace("2026-12-31,100,NAR", "2026-12-31,250,NAR").getBytes(UTF_8)), "admin");
        watcher.follow("demo");

        assertThat(notices("trader")).extracting(notice -> notice.changes().getFirst())
                .extracting(change -> change.kind() + " " + change.what() + " " + change.id())
                .containsExactly("ADDED quota 099001", "BEGINS quota 099001", "CHANGED quota 099001");
        assertThat(notices("trader").getLast().changes().getFirst().after()).contains("250 NAR", "critical from 90 %");
    }

    @Test
    void tellsWhatAUnitComesToMeanAtTheCodesThatAreMeasuredInIt() {
        watches.add("fitter", "demo", CommodityCode.of("8512"), null);
        amend("N1,8712,103,1011,,,,,3.00 DMD / CEN,,2026-01-01,,Law\n");
        watcher.follow("demo");
        laws.amend("demo", files -> files.with("tariff/units.csv", files.findText("tariff/units.csv").orElseThrow()
                .replace("CEN,count,100,", "CEN,count,144,").getBytes(UTF_8)), "admin");
        watcher.follow("demo");

        Change change = notices("trader").getLast().changes().getFirst();
        assertThat(change.what() + " " + change.id() + " " + change.kind()).isEqualTo("unit CEN CHANGED");
        assertThat(change.before()).isEqualTo("CEN (100 p/st): 100 of count");
        assertThat(change.after()).isEqualTo("CEN (100 p/st): 144 of count");
        assertThat(notices("fitter")).as("nothing of his is measured in it").isEmpty();
    }

    @Test
    void tellsOnceThatAQuotaIsUsedUpToTheShareThatTheWatchNames() {
        add("tariff/quotas.csv", "099002,871200,2026-01-01,2026-12-31,200,NAR,90\n");
        watches.add("careful", "demo", CommodityCode.of("8712"), null, 50);
        watches.add("bold", "demo", CommodityCode.of("8712"), null, 95);
        watches.add("elsewhere", "demo", CommodityCode.of("0901"), null, 1);
        QuotaLedger ledger = new QuotaLedger(database.dataSource(), database.jdbc());
        QuotaAccounts accounts = new QuotaAccounts(ledger, database.transactions(), clock);
        WatchStore store = new WatchStore(database.jdbc());
        QuotaWatcher quotas = new QuotaWatcher(laws, store, accounts,
                new WatchTeller(store, new Bulletins(deliveries, clock), clock), database.transactions(), clock);
        quotas.look(laws.current("demo"));
        assertThat(notices("careful")).isEmpty();

        draw("120");
        quotas.look(laws.current("demo"));
        quotas.look(laws.current("demo"));

        assertThat(notices("careful")).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(WatchNotice.Kind.QUOTA);
            assertThat(notice.changes().getFirst().after())
                    .isEqualTo("quota 099002 of 2026-01-01 to 2026-12-31: 60 % used, 80 NAR left of 200 NAR");
        });
        assertThat(notices("bold")).isEmpty();
        assertThat(notices("elsewhere")).isEmpty();
        assertThat(notices("trader")).as("he named no share").isEmpty();
        watches.add("careful", "demo", CommodityCode.of("8712"), null, 55);
        quotas.look(laws.current("demo"));
        assertThat(notices("careful")).as("another share is another question").hasSize(2);
    }

    private void draw(String amount) {
        database.jdbc().sql("insert into tariff.quota_balance (pack, order_number, period_from, drawn) values "
                + "('demo', '099002', '2026-01-01', " + amount + ")").update();
    }

    @Test
    void pushesToWhoeverHasAWebhookOnceForEachCause() {
        UUID webhook = TimeOrderedId.next();
        webhooks.register(new WebhookStore.Webhook(webhook, "trader", "http://127.0.0.1:1/", clock.instant(), null, null, 0),
                "secret", 0);
        watches.add("broker", "demo", CommodityCode.of("8712"), null);
        amend("N1,871200,103,1011,,,,,7.50 %,,2026-01-01,,Law\n");
        watcher.follow("demo");
        watcher(book()).follow("demo");

        List<DeliveryStore.Delivery> due = deliveries.claimDue(webhook, clock.instant(), 10, Duration.ofSeconds(1));
        assertThat(due).singleElement().satisfies(delivery -> {
            assertThat(delivery.id()).isEqualTo(notices("trader").getFirst().id());
            assertThat(delivery.mrn()).isNull();
            assertThat(delivery.code()).isEqualTo("WATCH");
            assertThat(delivery.content()).contains("7.50 %", "PUBLISHED", "8712");
        });
    }

    @Test
    void watchesACodeOnceAndForgetsItOnRequest() {
        Watch again = watches.add("trader", "demo", CommodityCode.of("8712"), null);

        assertThat(watches.list("trader")).containsExactly(again);
        assertThat(watches.remove("somebody else", again.id())).isFalse();
        assertThat(watches.remove("trader", again.id())).isTrue();
        assertThat(watches.list("trader")).isEmpty();
    }

    private List<WatchNotice> notices(String watcher) {
        return watches.notices(watcher, null, 100);
    }

    private void amend(String rows) {
        add(MEASURES, rows);
    }

    private void add(String file, String rows) {
        laws.amend("demo", files -> files.with(file, (files.findText(file).orElseThrow() + rows).getBytes(UTF_8)), "admin");
    }

    private void replace(String before, String after) {
        laws.amend("demo", files -> files.with(MEASURES,
                files.findText(MEASURES).orElseThrow().replace(before, after).getBytes(UTF_8)), "admin");
    }

    private LawBook book() {
        LawBook book = new LawBook(new PackStore(database.jdbc(), database.transactions()),
                TestLaw.compiler(new TariffPack(), new NomenclaturePack()),
                new ShippedPacks("classpath:packs/"), clock, "demo");
        book.afterPropertiesSet();
        return book;
    }

    private LawWatcher watcher(LawBook book) {
        WatchStore store = new WatchStore(database.jdbc());
        return new LawWatcher(book, store, new WatchTeller(store, new Bulletins(deliveries, clock), clock),
                database.transactions(), clock);
    }
}
