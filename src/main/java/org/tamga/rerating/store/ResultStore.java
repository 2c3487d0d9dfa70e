package org.tamga.rerating.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.platform.TableCopy;
import org.tamga.rerating.Band;
import org.tamga.rerating.Difference;
import org.tamga.rerating.Opened;
import org.tamga.rerating.Subtotal;
import org.tamga.rerating.Subtotal.Amounts;
import org.tamga.rerating.Subtotal.Dimension;
import org.tamga.rerating.engine.Subtotals;
import org.tamga.shared.Mrn;

/** What comes of the parts of a run. Writes run in the transaction of the caller. */
@Repository
public class ResultStore {

    private static final int FETCHED = 500;
    /** Where one band of differences ends and the next begins. */
    private static final List<BigDecimal> LIMITS = List.of(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("100"),
            new BigDecimal("1000"), new BigDecimal("10000"));
    private static final String AMOUNTS = "assessed_before, assessed_after, payable_before, payable_after, secured_before, "
            + "secured_after";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ResultStore(DataSource dataSource, JdbcClient jdbc, TransactionOperations transactions) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public void add(WorkUnit unit, List<Difference> differences, List<Opened> opened) {
        TableCopy lines = new TableCopy("rerating.difference",
                "run, unit, mrn, version, trader, item, commodity, tax_type, method, " + AMOUNTS);
        for (Difference each : differences) {
            Amounts before = each.before();
            Amounts after = each.after();
            lines.row(unit.run(), unit.number(), each.mrn(), each.version(), each.trader(), each.item(), each.commodity(),
                    each.taxType(), each.method(), plain(before.assessed()), plain(after.assessed()), plain(before.payable()),
                    plain(after.payable()), plain(before.secured()), plain(after.secured()));
        }
        lines.send(dataSource);
        TableCopy open = new TableCopy("rerating.opened", "run, unit, mrn, item, code");
        opened.forEach(each -> open.row(unit.run(), unit.number(), each.mrn(), each.item(), each.code()));
        open.send(dataSource);
    }

    public void add(WorkUnit unit, Subtotals subtotals) {
        TableCopy rows = new TableCopy("rerating.subtotal", "run, unit, dimension, key, declarations, lines, " + AMOUNTS);
        subtotals.each((dimension, sum) -> rows.row(unit.run(), unit.number(), dimension, sum.key(), sum.declarations(),
                sum.lines(), plain(sum.before().assessed()), plain(sum.after().assessed()), plain(sum.before().payable()),
                plain(sum.after().payable()), plain(sum.before().secured()), plain(sum.after().secured())));
        rows.send(dataSource);
    }

    /** The sums of a run, those with the greatest difference first. */
    public List<Subtotal> subtotals(UUID run, Dimension dimension, int most) {
        return jdbc.sql("""
                select key, sum(declarations) as declarations, sum(lines) as lines,
                sum(assessed_before) as assessed_before, sum(assessed_after) as assessed_after,
                sum(payable_before) as payable_before, sum(payable_after) as payable_after,
                sum(secured_before) as secured_before, sum(secured_after) as secured_after
                from rerating.subtotal where run = ? and dimension = ? group by key
                order by abs(sum(assessed_after - assessed_before)) desc, key limit ?
                """).param(run).param(dimension.name()).param(most).query((row, number) -> new Subtotal(row.getString("key"),
                row.getLong("declarations"), row.getLong("lines"), before(row), after(row))).list();
    }

    public List<Opened> listOpened(UUID run, int most) {
        return jdbc.sql("select * from rerating.opened where run = ? order by mrn, item, code limit ?").param(run).param(most)
                .query((row, number) -> new Opened(Mrn.of(row.getString("mrn")), row.getInt("item"), row.getString("code")))
                .list();
    }

    /** Every line of a rehearsal that would be another, part by part and in them by number; none is kept in memory. */
    public void eachDifference(UUID run, Consumer<Difference> taker) {
        transactions.executeWithoutResult(status -> jdbc
                .sql("select * from rerating.difference where run = ? order by run, unit, mrn, item, tax_type, method")
                .param(run).withFetchSize(FETCHED).query((ResultSet row) -> taker.accept(difference(row))));
    }

    /** @param trader null for everybody's */
    public List<Difference> greatestDifferences(UUID run, @Nullable String trader, int skip, int most) {
        return jdbc.sql("""
                select * from rerating.difference where run = :run and (:trader::text is null or trader = :trader)
                order by abs(assessed_after - assessed_before) desc, mrn, item, tax_type, method limit :most offset :skip
                """).param("run", run).param("trader", trader).param("most", most).param("skip", skip)
                .query((row, number) -> difference(row)).list();
    }

    public List<Band> bands(UUID run) {
        return jdbc.sql("""
                select change < 0 as less, width_bucket(abs(change), ?::numeric[]) as size, count(*) as lines
                from (select assessed_after - assessed_before as change from rerating.difference where run = ?) as d
                group by less, size order by less desc, size
                """)
                .param(LIMITS.stream().map(BigDecimal::toPlainString).toArray(String[]::new)).param(run)
                .query((row, number) -> band(row)).list();
    }

    private static Band band(ResultSet row) throws SQLException {
        int size = row.getInt("size");
        return new Band(row.getBoolean("less"), size == 0 ? BigDecimal.ZERO : LIMITS.get(size - 1),
                size == LIMITS.size() ? null : LIMITS.get(size), row.getLong("lines"));
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(Mrn.of(row.getString("mrn")), row.getInt("version"), row.getString("trader"), row.getInt("item"),
                row.getString("commodity"), row.getString("tax_type"), row.getString("method"), before(row), after(row));
    }

    private static Amounts before(ResultSet row) throws SQLException {
        return new Amounts(row.getBigDecimal("assessed_before"), row.getBigDecimal("payable_before"),
                row.getBigDecimal("secured_before"));
    }

    private static Amounts after(ResultSet row) throws SQLException {
        return new Amounts(row.getBigDecimal("assessed_after"), row.getBigDecimal("payable_after"),
                row.getBigDecimal("secured_after"));
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
