package org.tamga.rerating.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.rerating.Run;
import org.tamga.rerating.RunOrder;
import org.tamga.tariff.ArchiveSlice;

/** Hands the parts of runs out to workers, each to one at a time; one whose lease has run out is handed out again. */
@Repository
public class UnitStore {

    private static final String WORKABLE = """
             r.finished_at is null and r.cancelled_at is null and r.failure is null and u.done_at is null
            and (u.lease_until is null or u.lease_until < :now)""";

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next part that nobody works on, of the oldest order. */
    public Optional<WorkUnit> take(UUID worker, Instant now, Duration lease) {
        return jdbc.sql("""
                with next as (
                    select u.run, u.number from rerating.unit u join rerating.run r on r.id = u.run where
                """ + WORKABLE + """
                     order by r.ordered_at, u.run, u.number limit 1 for update of u skip locked)
                update rerating.unit t set worker = :worker, lease_until = :until, attempts = t.attempts + 1
                from next join rerating.run r on r.id = next.run where t.run = next.run and t.number = next.number
                returning r.*, t.number, t.month, t.above, t.below, t.size, t.attempts
                """).param("now", Timestamp.from(now)).param("worker", worker).param("until", Timestamp.from(now.plus(lease)))
                .query(UnitStore::unit).optional();
    }

    public boolean hasWork(Instant now) {
        return jdbc.sql("select exists (select from rerating.unit u join rerating.run r on r.id = u.run where" + WORKABLE + ")")
                .param("now", Timestamp.from(now)).query(Boolean.class).single();
    }

    /** @return false if the part is not the worker's any more: then nothing of it may be stored */
    public boolean done(WorkUnit unit, UUID worker, Run.Counts counts, Instant at) {
        return jdbc.sql("""
                update rerating.unit set done_at = ?, declarations = ?, changed = ?, newly_open = ?, still_open = ?,
                not_charged = ?, proposed = ?, kept = ?, declined = ?, below_least = ?
                where run = ? and number = ? and worker = ? and done_at is null
                """).param(Timestamp.from(at)).param(counts.declarations()).param(counts.changed()).param(counts.newlyOpen())
                .param(counts.stillOpen()).param(counts.notCharged()).param(counts.proposed()).param(counts.kept())
                .param(counts.declined()).param(counts.belowLeast()).param(unit.run()).param(unit.number()).param(worker)
                .update() == 1;
    }

    /** Gives a part back, for somebody to begin it again. */
    public void giveBack(WorkUnit unit, UUID worker) {
        jdbc.sql("update rerating.unit set lease_until = null, worker = null where run = ? and number = ? and worker = ?")
                .param(unit.run()).param(unit.number()).param(worker).update();
    }

    private static WorkUnit unit(ResultSet row, int number) throws SQLException {
        return new WorkUnit(row.getObject("id", UUID.class), RunOrder.Kind.valueOf(row.getString("kind")), RunStore.order(row),
                row.getString("ordered_by"), row.getTimestamp("ordered_at").toInstant(), row.getInt("number"),
                new ArchiveSlice(row.getObject("month", LocalDate.class), row.getString("above"), row.getString("below"),
                        row.getInt("size")),
                row.getInt("attempts"));
    }
}
