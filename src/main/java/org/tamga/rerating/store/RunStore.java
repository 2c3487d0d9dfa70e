package org.tamga.rerating.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.platform.TableCopy;
import org.tamga.rerating.Run;
import org.tamga.rerating.RunOrder;
import org.tamga.tariff.ArchiveSelection;
import org.tamga.tariff.ArchiveSlice;

/** Runs and how far they have come. Writes run in the transaction of the caller, if there is one. */
@Repository
public class RunStore {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    RunStore(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    public void add(UUID id, RunOrder.Kind kind, RunOrder order, String by, Instant at, List<ArchiveSlice> slices) {
        ArchiveSelection selection = order.selection();
        jdbc.sql("""
                insert into rerating.run (id, kind, pack, law_version, from_day, to_day, commodity, origin, trader, tax_type,
                interest_to, ordered_by, ordered_at, finished_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).param(id).param(kind.name()).param(selection.pack()).param(order.lawVersion()).param(selection.from())
                .param(selection.to()).param(selection.commodity()).param(selection.origin()).param(selection.trader())
                .param(order.taxType()).param(order.interestTo()).param(by).param(Timestamp.from(at))
                .param(slices.isEmpty() ? Timestamp.from(at) : null).update();
        TableCopy units = new TableCopy("rerating.unit", "run, number, month, above, below, size");
        for (int i = 0; i < slices.size(); i++) {
            ArchiveSlice slice = slices.get(i);
            units.row(id, i + 1, slice.month(), slice.above(), slice.below(), slice.rows());
        }
        units.send(dataSource);
    }

    public Optional<Run> find(UUID id) {
        return jdbc.sql(RUNS + " where r.id = ? group by r.id").param(id).query(RunStore::run).optional();
    }

    /** Newest first. */
    public List<Run> listLatest(RunOrder.Kind kind, int most) {
        return jdbc.sql(RUNS + """
                 where r.id in (select id from rerating.run where kind = ? order by ordered_at desc, id desc limit ?)
                group by r.id order by r.ordered_at desc, r.id desc""").param(kind.name()).param(most).query(RunStore::run)
                .list();
    }

    /** @return whether it was under way */
    public boolean cancel(UUID id, String by, Instant at) {
        return jdbc.sql("""
                update rerating.run set cancelled_at = ?, cancelled_by = ?
                where id = ? and finished_at is null and cancelled_at is null
                """).param(Timestamp.from(at)).param(by).param(id).update() == 1;
    }

    /** Marks the run as finished if none of its parts is left to be worked on. Needs a transaction: see {@link #lock}. */
    public void finish(UUID id, Instant at) {
        lock(id);
        jdbc.sql("""
                update rerating.run set finished_at = ? where id = ? and finished_at is null
                and not exists (select from rerating.unit where run = ? and done_at is null and set_aside_at is null)
                """).param(Timestamp.from(at)).param(id).param(id).update();
    }

    /** Marks the run as not finished: parts will be tried again. Needs a transaction. @return false if it was cancelled */
    public boolean reopen(UUID id) {
        lock(id);
        return jdbc.sql("update rerating.run set finished_at = null where id = ? and cancelled_at is null").param(id)
                .update() == 1;
    }

    /**
     * Of two who finish a run, or reopen it, at the same moment, the second sees what the first has left of its parts. Whoever
     * stores what came of a part holds the run as the one that it belongs to: that is no obstacle.
     */
    private void lock(UUID id) {
        jdbc.sql("select 1 from rerating.run where id = ? for no key update").param(id).query(Integer.class).optional();
    }

    private static final String RUNS = """
            select r.*, count(u.number) as units, count(u.done_at) as units_done, count(u.set_aside_at) as units_set_aside,
            coalesce(sum(u.size), 0) as size, coalesce(sum(u.size) filter (where u.done_at is not null), 0) as size_done,
            coalesce(sum(u.size) filter (where u.set_aside_at is not null), 0) as size_set_aside,
            coalesce(sum(u.declarations), 0) as declarations, coalesce(sum(u.changed), 0) as changed,
            coalesce(sum(u.newly_open), 0) as newly_open, coalesce(sum(u.still_open), 0) as still_open,
            coalesce(sum(u.not_charged), 0) as not_charged, coalesce(sum(u.proposed), 0) as proposed,
            coalesce(sum(u.kept), 0) as kept, coalesce(sum(u.declined), 0) as declined,
            coalesce(sum(u.below_least), 0) as below_least
            from rerating.run r left join rerating.unit u on u.run = r.id""";

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(row.getObject("id", UUID.class), RunOrder.Kind.valueOf(row.getString("kind")), order(row),
                row.getString("ordered_by"), row.getTimestamp("ordered_at").toInstant(),
                moment(row.getTimestamp("finished_at")), moment(row.getTimestamp("cancelled_at")),
                new Run.Progress(row.getInt("units"), row.getInt("units_done"), row.getInt("units_set_aside"),
                        row.getLong("size"), row.getLong("size_done"), row.getLong("size_set_aside")),
                new Run.Counts(row.getLong("declarations"), row.getLong("changed"), row.getLong("newly_open"),
                        row.getLong("still_open"), row.getLong("not_charged"), row.getLong("proposed"), row.getLong("kept"),
                        row.getLong("declined"), row.getLong("below_least")));
    }

    static RunOrder order(ResultSet row) throws SQLException {
        return new RunOrder(
                new ArchiveSelection(row.getString("pack"), row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class), row.getString("commodity"), row.getString("origin"),
                        row.getString("trader")),
                row.getString("law_version"), row.getString("tax_type"), row.getObject("interest_to", LocalDate.class));
    }

    private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
