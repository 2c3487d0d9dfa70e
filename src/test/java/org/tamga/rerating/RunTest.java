package org.tamga.rerating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tamga.reference.Law;
import org.tamga.rerating.work.RunWorkers;
import org.tamga.revenue.correction.Proposal;
import org.tamga.tariff.ArchiveSelection;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentArchive;
import org.tamga.tariff.DutyAssessor;
import org.tamga.testing.TestDatabase;

/** Runs over many declarations, compared with what a plain loop finds. */
class RunTest {

    private static final int DECLARATIONS = 3000;
    private static final int UNIT = 40;
    private static final LocalDate INTEREST_TO = LocalDate.of(2026, 6, 1);
    private static final BigDecimal LEAST_REFUND = new BigDecimal("5.00");
    private static final BigDecimal LEAST_RECOVERY = new BigDecimal("10.00");

    private final TestDatabase database = TestDatabase.create();
    private Engine engine;
    private List<ArchivedAssessment> past;
    private Law corrected;

    @BeforeEach
    void archive() {
        engine = new Engine(database.url(), UNIT);
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
    void aRehearsalReportsWhatAPlainRecalculationFinds() {
        Map<String, BigDecimal> byTaxType = new TreeMap<>();
        Map<String, BigDecimal> byTrader = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        int open = 0;
        for (ArchivedAssessment each : past) {
            Assessment now = DutyAssessor.assess(each.request(), corrected);
            if (!now.isComplete()) {
                open++;
                continue;
            }
            differences(each, now).forEach((key, difference) -> {
                lines.add(each.mrn() + " " + key + " " + difference);
                byTaxType.merge(key.substring(2), difference, BigDecimal::add);
                byTrader.merge(each.trader(), difference, BigDecimal::add);
            });
        }

        UUID id = engine.get(Rehearsal.class).order(order(), "admin");
        assertThat(engine.await(id).state()).isEqualTo(Run.State.FINISHED);

        Rehearsal.Report report = engine.get(Rehearsal.class).report(id);
        List<String> told = new ArrayList<>();
        engine.get(Rehearsal.class).eachDifference(id, each -> told.add(each.mrn() + " " + each.item() + " " + each.taxType()
                + " " + each.after().minus(each.before()).payable()));
        assertThat(lines).isNotEmpty();
        assertThat(told).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(report.run().counts().declarations()).isEqualTo(DECLARATIONS);
        assertThat(report.run().counts().newlyOpen()).isEqualTo(open).isPositive();
        assertThat(report.all().difference().payable())
                .isEqualByComparingTo(byTaxType.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(sums(report.taxTypes())).isEqualTo(byTaxType);
        assertThat(sums(report.traders())).isEqualTo(byTrader);
        assertThat(report.opened()).allSatisfy(each -> assertThat(each.code())
                .isIn("no-measure", "base-undetermined")).hasSizeGreaterThan(100);
        assertThat(count("revenue.proposal")).isZero();
    }

    @Test
    void aRehearsalOfSomeGoodsAndOneTaxTellsThoseLinesAlone() {
        UUID id = engine.get(Rehearsal.class).order(new RunOrder(new ArchiveSelection("demo", PastDeclarations.FIRST,
                PastDeclarations.LAST, "85", "CN", "XD000000001003"), corrected.version(), "A00", INTEREST_TO), "admin");
        engine.await(id);

        List<Difference> told = new ArrayList<>();
        engine.get(Rehearsal.class).eachDifference(id, told::add);
        assertThat(told).isNotEmpty().allSatisfy(each -> {
            assertThat(each.commodity()).startsWith("85");
            assertThat(each.taxType()).isEqualTo("A00");
            assertThat(each.trader()).isEqualTo("XD000000001003");
        });
    }

    @Test
    void aRunThatIsKilledInTheMiddleEndsAsOneThatWasNot() throws Exception {
        // given a run that nobody has begun, and a process that works on it
        UUID id = ordered();
        try (RerunProcess process = RerunProcess.on(database.url(), UNIT, id)) {
            while (unitsDone(id) < 5) {
                assertThat(process.isAlive()).as("the process works").isTrue();
                Engine.pause();
            }
            // when
            process.killNine();
        }
        int doneBefore = unitsDone(id);
        assertThat(doneBefore).isLessThan(DECLARATIONS / UNIT);
        assertThat(count("revenue.proposal")).as("proposals before the crash").isPositive();

        // then another one takes it over when the leases have run out
        assertThat(engine.await(id).state()).isEqualTo(Run.State.FINISHED);
        assertThat(proposed(id)).isEqualTo(expected());
        assertThat(count("revenue.proposal")).isEqualTo(expected().size());

        // and a run over the same declarations finds nothing to add
        UUID again = engine.get(Rerating.class).order(order(), "admin");
        Run.Counts counts = engine.await(again).counts();
        assertThat(counts.proposed()).isZero();
        assertThat(counts.kept()).isEqualTo(expected().size());
        assertThat(count("revenue.proposal")).isEqualTo(expected().size());
    }

    @Test
    void twoRunsAtTheSameTimeProposeOnce() {
        UUID first = engine.get(Rerating.class).order(order(), "admin");
        UUID second = engine.get(Rerating.class).order(order(), "admin");

        Run.Counts one = engine.await(first).counts();
        Run.Counts other = engine.await(second).counts();

        assertThat(one.proposed() + other.proposed()).isEqualTo(expected().size());
        assertThat(one.kept() + other.kept()).isEqualTo(expected().size());
        assertThat(count("revenue.proposal")).isEqualTo(expected().size());
        assertThat(one.notCharged()).isPositive();
        assertThat(one.belowLeast()).isPositive();
    }

    @Test
    void aLawThatSaysOtherwiseReplacesWhatWaits() {
        engine.await(engine.get(Rerating.class).order(order(), "admin"));
        Law before = engine.laws().version("demo", past.getFirst().lawVersion());

        UUID id = engine.get(Rerating.class).order(new RunOrder(all(), before.version(), null, INTEREST_TO), "admin");
        engine.await(id);

        // under the law that they were charged under, nothing is to be corrected
        assertThat(engine.proposals(id)).isEmpty();
        assertThat(engine.jdbc().sql("select count(*) from revenue.proposal where state = 'PROPOSED'").query(Integer.class)
                .single()).isZero();
        assertThat(count("revenue.proposal")).isEqualTo(expected().size());
    }

    @Test
    void aCancelledRunStops() {
        UUID id = ordered();

        engine.get(Rerating.class).cancel(id, "admin");
        engine.get(RunWorkers.class).look();

        assertThat(engine.await(id).state()).isEqualTo(Run.State.CANCELLED);
        assertThat(unitsDone(id)).isZero();
    }

    /** An order that stands in the database, for somebody to work on. */
    private UUID ordered() {
        UUID id = UUID.randomUUID();
        var slices = engine.get(AssessmentArchive.class).slices(all(), UNIT);
        engine.transactions().executeWithoutResult(status -> engine.get(org.tamga.rerating.store.RunStore.class).add(id,
                RunOrder.Kind.RERATING, order(), "admin", Clock.systemUTC().instant(), slices));
        return id;
    }

    private RunOrder order() {
        return new RunOrder(all(), corrected.version(), null, INTEREST_TO);
    }

    private static ArchiveSelection all() {
        return new ArchiveSelection("demo", PastDeclarations.FIRST, PastDeclarations.LAST, null, null, null);
    }

    /** By declaration: the amount that a plain loop finds to be moved, negative to be given back. */
    private Map<String, BigDecimal> expected() {
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (ArchivedAssessment each : past) {
            Assessment now = DutyAssessor.assess(each.request(), corrected);
            if (each.charged() && now.isComplete()) {
                BigDecimal sum = differences(each, now).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                if (sum.signum() != 0 && sum.abs().compareTo(sum.signum() < 0 ? LEAST_REFUND : LEAST_RECOVERY) >= 0) {
                    expected.put(each.mrn().value(), sum);
                }
            }
        }
        return expected;
    }

    private Map<String, BigDecimal> proposed(UUID run) {
        Map<String, BigDecimal> proposed = new TreeMap<>();
        engine.proposals(run).forEach(each -> proposed.put(each.id().mrn().value(),
                each.kind() == Proposal.Kind.REFUND ? each.amount().negate() : each.amount()));
        return proposed;
    }

    /** Item and tax type to what is payable more or less. */
    private static Map<String, BigDecimal> differences(ArchivedAssessment before, Assessment now) {
        Map<String, BigDecimal> differences = new TreeMap<>();
        before.lines().forEach(line -> differences.merge(line.key().item() + " " + line.key().taxType(),
                line.payable().negate(), BigDecimal::add));
        now.lines().forEach(line -> differences.merge(line.item() + " " + line.taxType(), line.payable(), BigDecimal::add));
        differences.values().removeIf(each -> each.signum() == 0);
        return differences;
    }

    private static Map<String, BigDecimal> sums(List<Subtotal> subtotals) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        subtotals.forEach(each -> sums.put(each.key(), each.difference().payable()));
        return sums;
    }

    private int unitsDone(UUID id) {
        return engine.jdbc().sql("select count(*) from rerating.unit where run = ? and done_at is not null").param(id)
                .query(Integer.class).single();
    }

    private int count(String table) {
        return engine.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
    }
}
