package org.tamga.tariff.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.tariff.AssessmentItem.item;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tamga.reference.Law;
import org.tamga.shared.Money;
import org.tamga.shared.Mrn;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.QuotaStanding;
import org.tamga.tariff.TariffLaw;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.quota.books.QuotaMovement;
import org.tamga.tariff.quota.books.QuotaPeriod;
import org.tamga.tariff.quota.store.QuotaLedger;
import org.tamga.testing.TestDatabase;
import org.tamga.testing.TestLaw;

/** What is left of quotas, with a real database. */
class QuotaOfficeTest {

    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());
    private static final YearMonth MONTH = YearMonth.now(ZoneOffset.UTC);
    private static final String HEADER = "order_number,commodity,from,to,volume,unit,critical_percent,kind,blocking_from,"
            + "blocking_to,suspended_from,suspended_to,parent,coefficient\n";
    private static final Law LAW = law("""
            095101,080510,2020-01-01,,1000,KGM,90,,,,,,,
            095102,080510,2020-01-01,,10000,KGM,100,,,,,,,
            095103,080510,2020-01-01,,1000,KGM,90,,%1$s,%1$s,,,,
            095104,080510,2020-01-01,,1000,KGM,90,,,,%1$s,%1$s,,
            095105,080510,2020-01-01,,1000,KGM,90,,,,,,,
            095106,080510,2020-01-01,,5000,KGM,90,,,,,,095105,2
            095107,080510,2020-01-01,,1000,KGM,0,,,,,,,
            095108,080510,2020-01-01,,1000,KGM,0,,,,,,,
            095109,080510,2020-01-01,,1000,KGM,90,,,,,,,
            095110,080510,2020-01-01,,1,TNE,90,licence,,,,,,
            095111,080510,2020-01-01,,1000,KGM,0,,,,,,,
            095112,080510,2020-01-01,,1000,KGM,90,,,,,,,
            095113,080510,2020-01-01,,600,KGM,90,,,,,,095112,1
            095114,080510,2020-01-01,,600,KGM,90,,,,,,095112,1
            095115,080510,2020-01-01,,500,KGM,90,,,,,,,
            095116,080510,2020-01-01,,1000,KGM,90,,,,,,,
            095117,080510,2019-01-01,2019-12-31,300,KGM,90,,,,,,,
            095117,080510,2020-01-01,,100,KGM,90,,,,,,,
            095118,080510,2020-01-01,,1000,KGM,90,,,,,,,
            """.formatted(TODAY));

    private static final TestDatabase database = TestDatabase.create();
    private final QuotaLedger ledger = new QuotaLedger(database.dataSource(), database.jdbc());
    private final QuotaOffice office = office();
    private final QuotaAllocation allocation = new QuotaAllocation(ledger, database.transactions(), event -> {
    }, Clock.systemUTC());
    private final QuotaAccounts accounts = new QuotaAccounts(ledger, database.transactions(), Clock.systemUTC());

    private static QuotaOffice office() {
        return new QuotaOffice(new QuotaLedger(database.dataSource(), database.jdbc()), database.transactions(),
                Clock.systemUTC());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void grantsAtOnceWhileTheQuotaIsOpenAndThenLaterClaimsWait() {
        assertThat(draw(mrn(), 1, "095101", "900")).returns(true, QuotaDrawing::decided).returns(true, QuotaDrawing::whole);
        assertThat(draw(mrn(), 1, "095101", "50")).returns(false, QuotaDrawing::decided)
                .returns(QuotaStanding.CRITICAL, QuotaDrawing::standing);
        assertThat(left("095101")).isEqualByComparingTo("100");
    }

    @Test
    void manyAtTheSameMomentOnTwoServersDrawExactlyWhatIsThere() throws Exception {
        int declarations = 400;
        List<QuotaOffice> servers = List.of(office, office());
        List<Callable<Integer>> claims = new ArrayList<>();
        for (int i = 0; i < declarations; i++) {
            Mrn mrn = mrn();
            // each is sent to both, as after a break
            servers.forEach(server -> claims.add(() -> server.draw(mrn, 1, request("095102", "30"), LAW).size()));
        }
        try (ExecutorService traders = Executors.newFixedThreadPool(32)) {
            for (Future<Integer> each : traders.invokeAll(claims)) {
                assertThat(each.get()).isOne();
            }
        }
        BigDecimal atOnce = movements("095102").negate();

        allocation.allocate(LAW, "095102", TODAY, "test");

        assertThat(atOnce).as("what was granted before the day was allocated").isLessThanOrEqualTo(new BigDecimal("10000"));
        assertThat(left("095102")).isZero();
        assertThat(sum("granted", "095102")).isEqualByComparingTo("10000");
        assertThat(sum("requested", "095102")).isEqualByComparingTo(BigDecimal.valueOf(30L * declarations));
        assertThat(movements("095102")).isEqualByComparingTo("-10000");
        assertThat(waiting("095102")).isZero();
    }

    @Test
    void askingAgainWhileTheClaimWaitsChangesNothing() {
        Mrn mrn = mrn();
        QuotaDrawing first = draw(mrn, 1, "095111", "700");
        assertThat(first).returns(false, QuotaDrawing::decided);
        assertThat(draw(mrn, 1, "095111", "700")).isEqualTo(first);
        assertThat(waiting("095111")).isOne();
    }

    @Test
    void keepsClaimsWaitingWhileTheQuotaIsBlocked() {
        Mrn mrn = mrn();
        assertThat(draw(mrn, 1, "095103", "100")).returns(false, QuotaDrawing::decided)
                .returns(QuotaStanding.BLOCKED, QuotaDrawing::standing);
        assertThat(allocation.allocate(LAW, "095103", TODAY, "test")).isEmpty();
        assertThat(allocation.allocate(LAW, "095103", TODAY.plusDays(1), "test")).containsExactly("095103");
        assertThat(draw(mrn, 1, "095103", "100")).returns(true, QuotaDrawing::decided).returns(true, QuotaDrawing::whole);
    }

    @Test
    void grantsNothingWhileTheQuotaIsSuspended() {
        assertThat(draw(mrn(), 1, "095104", "100")).returns(true, QuotaDrawing::refused)
                .returns(QuotaStanding.SUSPENDED, QuotaDrawing::standing);
    }

    @Test
    void takesFromTheQuotaThatItIsAPartOfAsWell() {
        assertThat(draw(mrn(), 1, "095106", "300")).returns(true, QuotaDrawing::whole);
        assertThat(left("095105")).isEqualByComparingTo("400");
        assertThat(left("095106")).isEqualByComparingTo("200");

        Mrn more = mrn();
        assertThat(draw(more, 1, "095106", "250")).returns(false, QuotaDrawing::decided);
        allocation.allocate(LAW, "095106", TODAY, "test");
        assertThat(draw(more, 1, "095106", "250").granted()).isEqualByComparingTo("200");
        assertThat(left("095105")).isZero();
    }

    @Test
    void anAmendmentReturnsWhatIsNotUsedAndAWithdrawalEverything() {
        Mrn mrn = mrn();
        draw(mrn, 1, "095109", "600");
        assertThat(draw(mrn, 2, "095109", "250").granted()).isEqualByComparingTo("250");
        assertThat(left("095109")).isEqualByComparingTo("750");
        office.giveBack(mrn, LAW);
        office.giveBack(mrn, LAW);
        assertThat(left("095109")).isEqualByComparingTo("1000");
        assertThat(listMovements("095109")).extracting(QuotaMovement::kind).containsExactly(
                QuotaMovement.Kind.DRAWING, QuotaMovement.Kind.RETURN, QuotaMovement.Kind.RETURN);
    }

    @Test
    void sharesADayInProportionAndDropsClaimsThatWereWithdrawn() {
        Mrn first = mrn();
        Mrn second = mrn();
        Mrn withdrawn = mrn();
        draw(first, 1, "095107", "1500");
        draw(second, 1, "095107", "500");
        draw(withdrawn, 1, "095107", "900");
        office.giveBack(withdrawn, LAW);

        allocation.allocate(LAW, "095107", TODAY, "test");

        assertThat(draw(first, 1, "095107", "1500")).returns(true, QuotaDrawing::partial)
                .extracting(QuotaDrawing::granted).isEqualTo(new BigDecimal("750.000"));
        assertThat(draw(second, 1, "095107", "500").granted()).isEqualByComparingTo("250");
        assertThat(draw(mrn(), 1, "095107", "1")).returns(true, QuotaDrawing::refused)
                .returns(QuotaStanding.EXHAUSTED, QuotaDrawing::standing);
    }

    @Test
    void anOfficerAddsToAQuotaButNeverTakesWhatIsDrawn() {
        Quota quota = quota("095108");
        Mrn mrn = mrn();
        draw(mrn, 1, "095108", "1200");
        assertThat(accounts.adjust(LAW, quota, new BigDecimal("500"), "regulation amended", "officer")).isTrue();
        allocation.allocate(LAW, "095108", TODAY, "test");
        assertThat(draw(mrn, 1, "095108", "1200")).returns(true, QuotaDrawing::whole);
        assertThat(accounts.adjust(LAW, quota, new BigDecimal("-301"), "too much", "officer")).isFalse();
        assertThat(accounts.adjust(LAW, quota, new BigDecimal("-300"), "put right", "officer")).isTrue();
        assertThat(left("095108")).isZero();
    }

    @Test
    void movesWhatIsLeftOfOnePartToAnotherWithoutTouchingTheWhole() {
        draw(mrn(), 1, "095113", "500");

        assertThat(accounts.transfer(LAW, quota("095114"), quota("095113"), new BigDecimal("601"), "too much", "officer"))
                .isFalse();
        assertThat(accounts.transfer(LAW, quota("095114"), quota("095113"), new BigDecimal("200"), "as agreed", "officer"))
                .isTrue();

        assertThat(left("095113")).isEqualByComparingTo("300");
        assertThat(left("095114")).isEqualByComparingTo("400");
        assertThat(left("095112")).isEqualByComparingTo("500");
        assertThat(listMovements("095113")).extracting(QuotaMovement::kind, QuotaMovement::reason)
                .contains(tuple(QuotaMovement.Kind.TRANSFER, "from 095114 of 2020-01-01: as agreed"));
        assertThat(listMovements("095114")).extracting(QuotaMovement::amount)
                .containsExactly(new BigDecimal("-200"));
    }

    @Test
    void neverMovesMoreThanTheWholeHasLeft() {
        assertThat(accounts.transfer(LAW, quota("095106"), quota("095115"), new BigDecimal("5000"), "a slip", "officer"))
                .isFalse();
        assertThat(listMovements("095115")).noneMatch(each -> each.kind() == QuotaMovement.Kind.TRANSFER);
    }

    @Test
    void carriesWhatWasNotUsedIntoTheNextPeriod() {
        List<Quota> periods = LAW.part(Tariff.class).quotas().list("095117");

        assertThat(
                accounts.transfer(LAW, periods.getFirst(), periods.getLast(), new BigDecimal("300"), "carried over", "officer"))
                .isTrue();

        assertThat(accounts.state(LAW, periods.getFirst()).balance().available()).isZero();
        assertThat(accounts.state(LAW, periods.getLast()).balance().available()).isEqualByComparingTo("400");
    }

    @Test
    void anExhaustedQuotaIsOpenAgainWhenSomethingComesBack() {
        Mrn all = mrn();
        draw(all, 1, "095115", "500");
        assertThat(draw(mrn(), 1, "095115", "1")).returns(true, QuotaDrawing::refused)
                .returns(QuotaStanding.EXHAUSTED, QuotaDrawing::standing);

        draw(all, 2, "095115", "450");
        Mrn next = mrn();
        assertThat(draw(next, 1, "095115", "30")).as("10 % are left: critical").returns(false, QuotaDrawing::decided)
                .returns(QuotaStanding.CRITICAL, QuotaDrawing::standing);
        allocation.allocate(LAW, "095115", TODAY, "test");
        assertThat(draw(next, 1, "095115", "30")).returns(true, QuotaDrawing::whole);

        accounts.adjust(LAW, quota("095115"), new BigDecimal("1000"), "volume raised", "officer");
        assertThat(draw(mrn(), 1, "095115", "100")).returns(true, QuotaDrawing::whole)
                .returns(QuotaStanding.OPEN, QuotaDrawing::standing);
    }

    @Test
    void theHistoryEndsWithWhatIsLeft() {
        Mrn mrn = mrn();
        draw(mrn, 1, "095116", "950");
        draw(mrn, 2, "095116", "900");
        accounts.adjust(LAW, quota("095116"), new BigDecimal("-20"), "lowered", "officer");

        assertThat(accounts.history(LAW, quota("095116")).days()).singleElement().satisfies(day -> {
            assertThat(day.drawn()).isEqualByComparingTo("950");
            assertThat(day.returned()).isEqualByComparingTo("50");
            assertThat(day.changed()).isEqualByComparingTo("-20");
            assertThat(day.balance()).isEqualByComparingTo(left("095116")).isEqualByComparingTo("80");
            assertThat(day.critical()).isTrue();
        });
    }

    @Test
    void theDaysOfTheHistoryAreThoseOfTheCountry() {
        draw(mrn(), 1, "095118", "10");
        QuotaPeriod period = QuotaPeriod.of("demo", quota("095118"));

        LocalDate east = ledger.movedByDay(period, ZoneId.of("Pacific/Kiritimati")).getFirst().date();
        LocalDate west = ledger.movedByDay(period, ZoneId.of("Pacific/Pago_Pago")).getFirst().date();

        assertThat(east).as("25 hours ahead").isAfter(west);
    }

    @Test
    void aQuotaByLicenceNeedsNoBalance() {
        assertThat(office.draw(mrn(), 1, request("095110", "500"), LAW)).isEmpty();
    }

    @Test
    void aQuotaThatTheLawDoesNotHaveGrantsNothingWhereTheLawSaysSo() {
        assertThat(draw(mrn(), 1, "099999", "500")).returns(true, QuotaDrawing::refused)
                .returns(QuotaStanding.UNKNOWN, QuotaDrawing::standing);
    }

    @Test
    void foreseeingDrawsNothing() {
        assertThat(office.foresee(request("095105", "100"), LAW).get(1)).returns(true, QuotaDrawing::whole);
        assertThat(listMovements("095105"))
                .noneMatch(each -> each.amount().compareTo(new BigDecimal("-100")) == 0);
    }

    private QuotaDrawing draw(Mrn mrn, int version, String order, String quantity) {
        return Objects.requireNonNull(office.draw(mrn, version, request(order, quantity), LAW).get(1));
    }

    private static Quota quota(String order) {
        return LAW.part(Tariff.class).quotas().list(order).getFirst();
    }

    private BigDecimal left(String order) {
        return accounts.state(LAW, LAW.part(Tariff.class).quotas().list(order).getFirst()).balance().available();
    }

    private int waiting(String order) {
        return accounts.state(LAW, LAW.part(Tariff.class).quotas().list(order).getFirst()).balance().waiting();
    }

    private static BigDecimal sum(String column, String order) {
        return database.jdbc().sql("select sum(" + column + ") from tariff.quota_claim where order_number = ?").param(order)
                .query(BigDecimal.class).single();
    }

    private List<QuotaMovement> listMovements(String order) {
        List<QuotaMovement> movements = new ArrayList<>();
        accounts.eachMovement(LAW, order, movements::add);
        return movements;
    }

    private BigDecimal movements(String order) {
        return listMovements(order).stream().map(QuotaMovement::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static AssessmentRequest request(String order, String quantity) {
        return AssessmentRequest.importOf(TODAY, item(1).commodity("0805102000").origin("TR").preference("120").quota(order)
                .procedure("40", "00").price(Money.of("1000", "DMD")).quantity(quantity, "KGM").build());
    }

    private static Mrn mrn() {
        return Mrn.issue(MONTH, "XD", UUID.randomUUID());
    }

    private static Law law(String quotas) {
        List<String> measures = new ArrayList<>(List.of("D1,0805,103,1011,,,,,16.00 %,,2020-01-01,,"));
        for (int i = 1; i <= 18; i++) {
            measures.add("Q%d,080510,122,1011,,,,0951%02d,4.00 %%,,2020-01-01,,".formatted(i, i));
        }
        measures.add("Q99,080510,122,1011,,,,099999,4.00 %,,2020-01-01,,");
        return TariffLaw.law(TariffLaw.with(TestLaw.files("demo"), "tariff/quotas.csv", HEADER + quotas),
                measures.toArray(String[]::new));
    }
}
