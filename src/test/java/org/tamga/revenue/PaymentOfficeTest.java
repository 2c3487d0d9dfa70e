package org.tamga.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.tamga.revenue.Settlement.Reason;
import org.tamga.revenue.store.Ledger;
import org.tamga.shared.Money;
import org.tamga.shared.Mrn;
import org.tamga.testing.TestDatabase;

class PaymentOfficeTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final PaymentRules STRICT = new PaymentRules(Map.of(), false);
    private static final PaymentRules TRUSTING = new PaymentRules(Map.of(), true);
    private static final AccountId DEFERMENT = new AccountId(Account.Kind.DEFERMENT, "1234567");
    private static final AccountId CASH = new AccountId(Account.Kind.CASH, "7654321");

    private final List<Object> events = new ArrayList<>();
    private PaymentOffice office;

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void open() {
        database.jdbc().sql("truncate revenue.account, revenue.entry").update();
        office = new PaymentOffice(new Ledger(database.dataSource(), database.jdbc()), database.transactions(), events::add,
                Clock.systemUTC());
        office.putAccounts(List.of(account(DEFERMENT, "0", "100"), account(CASH, "50", "0")));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void takesADebtUpToTheDefermentLimit() {
        assertThat(office.settle(mrn(1), 1, List.of(demand(DEFERMENT, "100.00")), STRICT).complete()).isTrue();

        assertThat(balance(DEFERMENT)).isEqualByComparingTo("-100");
    }

    @Test
    void accountsThatAreSentTogetherAreOpenedTogetherOrNotAtAll() {
        AccountId good = new AccountId(Account.Kind.CASH, "1");

        assertThatThrownBy(() -> office.putAccounts(
                List.of(account(good, "10", "0"), account(new AccountId(Account.Kind.CASH, "no \u0000 number"), "10", "0"))))
                .isInstanceOf(DataAccessException.class);

        assertThat(office.findAccount(good)).isEmpty();
    }

    @Test
    void theLedgerTellsOfALaterVersionAlsoWhereNothingMoves() {
        Ledger ledger = new Ledger(database.dataSource(), database.jdbc());
        office.settle(mrn(1), 1, List.of(demand(DEFERMENT, "100.00")), STRICT);
        assertThat(ledger.versions(List.of(mrn(1)))).containsEntry(mrn(1), 1);

        office.settle(mrn(1), 2, List.of(demand(DEFERMENT, "100.00")), STRICT);
        office.settle(mrn(1), 2, List.of(demand(DEFERMENT, "100.00")), STRICT);

        assertThat(ledger.versions(List.of(mrn(1)))).containsEntry(mrn(1), 2);
        assertThat(balance(DEFERMENT)).isEqualByComparingTo("-100");
        assertThat(database.jdbc().sql("select count(*) from revenue.entry").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsMoreThanTheLimitAndTakesNothing() {
        Settlement settlement = office.settle(mrn(1), 1, List.of(demand(CASH, "10"), demand(DEFERMENT, "100.01")), STRICT);

        assertThat(settlement.unmet()).singleElement()
                .satisfies(unmet -> assertThat(unmet.reason()).isEqualTo(Reason.INSUFFICIENT_FUNDS));
        assertThat(balance(CASH)).isEqualByComparingTo("50");
        assertThat(balance(DEFERMENT)).isEqualByComparingTo("0");
    }

    @Test
    void cashHasNoLimitBelowZero() {
        office.putAccounts(List.of(account(CASH, "50", "1000")));

        assertThat(office.settle(mrn(1), 1, List.of(demand(CASH, "50.01")), STRICT).complete()).isFalse();
    }

    @Test
    void settlingTwiceTakesOnce() {
        office.settle(mrn(1), 1, List.of(demand(DEFERMENT, "60")), STRICT);
        office.settle(mrn(1), 1, List.of(demand(DEFERMENT, "60")), STRICT);

        assertThat(balance(DEFERMENT)).isEqualByComparingTo("-60");
    }

    @Test
    void anAmendmentTakesOrGivesBackOnlyTheDifference() {
        office.settle(mrn(1), 1, List.of(demand(DEFERMENT, "60")), STRICT);
        assertThat(office.settle(mrn(1), 2, List.of(demand(DEFERMENT, "100")), STRICT).complete()).isTrue();
        assertThat(balance(DEFERMENT)).isEqualByComparingTo("-100");

        office.settle(mrn(1), 3, List.of(demand(CASH, "20")), STRICT);
        assertThat(balance(DEFERMENT)).isEqualByComparingTo("0");
        assertThat(balance(CASH)).isEqualByComparingTo("30");
    }

    @Test
    void demandingNothingGivesEverythingBack() {
        office.settle(mrn(1), 1, List.of(demand(DEFERMENT, "60"), demand(CASH, "5")), STRICT);
        office.settle(mrn(1), 1, List.of(), STRICT);

        assertThat(balance(DEFERMENT)).isEqualByComparingTo("0");
        assertThat(balance(CASH)).isEqualByComparingTo("50");
    }

    @Test
    void anUnknownAccountIsRefusedUnlessThePackTrustsIt() {
        AccountId unknown = new AccountId(Account.Kind.DEFERMENT, "9999999");

        assertThat(office.settle(mrn(1), 1, List.of(demand(unknown, "1")), STRICT).unmet()).singleElement()
                .satisfies(unmet -> assertThat(unmet.reason()).isEqualTo(Reason.UNKNOWN_ACCOUNT));
        assertThat(office.settle(mrn(1), 1, List.of(demand(unknown, "1")), TRUSTING).complete()).isTrue();
    }

    @Test
    void aDemandThatNamesNoAccountIsToBePaidAtOnce() {
        Settlement settlement = office.settle(mrn(1), 1, List.of(new Demand(null, "A", Money.of("3", "GBP"))), STRICT);

        assertThat(settlement.unmet()).singleElement()
                .satisfies(unmet -> assertThat(unmet.reason()).isEqualTo(Reason.PAYMENT_DUE));
    }

    @Test
    void anAccountInAnotherCurrencyIsNotDrawnOn() {
        Settlement settlement = office.settle(mrn(1), 1, List.of(new Demand(CASH, "", Money.of("3", "EUR"))), STRICT);

        assertThat(settlement.unmet()).singleElement()
                .satisfies(unmet -> assertThat(unmet.reason()).isEqualTo(Reason.WRONG_CURRENCY));
    }

    @Test
    void manyAtOnceNeverTakeMoreThanThereIs() throws Exception {
        // given 100 left, and 300 demands of 1 at the same time
        try (ExecutorService traders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Settlement>> settlements = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Mrn mrn = mrn(i);
                settlements.add(traders.submit(() -> office.settle(mrn, 1, List.of(demand(DEFERMENT, "1")), STRICT)));
            }

            // when
            int taken = 0;
            for (Future<Settlement> settlement : settlements) {
                taken += settlement.get().complete() ? 1 : 0;
            }

            // then
            assertThat(taken).isEqualTo(100);
            assertThat(balance(DEFERMENT)).isEqualByComparingTo("-100");
            assertThat(database.jdbc().sql("select sum(amount) from revenue.entry").query(BigDecimal.class).single())
                    .isEqualByComparingTo("100");
        }
    }

    @Test
    void tellsThatAnAccountIsReplenished() {
        assertThat(events).containsExactly(new AccountReplenished(List.of(DEFERMENT, CASH)));
    }

    private BigDecimal balance(AccountId id) {
        return office.findAccount(id).orElseThrow().balance();
    }

    private static Account account(AccountId id, String balance, String limit) {
        return new Account("GB123456789000", id.kind(), id.number(), "GBP", new BigDecimal(balance), new BigDecimal(limit));
    }

    private static Demand demand(AccountId account, String amount) {
        return new Demand(account, "", Money.of(amount, "GBP"));
    }

    private static Mrn mrn(int number) {
        return Mrn.issue(YearMonth.now(Clock.systemUTC()), "GB", new UUID(0x0193_0000_0000_7000L, number));
    }
}
