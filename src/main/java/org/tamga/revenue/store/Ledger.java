package org.tamga.revenue.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.platform.TableCopy;
import org.tamga.revenue.Account;
import org.tamga.revenue.AccountId;
import org.tamga.shared.Mrn;
import org.tamga.shared.TimeOrderedId;

/** Accounts and their entries. The balance of an account is what was paid in less the sum of its entries. */
@Repository
public class Ledger {

    /** What an entry is for. */
    public enum Purpose {
        /** Duties, taxes and securities that the declaration owes. */
        DEBT,
        /** Interest, which moves the account beside what is owed. */
        INTEREST
    }

    /** @param amount positive when taken, negative when given back */
    public record Entry(AccountId account, Mrn mrn, int version, BigDecimal amount, Instant at, Purpose purpose) {

        public Entry(AccountId account, Mrn mrn, int version, BigDecimal amount, Instant at) {
            this(account, mrn, version, amount, at, Purpose.DEBT);
        }
    }

    /** More can be taken from the account than before, and nobody has been told yet. */
    public record Replenishment(AccountId account, Instant notedAt) {
    }

    private static final String NOTE = " on conflict (kind, number) do update set noted_at = excluded.noted_at";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public Ledger(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Opens an account, or sets holder, balance and limit of one that exists. */
    public void put(Account account, Instant at) {
        jdbc.sql("""
                with put as (
                    insert into revenue.account (kind, number, holder, currency, balance, credit_limit, changed_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (kind, number) do update set holder = excluded.holder, currency = excluded.currency,
                        balance = excluded.balance, credit_limit = excluded.credit_limit, changed_at = excluded.changed_at
                    returning kind, number)
                insert into revenue.replenished (kind, number, noted_at) select kind, number, clock_timestamp() from put
                """ + NOTE).param(account.kind().name()).param(account.id()).param(account.holder()).param(account.currency())
                .param(account.balance()).param(account.limit()).param(Timestamp.from(at)).update();
    }

    public Optional<Account> find(AccountId id) {
        return read(List.of(id), "").values().stream().findFirst();
    }

    /** The accounts, kept from others until the end of the transaction; always locked in the same order. */
    public Map<AccountId, Account> lock(Collection<AccountId> ids) {
        return read(ids, " for update of a");
    }

    private Map<AccountId, Account> read(Collection<AccountId> ids, String lock) {
        Map<AccountId, Account> accounts = new HashMap<>();
        jdbc.sql("""
                select a.* from revenue.account a
                join unnest(?::text[], ?::text[]) as wanted (kind, number) on a.kind = wanted.kind and a.number = wanted.number
                order by a.kind, a.number""" + lock).param(ids.stream().map(id -> id.kind().name()).toArray(String[]::new))
                .param(ids.stream().map(AccountId::number).toArray(String[]::new)).query(Ledger::account).list()
                .forEach(account -> accounts.put(new AccountId(account.kind(), account.id()), account));
        return accounts;
    }

    /** What has been taken for the debt of each of the declarations, by account. */
    public Map<Mrn, Map<AccountId, BigDecimal>> taken(Collection<Mrn> mrns) {
        Map<Mrn, Map<AccountId, BigDecimal>> taken = new HashMap<>();
        jdbc.sql("""
                select mrn, kind, number, sum(amount) as amount from revenue.entry
                where month = any(?::date[]) and mrn = any(?) and purpose = 'DEBT' group by mrn, kind, number
                """).param(Mrn.months(mrns))
                .param(Mrn.values(mrns)).query((row, number) -> taken
                        .computeIfAbsent(Mrn.of(row.getString("mrn")), mrn -> new HashMap<>())
                        .put(new AccountId(Account.Kind.valueOf(row.getString("kind")), row.getString("number")),
                                row.getBigDecimal("amount")))
                .list();
        return taken;
    }

    /** The last version of each of the declarations whose debt was settled; those that have no entry are not among them. */
    public Map<Mrn, Integer> versions(Collection<Mrn> mrns) {
        Map<Mrn, Integer> versions = new HashMap<>();
        jdbc.sql("""
                select mrn, max(version) as version from revenue.entry
                where month = any(?::date[]) and mrn = any(?) and purpose = 'DEBT' group by mrn
                """).param(Mrn.months(mrns)).param(Mrn.values(mrns))
                .query(row -> {
                    versions.put(Mrn.of(row.getString("mrn")), row.getInt("version"));
                });
        return versions;
    }

    /** Writes the entries; the balances have been locked by the caller. */
    public void enter(List<Entry> entries) {
        TableCopy copy = new TableCopy("revenue.entry", "month, mrn, id, version, kind, number, amount, entered_at, "
                + "purpose");
        Map<AccountId, BigDecimal> sums = new HashMap<>();
        for (Entry entry : entries) {
            copy.row(entry.mrn().month().atDay(1), entry.mrn(), TimeOrderedId.next(), entry.version(), entry.account().kind(),
                    entry.account().number(), entry.amount().toPlainString(), entry.at(), entry.purpose());
            sums.merge(entry.account(), entry.amount(), BigDecimal::add);
        }
        copy.send(dataSource);
        sums.forEach(this::move);
    }

    private void move(AccountId account, BigDecimal taken) {
        jdbc.sql("update revenue.account set balance = balance - ? where kind = ? and number = ?").param(taken)
                .param(account.kind().name()).param(account.number()).update();
        if (taken.signum() < 0) {
            jdbc.sql("insert into revenue.replenished (kind, number, noted_at) values (?, ?, clock_timestamp())" + NOTE)
                    .param(account.kind().name()).param(account.number()).update();
        }
    }

    /** The accounts about which nobody has been told yet. */
    public List<Replenishment> listReplenished() {
        return jdbc.sql("select kind, number, noted_at from revenue.replenished order by noted_at")
                .query((row, number) -> new Replenishment(
                        new AccountId(Account.Kind.valueOf(row.getString("kind")), row.getString("number")),
                        row.getTimestamp("noted_at").toInstant()))
                .list();
    }

    /** Those who wait for the account have been told; unless more has come meanwhile. */
    public void told(Replenishment replenishment) {
        jdbc.sql("delete from revenue.replenished where kind = ? and number = ? and noted_at = ?")
                .param(replenishment.account().kind().name()).param(replenishment.account().number())
                .param(Timestamp.from(replenishment.notedAt())).update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(row.getString("holder"), Account.Kind.valueOf(row.getString("kind")), row.getString("number"),
                row.getString("currency"), row.getBigDecimal("balance"), row.getBigDecimal("credit_limit"));
    }
}
