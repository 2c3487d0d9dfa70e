package org.tamga.tariff.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.tariff.AssessmentItem.item;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tamga.shared.Mrn;
import org.tamga.tariff.ArchiveSelection;
import org.tamga.tariff.ArchiveSlice;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.AssessmentArchive;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.Charge;
import org.tamga.testing.TestDatabase;

class ArchiveStoreTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ArchiveSelection ALL = new ArchiveSelection("demo", DAY, DAY.plusDays(9), null, null, null);

    private final AssessmentArchive archive = new AssessmentArchive(
            new ArchiveStore(database.dataSource(), database.jdbc(), database.transactions()));

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().sql("truncate tariff.assessment").update();
    }

    @Test
    void keepsWhatItWasGiven() {
        ArchivedAssessment charge = charge(1, 1, DAY, "100.00", true);

        append(charge);

        assertThat(archive.find(charge.mrn())).contains(charge);
        assertThat(read(ALL)).containsExactly(charge);
    }

    @Test
    void theLatestPassageOfADeclarationCounts() {
        append(charge(1, 1, DAY, "100.00", true));
        ArchivedAssessment amended = charge(1, 2, DAY, "250.00", false);

        append(amended);

        assertThat(archive.find(amended.mrn())).contains(amended);
        assertThat(read(ALL)).containsExactly(amended);
    }

    @Test
    void aChargeIsTakenLater() {
        append(charge(1, 1, DAY, "100.00", false));

        database.transactions().executeWithoutResult(status -> archive.charge(List.of(mrn(1))));

        assertThat(archive.find(mrn(1))).contains(charge(1, 1, DAY, "100.00", true));
    }

    @Test
    void aWithdrawnDeclarationHasNoCharge() {
        append(charge(1, 1, DAY, "100.00", true));

        database.transactions().executeWithoutResult(
                status -> archive.withdraw(List.of(new ArchivedAssessment.Withdrawal(mrn(1), 2))));

        assertThat(archive.find(mrn(1))).isEmpty();
        assertThat(read(ALL)).isEmpty();
    }

    @Test
    void selectsByDayTraderGoodsAndOrigin() {
        append(charge(1, 1, DAY.minusDays(1), "1", true), charge(2, 1, DAY, "2", true),
                charge(3, 1, DAY.plusDays(9), "3", true),
                charge(4, 1, DAY.plusDays(10), "4", true));

        assertThat(read(ALL)).extracting(ArchivedAssessment::mrn).containsExactlyInAnyOrder(mrn(2), mrn(3));
        assertThat(read(selection("8516", null, null))).hasSize(2);
        assertThat(read(selection("8517", null, null))).isEmpty();
        assertThat(read(selection(null, "CN", null))).hasSize(2);
        assertThat(read(selection(null, "US", null))).isEmpty();
        assertThat(read(selection(null, null, "XD1"))).hasSize(2);
        assertThat(read(selection(null, null, "XD2"))).isEmpty();
    }

    @Test
    void slicesHoldEachChargeOnce() {
        List<ArchivedAssessment> charges = new ArrayList<>();
        for (int i = 0; i < 95; i++) {
            charges.add(charge(i, 1, DAY.plusDays(i % 12), "5", true));
        }
        append(charges.toArray(ArchivedAssessment[]::new));

        List<ArchiveSlice> slices = archive.slices(ALL, 10);

        List<ArchivedAssessment> read = new ArrayList<>();
        slices.forEach(slice -> archive.read(ALL, slice, read::add));
        assertThat(slices).hasSizeGreaterThan(5).allSatisfy(slice -> assertThat(slice.rows()).isBetween(1, 10));
        assertThat(slices.stream().mapToInt(ArchiveSlice::rows).sum()).isEqualTo(read.size());
        assertThat(read).containsExactlyInAnyOrderElementsOf(
                charges.stream().filter(each -> each.request().date().isBefore(DAY.plusDays(10))).toList());
    }

    @Test
    void readingHoldsAFewRowsAtATime() {
        // given requests of 40 kB each, 120 MB together
        for (int group = 0; group < 30; group++) {
            List<ArchivedAssessment> charges = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                charges.add(large(group * 100 + i));
            }
            append(charges.toArray(ArchivedAssessment[]::new));
        }
        ArchiveSlice everything = new ArchiveSlice(mrn(1).month().atDay(1), "", null, 3000);
        AtomicInteger count = new AtomicInteger();
        AtomicLong most = new AtomicLong();
        long before = usedHeap();

        // when
        archive.read(ALL, everything, charge -> {
            if (count.incrementAndGet() % 1000 == 0) {
                most.accumulateAndGet(usedHeap() - before, Math::max);
            }
        });

        // then
        assertThat(count).hasValue(3000);
        assertThat(most.get()).isLessThan(60L << 20);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private List<ArchivedAssessment> read(ArchiveSelection selection) {
        List<ArchivedAssessment> read = new ArrayList<>();
        archive.slices(selection, 50).forEach(slice -> archive.read(selection, slice, read::add));
        return read;
    }

    private void append(ArchivedAssessment... charges) {
        database.transactions().executeWithoutResult(status -> archive.append(List.of(charges)));
    }

    private static ArchiveSelection selection(@Nullable String commodity, @Nullable String origin,
            @Nullable String trader) {
        return new ArchiveSelection("demo", DAY, DAY.plusDays(9), commodity, origin, trader);
    }

    private static ArchivedAssessment large(int number) {
        AssessmentItem.Builder item = item(1).commodity("8516710000");
        for (int i = 0; i < 2000; i++) {
            item.statement("STATEMENT-" + number + "-" + i);
        }
        return new ArchivedAssessment(mrn(number), 1, 1, "demo", "law", "XD1", "trader",
                AssessmentRequest.importOf(DAY, item.build()),
                new Charge(List.of(), List.of()), true);
    }

    private static ArchivedAssessment charge(int number, int passage, LocalDate day, String duty, boolean charged) {
        BigDecimal amount = new BigDecimal(duty);
        return new ArchivedAssessment(mrn(number), passage, passage, "demo", "law", "XD1", "trader",
                AssessmentRequest.importOf(day, item(1).commodity("8516710000").origin("CN").build()),
                new Charge(List.of(new Charge.Line(new Charge.Key(1, "A00", "E"), amount, amount, BigDecimal.ZERO)), List.of()),
                charged);
    }

    private static Mrn mrn(int number) {
        return Mrn.issue(YearMonth.now(Clock.systemUTC()), "XD", new UUID(0x0193_0000_0000_7000L, number));
    }
}
