package org.tamga.tariff.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.platform.TableCopy;
import org.tamga.shared.Mrn;
import org.tamga.tariff.ArchiveSelection;
import org.tamga.tariff.ArchiveSlice;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.AssessmentItem;

/** The table of charges. */
@Repository
public class ArchiveStore {

    /** Rows that a reader holds at a time. */
    private static final int FETCHED = 500;

    private static final String COLUMNS = "month, mrn, passage, version, pack, law_version, tax_point, trader, sender, "
            + "commodities, "
            + "origins, charged, request, outcome";

    /** What counts of a selection; the goods are only narrowed down here, and judged item by item when they are read. */
    private static final String SELECTED = """
             superseded_by is null and pack = :pack and tax_point between :from and :to
            and (:trader::text is null or trader = :trader)
            and (:commodity::text is null or commodities like '% ' || :commodity || '%')
            and (:origin::text is null or origins like '% ' || :origin || '%')""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public ArchiveStore(DataSource dataSource, JdbcClient jdbc, TransactionOperations transactions) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public void append(List<ArchivedAssessment> charges) {
        supersede(charges.stream().filter(each -> each.passage() > 1)
                .map(each -> new ArchivedAssessment.Withdrawal(each.mrn(), each.passage())).toList());
        TableCopy copy = new TableCopy("tariff.assessment", COLUMNS);
        for (ArchivedAssessment each : charges) {
            copy.row(each.mrn().month().atDay(1), each.mrn(), each.passage(), each.version(), each.pack(), each.lawVersion(),
                    each.request().date(), each.trader(), each.sender(),
                    words(each, item -> Objects.toString(item.commodity(), null)),
                    words(each, AssessmentItem::origin), each.charged(), RequestWriter.write(each.request()),
                    OutcomeJson.write(each.outcome()));
        }
        copy.send(dataSource);
    }

    public void charge(List<Mrn> mrns) {
        if (!mrns.isEmpty()) {
            jdbc.sql("update tariff.assessment set charged = true where month = any(?::date[]) and mrn = any(?) "
                    + "and superseded_by is null").param(
                            Mrn.months(mrns))
                    .param(Mrn.values(mrns)).update();
        }
    }

    public void withdraw(List<ArchivedAssessment.Withdrawal> withdrawals) {
        supersede(withdrawals);
    }

    private void supersede(List<ArchivedAssessment.Withdrawal> later) {
        if (later.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update tariff.assessment a set superseded_by = l.passage
                from unnest(:months::date[], :mrns::text[], :passages::int[]) as l (month, mrn, passage)
                where a.month = l.month and a.mrn = l.mrn and a.passage < l.passage and a.superseded_by is null
                """).param("months", later.stream().map(each -> each.mrn().month().atDay(1).toString()).toArray(String[]::new))
                .param("mrns", later.stream().map(each -> each.mrn().value()).toArray(String[]::new))
                .param("passages", later.stream().map(ArchivedAssessment.Withdrawal::passage).toArray(Integer[]::new))
                .update();
    }

    public Optional<ArchivedAssessment> find(Mrn mrn) {
        return jdbc.sql("select " + COLUMNS
                + " from tariff.assessment where month = ? and mrn = ? and superseded_by is null")
                .param(mrn.month().atDay(1)).param(mrn.value()).query((row, number) -> read(row)).optional();
    }

    public List<ArchiveSlice> slices(ArchiveSelection selection, int size) {
        record Start(LocalDate month, String mrn, int rows) {
        }
        List<Start> starts = selected("select month, mrn, least(:size, total - n + 1)::int as rows from (select month, mrn, "
                + "row_number() over (partition by month order by mrn) as n, count(*) over (partition by month) as total "
                + "from tariff.assessment where" + SELECTED + ") numbered where (n - 1) % :size = 0 order by month, mrn",
                selection).param("size", size).query(
                        (row, number) -> new Start(row.getObject("month", LocalDate.class),
                                row.getString("mrn"), row.getInt("rows")))
                .list();
        List<ArchiveSlice> slices = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            boolean first = i == 0 || !starts.get(i - 1).month().equals(start.month());
            boolean last = i + 1 == starts.size() || !starts.get(i + 1).month().equals(start.month());
            slices.add(new ArchiveSlice(start.month(), first ? "" : start.mrn(), last ? null : starts.get(i + 1).mrn(),
                    start.rows()));
        }
        return slices;
    }

    public void read(ArchiveSelection selection, ArchiveSlice slice, Consumer<ArchivedAssessment> reader) {
        transactions.executeWithoutResult(status -> selected("select " + COLUMNS + " from tariff.assessment where"
                + " month = :month and mrn >= :above and (:below::text is null or mrn < :below) and" + SELECTED, selection)
                .param("month", slice.month()).param("above", slice.above()).param("below", slice.below())
                .withFetchSize(FETCHED).query((ResultSet row) -> reader.accept(read(row))));
    }

    private JdbcClient.StatementSpec selected(String sql, ArchiveSelection selection) {
        return jdbc.sql(sql).param("pack", selection.pack()).param("from", selection.from()).param("to", selection.to())
                .param("trader", selection.trader()).param("commodity", selection.commodity())
                .param("origin", selection.origin());
    }

    private static String words(ArchivedAssessment charge,
            Function<AssessmentItem, @Nullable String> word) {
        return charge.request().items().stream().flatMap(item -> Stream.ofNullable(word.apply(item))).distinct()
                .map(each -> " " + each.replace(" ", "")).collect(Collectors.joining());
    }

    private static ArchivedAssessment read(ResultSet row) throws SQLException {
        try {
            return new ArchivedAssessment(Mrn.of(row.getString("mrn")), row.getInt("version"), row.getInt("passage"),
                    row.getString("pack"), row.getString("law_version"), row.getString("trader"), row.getString("sender"),
                    RequestReader.read(row.getBytes("request")), OutcomeJson.read(row.getBytes("outcome")),
                    row.getBoolean("charged"));
        } catch (RuntimeException e) {
            throw new IllegalStateException("what is kept of the charge of " + row.getString("mrn") + " cannot be read", e);
        }
    }
}
