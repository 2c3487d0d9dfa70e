package org.tamga.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tamga.reference.InForce.Origin;
import org.tamga.reference.spi.ContentHash;
import org.tamga.reference.spi.PackFaults.Fault;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.store.PackStore;
import org.tamga.testing.TestDatabase;
import org.tamga.testing.TestLaw;

class LawBookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String COLOURS = "codelists/colours.csv";
    private static final String HEADER = "code,valid_from,valid_to,text_en\n";

    private final TestDatabase database = TestDatabase.create();
    private final LawBook laws = TestLaw.book(database);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void bringsThePacksOfTheReleaseIntoForceAtStart() {
        assertThat(laws.all()).extracting(Law::pack).contains("demo", "gb");
        assertThat(laws.current("gb").currency()).isEqualTo("GBP");
        assertThat(laws.history("gb")).extracting(InForce::origin).containsExactly(Origin.SHIPPED);
    }

    @Test
    void findsThePackOfAMessageByItsResponsibleCountry() {
        assertThat(laws.forMessage("XD").orElseThrow().pack()).isEqualTo("demo");
        assertThat(laws.forMessage("GB").orElseThrow().pack()).isEqualTo("gb");
        assertThat(laws.forMessage(null).orElseThrow().pack()).isEqualTo("gb");
        assertThat(laws.forMessage("AQ")).isEmpty();
    }

    @Test
    void refusesOverlappingPeriodsOfACodeWithFileAndRow() {
        String before = laws.current("demo").version();

        FaultyPack faulty = catchThrowableOfType(FaultyPack.class,
                () -> paint("R,2020-01-01,2024-12-31,Red\nR,2024-12-31,,Crimson\nG,2024-02-30,,Green\n"));

        assertThat(faulty.faults()).containsExactly(new Fault(COLOURS, 3, "R overlaps row 2"),
                new Fault(COLOURS, 4, "valid_from is not a date (yyyy-MM-dd): 2024-02-30"));
        assertThat(laws.current("demo").version()).isEqualTo(before);
        assertThat(TestLaw.book(database).current("demo").version()).isEqualTo(before);
        assertThat(laws.history("demo")).hasSize(1);
    }

    @Test
    void refusesANumberThatNobodyMeans() {
        FaultyPack faulty = catchThrowableOfType(FaultyPack.class, () -> laws.amend("demo", files -> files.with("rates.csv",
                "currency,from,to,rate\nEUR,2020-01-01,,1E+999999999\n".getBytes(UTF_8)), "admin"));

        assertThat(faulty.faults()).containsExactly(new Fault("rates.csv", 2, "rate is not a number: 1E+999999999"));
    }

    @Test
    void keepsDifferentPeriodsOfACodeApart() {
        paint("R,2020-01-01,2024-12-31,Red\nR,2025-01-01,,Crimson\n");

        CodeLists lists = laws.current("demo").codeLists();
        assertThat(lists.find("colours", "R", LocalDate.of(2024, 12, 31)).orElseThrow().texts()).containsEntry("en", "Red");
        assertThat(lists.find("colours", "R", LocalDate.of(2025, 1, 1)).orElseThrow().texts()).containsEntry("en", "Crimson");
        assertThat(lists.contains("colours", "R", LocalDate.of(2019, 12, 31))).isFalse();
    }

    @Test
    void givesEqualFilesEqualVersions() {
        String first = paint("R,,,Red\n").version();
        String second = paint("G,,,Green\n").version();
        String third = paint("R,,,Red\n").version();

        assertThat(third).isEqualTo(first).isNotEqualTo(second).matches("[0-9a-f]{64}");
    }

    @Test
    void returnsToAnEarlierVersionAndKeepsTheHistory() {
        Law red = paint("R,,,Red\n");
        Law green = paint("G,,,Green\n");

        laws.rollBack("demo", red.version(), "admin");

        assertThat(laws.current("demo").version()).isEqualTo(red.version());
        assertThat(laws.history("demo")).extracting(InForce::version).startsWith(red.version(), green.version(), red.version());
        assertThatThrownBy(() -> laws.rollBack("demo", "0".repeat(64), "admin")).isInstanceOf(UnknownLaw.class);
    }

    @Test
    void handsOutEveryVersionThatEverWasInForce() {
        Law red = paint("R,,,Red\n");
        paint("G,,,Green\n");

        Law again = TestLaw.book(database).version("demo", red.version());

        assertThat(again.version()).isEqualTo(red.version());
        assertThat(again.codeLists().contains("colours", "R", TODAY)).isTrue();
        assertThatThrownBy(() -> laws.version("gb", red.version())).isInstanceOf(UnknownLaw.class);
    }

    @Test
    void keepsWhatTheAdministrationChangedWhenItStartsAgain() {
        Law red = paint("R,,,Red\n");

        LawBook restarted = TestLaw.book(database);

        assertThat(restarted.current("demo").version()).isEqualTo(red.version());
        assertThat(restarted.history("demo")).hasSize(2);
    }

    @Test
    void takesOverWhatAnotherServerBroughtIntoForce() {
        LawBook other = TestLaw.book(database);
        Law red = paint("R,,,Red\n");
        assertThat(other.current("demo").version()).isNotEqualTo(red.version());

        other.refresh();

        assertThat(other.current("demo").version()).isEqualTo(red.version());
    }

    @Test
    void takesOverTheOtherLawsWhereOneCannotBeCompiled() {
        LawBook other = TestLaw.book(database);
        Law later = laws.amend("gb", files -> files.with(COLOURS, (HEADER + "R,,,Red\n").getBytes(UTF_8)), "admin");
        PackFiles faulty = laws.files(laws.current("demo")).with(COLOURS,
                (HEADER + "R,,,Red\nR,,,Red again\n").getBytes(UTF_8));
        PackStore store = new PackStore(database.jdbc(), database.transactions());
        store.save(faulty, "a newer release", Instant.EPOCH);
        store.bringIntoForce("demo", ContentHash.ofManifest(faulty.manifest()), laws.entryInForce("demo").entry(),
                Origin.ADMINISTRATION, "a newer release", Instant.EPOCH, entry -> {
                });

        assertThatThrownBy(other::refresh).isInstanceOf(FaultyPack.class);

        assertThat(other.current("gb").version()).isEqualTo(later.version());
    }

    @Test
    void losesNoChangeWhenTwoServersChangeThePackAtTheSameTime() throws Exception {
        LawBook other = TestLaw.book(database);
        CountDownLatch both = new CountDownLatch(2);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = pool.submit(() -> together(laws, both, "codelists/first.csv"));
            var second = pool.submit(() -> together(other, both, "codelists/second.csv"));
            first.get();
            second.get();
        }

        laws.refresh();

        assertThat(laws.current("demo").codeLists().ids()).contains("first", "second");
    }

    @Test
    void switchesAtOnceUnderReadersThatNeverSeeAHalfOfTheLaw() throws Exception {
        AtomicBoolean reading = new AtomicBoolean(true);
        Set<String> wrong = ConcurrentHashMap.newKeySet();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < 4; reader++) {
                pool.submit(() -> {
                    while (reading.get()) {
                        Law law = laws.current("demo");
                        seen.add(law.version());
                        if (law.codeLists().list("colours").size() != law.codeLists().list("shades").size()) {
                            wrong.add(law.version());
                        }
                        Thread.yield();
                    }
                });
            }
            for (int change = 1; change <= 8; change++) {
                String rows = HEADER + "C" + change + ",,,Colour\n" + (change % 2 == 0 ? "EVEN,,,Even\n" : "");
                Law changed = laws.amend("demo", files -> files.with(COLOURS, rows.getBytes(UTF_8))
                        .with("codelists/shades.csv", rows.getBytes(UTF_8)), "admin");
                while (!seen.contains(changed.version())) {
                    Thread.onSpinWait();
                }
            }
            reading.set(false);
        }

        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThanOrEqualTo(8);
    }

    private static Law together(LawBook book, CountDownLatch both, String path) {
        return book.amend("demo", files -> {
            both.countDown();
            await(both);
            return files.with(path, (HEADER + "A,,,A\n").getBytes(UTF_8));
        }, "admin");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Law paint(String rows) {
        return laws.amend("demo", (PackFiles files) -> files.with(COLOURS, (HEADER + rows).getBytes(UTF_8)), "admin");
    }
}
