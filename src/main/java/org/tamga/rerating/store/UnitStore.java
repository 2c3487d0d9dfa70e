package org.tamga.rerating.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.rerating.Run;
import org.tamga.rerating.RunOrder;
import org.tamga.rerating.SetAsidePart;
import org.tamga.tariff.ArchiveSlice;

/**
 * Hands the parts of runs out to workers, each to one at a time; one whose lease has run out is handed out again, as often as
 * the workers say.
 */
@Repository
public class UnitStore {

    private static final String WORKABLE = """
             r.finished_at is null and r.cancelled_at is null and u.done_at is null and u.set_aside_at is null
            and (u.lease_until is null or u.lease_until < :now)""";

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next part that nobody works on, of the oldest order. */
    public Optional<WorkUnit> take(UUID worker, Instant now, Duration lease, int mostAttempts) {
        return jdbc.sql("""
                with next as (
                    select u.run, u.number from rerating.unit u join rerating.run r on r.id = u.run where
                """ + WORKABLE + """
                     and u.attempts < :most order by r.ordered_at, u.run, u.number limit 1 for update of u skip locked)
                update rerating.unit t set worker = :worker, lease_until = :until, attempts = t.attempts + 1
                from next join rerating.run r on r.id = next.run where t.run = next.run and t.number = next.number
                returning r.*, t.number, t.month, t.above, t.below, t.size, t.attempts
                """).param("now", Timestamp.from(now)).param("worker", worker).param("until", Timestamp.from(now.plus(lease)))
                .param("most", mostAttempts).query(UnitStore::unit).optional();
    }

    public boolean hasWork(Instant now, int mostAttempts) {
        return jdbc.sql("select exists (select from rerating.unit u join rerating.run r on r.id = u.run where" + WORKABLE
                + " and u.attempts < :most)").param("now", Timestamp.from(now)).param("most", mostAttempts)
                .query(Boolean.class).single();
    }

    /**
     * Sets aside what was begun often enough and left by workers that never came back.
     *
     * @return the runs that such parts are of
     */
    public Set<UUID> setAsideLost(Instant now, int mostAttempts) {
        return Set.copyOf(jdbc.sql("""
                update rerating.unit t set set_aside_at = :now, worker = null, lease_until = null,
                failure = coalesce(t.failure || '; ', '') || 'whoever worked on it ended or took too long'
                from rerating.unit u join rerating.run r on r.id = u.run where
                """ + WORKABLE
                + " and u.attempts >= :most and t.run = u.run and t.number = u.number and t.done_at is null returning t.run")
                .param("now", Timestamp.from(now)).param("most", mostAttempts).query(UUID.class).list());
    }

    /** @return false if the part is not the worker's any more */
    public boolean setAside(WorkUnit unit, UUID worker, String why, Instant at) {
        return jdbc.sql("""
                update rerating.unit set set_aside_at = ?, failure = ?, worker = null, lease_until = null
                where run = ? and number = ? and worker = ? and done_at is null
                """).param(Timestamp.from(at)).param(why).param(unit.run()).param(unit.number()).param(worker).update() == 1;
    }

    /** What is set aside of a run is to be begun again, as if it never had been. @return how many parts */
    public int retry(UUID run) {
        return jdbc.sql("""
                update rerating.unit set set_aside_at = null, failure = null, attempts = 0
                where run = ? and set_aside_at is not null
                """).param(run).update();
    }

    public List<SetAsidePart> listSetAside(UUID run, int most) {
        return jdbc.sql("select * from rerating.unit where run = ? and set_aside_at is not null order by number limit ?")
                .param(run).param(most)
                .query((row, number) -> new SetAsidePart(row.getInt("number"), row.getObject("month", LocalDate.class),
                        row.getString("above"), row.getString("below"), row.getInt("size"), row.getInt("attempts"),
                        row.getTimestamp("set_aside_at").toInstant(), row.getString("failure")))
                .list();
    }

    /** @return false if the part is not the worker's any more: then nothing of it may be stored */
    public boolean done(WorkUnit unit, UUID worker, Run.Counts counts, Instant at) {
        return jdbc.sql("""
                update rerating.unit set done_at = ?, failure = null, declarations = ?, changed = ?, newly_open = ?,
                still_open = ?, not_charged = ?, proposed = ?, kept = ?, declined = ?, below_least = ?
                where run = ? and number = ? and worker = ? and done_at is null
                """).param(Timestamp.from(at)).param(counts.declarations()).param(counts.changed()).param(counts.newlyOpen())
                .param(counts.stillOpen()).param(counts.notCharged()).param(counts.proposed()).param(counts.kept())
                .param(counts.declined()).param(counts.belowLeast()).param(unit.run()).param(unit.number()).param(worker)
                .update() == 1;
    }

    /** Gives a part back, for somebody to begin it again. @param notBefore which moment */
    public void giveBack(WorkUnit unit, UUID worker, String why, Instant notBefore) {
        jdbc.sql("""
                update rerating.unit set lease_until = ?, worker = null, failure = ?
                where run = ? and number = ? and worker = ?
                """).param(Timestamp.from(notBefore)).param(why).param(unit.run()).param(unit.number()).param(worker).update();
    }

    private static WorkUnit unit(ResultSet row, int number) throws SQLException {
        return new WorkUnit(row.getObject("id", UUID.class), RunOrder.Kind.valueOf(row.getString("kind")), RunStore.order(row),
                row.getString("ordered_by"), row.getTimestamp("ordered_at").toInstant(), row.getInt("number"),
                new ArchiveSlice(row.getObject("month", LocalDate.class), row.getString("above"), row.getString("below"),
                        row.getInt("size")),
                row.getInt("attempts"));
    }
}
