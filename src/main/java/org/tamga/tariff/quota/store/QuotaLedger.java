package org.tamga.tariff.quota.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.platform.TableCopy;
import org.tamga.shared.Mrn;
import org.tamga.shared.TimeOrderedId;
import org.tamga.tariff.QuotaStanding;
import org.tamga.tariff.quota.BalanceHistory;
import org.tamga.tariff.quota.books.LodgedClaim;
import org.tamga.tariff.quota.books.QuotaBooks;
import org.tamga.tariff.quota.books.QuotaBooks.Account;
import org.tamga.tariff.quota.books.QuotaMovement;
import org.tamga.tariff.quota.books.QuotaPeriod;

/** Balances of quotas, the claims on them, and the movements. Writes run in the transaction of the caller. */
@Repository
public class QuotaLedger {

    /** Rows that a reader holds at a time. */
    private static final int FETCHED = 500;
    private static final String WANTED = """
             join unnest(?::text[], ?::text[], ?::date[]) as wanted (pack, order_number, period_from)
            using (pack, order_number, period_from)""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public QuotaLedger(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** The balances, kept from others until the end of the transaction; opened where missing, locked in one order. */
    public Map<QuotaPeriod, Account> lock(Collection<QuotaPeriod> periods) {
        Keys keys = new Keys(periods);
        jdbc.sql("""
                insert into tariff.quota_balance (pack, order_number, period_from)
                select * from unnest(?::text[], ?::text[], ?::date[]) order by 1, 2, 3 on conflict do nothing
                """).param(keys.packs()).param(keys.orders()).param(keys.days()).update();
        return read(keys, " order by pack, order_number, period_from for update of b");
    }

    /** The balances as they are; those that were never moved are not among them. */
    public Map<QuotaPeriod, Account> find(Collection<QuotaPeriod> periods) {
        return periods.isEmpty() ? Map.of() : read(new Keys(periods), "");
    }

    private Map<QuotaPeriod, Account> read(Keys keys, String lock) {
        Map<QuotaPeriod, Account> accounts = new HashMap<>();
        jdbc.sql("select b.* from tariff.quota_balance b" + WANTED + lock).param(keys.packs()).param(keys.orders())
                .param(keys.days()).query((row, number) -> accounts.put(period(row), new Account(row.getBigDecimal("adjusted"),
                        row.getBigDecimal("drawn"), row.getInt("waiting"), instant(row.getTimestamp("moved_at")))))
                .list();
        return accounts;
    }

    /** What the declarations claim. */
    public List<LodgedClaim> claims(Collection<Mrn> mrns) {
        return jdbc.sql("select * from tariff.quota_claim where month = any(?::date[]) and mrn = any(?) order by mrn, item")
                .param(Mrn.months(mrns))
                .param(Mrn.values(mrns)).query(QuotaLedger::claim).list();
    }

    /** The claims on a period that wait, of days up to one. */
    public List<LodgedClaim> waiting(QuotaPeriod period, LocalDate day) {
        return jdbc.sql("""
                select * from tariff.quota_claim where not decided and pack = ? and order_number = ? and period_from = ?
                    and accepted_on <= ? order by accepted_on, mrn, item
                """).param(period.pack()).param(period.orderNumber()).param(Date.valueOf(period.from()))
                .param(Date.valueOf(day)).query(QuotaLedger::claim).list();
    }

    /** The periods with claims that wait, of days up to one. @param orderNumber null for all */
    public List<QuotaPeriod> waitedFor(String pack, @Nullable String orderNumber, LocalDate day) {
        return jdbc.sql("""
                select distinct pack, order_number, period_from from tariff.quota_claim
                where not decided and pack = ? and (?::text is null or order_number = ?) and accepted_on <= ? order by 1, 2, 3
                """).param(pack).param(orderNumber).param(orderNumber).param(Date.valueOf(day))
                .query((row, number) -> period(row)).list();
    }

    /** The quotas of which something was drawn, given back or adjusted since a moment. */
    public List<String> movedSince(String pack, Instant moment) {
        return jdbc.sql("select distinct order_number from tariff.quota_balance where pack = ? and moved_at >= ? order by 1")
                .param(pack).param(Timestamp.from(moment)).query(String.class).list();
    }

    /** Stores what has changed in the books; the balances have been locked by the caller. */
    public void store(QuotaBooks books) {
        books.changedClaims().forEach(this::put);
        TableCopy copy = new TableCopy("tariff.quota_movement",
                "month, id, pack, order_number, period_from, kind, amount, mrn, item, version, reason, moved_by, moved_at");
        for (QuotaMovement each : books.movements()) {
            var id = TimeOrderedId.next();
            copy.row(TimeOrderedId.month(id).atDay(1), id, each.period().pack(), each.period().orderNumber(),
                    each.period().from(), each.kind(), each.amount().toPlainString(), each.mrn(), each.item(), each.version(),
                    each.reason(), each.by(), each.at());
        }
        copy.send(dataSource);
        books.changedAccounts().forEach(this::put);
    }

    private void put(LodgedClaim claim) {
        jdbc.sql("""
                insert into tariff.quota_claim (month, mrn, item, version, pack, order_number, period_from, unit, accepted_on,
                    requested, granted, standing, decided) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (month, mrn, item) do update set version = excluded.version, pack = excluded.pack,
                    order_number = excluded.order_number, period_from = excluded.period_from, unit = excluded.unit,
                    accepted_on = excluded.accepted_on, requested = excluded.requested, granted = excluded.granted,
                    standing = excluded.standing, decided = excluded.decided
                """).params(Date.valueOf(claim.mrn().month().atDay(1)), claim.mrn().value(), claim.item(), claim.version(),
                claim.period().pack(), claim.period().orderNumber(), Date.valueOf(claim.period().from()), claim.unit(),
                Date.valueOf(claim.acceptedOn()), claim.requested(), claim.granted(), claim.standing().name(),
                claim.decided()).update();
    }

    private void put(QuotaPeriod period, Account account) {
        jdbc.sql("""
                update tariff.quota_balance set adjusted = ?, drawn = ?, waiting = ?, moved_at = ?
                where pack = ? and order_number = ? and period_from = ?
                """).param(account.adjusted()).param(account.drawn()).param(account.waiting())
                .param(account.movedAt() == null ? null : Timestamp.from(account.movedAt())).param(period.pack())
                .param(period.orderNumber()).param(Date.valueOf(period.from())).update();
    }

    /** Every movement of a quota, oldest first; none is kept in memory. Needs a transaction. */
    public void eachMovement(String pack, String orderNumber, Consumer<QuotaMovement> taker) {
        jdbc.sql("select * from tariff.quota_movement where pack = ? and order_number = ? order by period_from, id").param(pack)
                .param(orderNumber).withFetchSize(FETCHED).query((ResultSet row) -> taker.accept(movement(row)));
    }

    /** What moved in a period, in one sum for each day and kind: a busy quota moves a hundred thousand times. */
    public List<BalanceHistory.Moved> movedByDay(QuotaPeriod period, ZoneId zone) {
        return jdbc.sql("""
                select (moved_at at time zone ?)::date as day, kind, sum(amount) as amount from tariff.quota_movement
                where pack = ? and order_number = ? and period_from = ? group by day, kind order by day, kind
                """).param(zone.getId()).param(period.pack()).param(period.orderNumber()).param(Date.valueOf(period.from()))
                .query((row, number) -> new BalanceHistory.Moved(row.getDate("day").toLocalDate(),
                        QuotaMovement.Kind.valueOf(row.getString("kind")), row.getBigDecimal("amount")))
                .list();
    }

    private static QuotaMovement movement(ResultSet row) throws SQLException {
        String mrn = row.getString("mrn");
        return new QuotaMovement(period(row), QuotaMovement.Kind.valueOf(row.getString("kind")), row.getBigDecimal("amount"),
                mrn == null ? null : Mrn.of(mrn), row.getInt("item"), row.getInt("version"), row.getString("reason"),
                row.getString("moved_by"), row.getTimestamp("moved_at").toInstant());
    }

    private static LodgedClaim claim(ResultSet row, int number) throws SQLException {
        return new LodgedClaim(Mrn.of(row.getString("mrn")), row.getInt("item"), row.getInt("version"), period(row),
                row.getString("unit"), row.getDate("accepted_on").toLocalDate(), row.getBigDecimal("requested"),
                row.getBigDecimal("granted"), QuotaStanding.valueOf(row.getString("standing")), row.getBoolean("decided"));
    }

    private static QuotaPeriod period(ResultSet row) throws SQLException {
        return new QuotaPeriod(row.getString("pack"), row.getString("order_number"), row.getDate("period_from").toLocalDate());
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }

    /** Periods as three arrays, in their order. */
    private record Keys(String[] packs, String[] orders, String[] days) {
        Keys(Collection<QuotaPeriod> periods) {
            this(new TreeSet<>(periods));
        }

        private Keys(SortedSet<QuotaPeriod> sorted) {
            this(sorted.stream().map(QuotaPeriod::pack).toArray(String[]::new),
                    sorted.stream().map(QuotaPeriod::orderNumber).toArray(String[]::new),
                    sorted.stream().map(each -> each.from().toString()).toArray(String[]::new));
        }
    }
}
