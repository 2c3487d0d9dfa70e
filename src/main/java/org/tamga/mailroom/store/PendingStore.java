package org.tamga.mailroom.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has taken up what is pending, and what happened to whoever had it before. Every method runs in the transaction of its
 * caller if there is one.
 */
@Repository
public class PendingStore {

    /** Whose messages everybody may take up: those received while handling was stopped, or left behind in good order. */
    public static final UUID NOBODY = new UUID(0, 0);

    /**
     * A pending message that was taken up.
     *
     * @param deaths     of processes that had it; it may have waited in line or been in hand
     * @param loneDeaths of these, how many came while it alone was in hand
     */
    public record TakenUp(UUID conversation, int deaths, int loneDeaths) {
    }

    private final JdbcClient jdbc;

    public PendingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says that this process is alive. */
    public void beat(UUID worker) {
        jdbc.sql("insert into mailroom.worker values (?, now()) on conflict (id) do update set seen_at = now()").param(worker)
                .update();
    }

    /** Ends in good order: whoever takes up what this process leaves behind has no death to count. */
    public void leave(UUID worker) {
        jdbc.sql("update mailroom.pending set worker = ?, alone = false where worker = ?").param(NOBODY).param(worker)
                .update();
        jdbc.sql("delete from mailroom.worker where id = ?").param(worker).update();
    }

    /**
     * Takes over what was taken up by processes that have been silent for {@code silence} seconds, and counts their death; and
     * what this one has taken up and lost hold of: the most urgent and oldest, in the order in which they came.
     *
     * @param held what this process is about to handle
     */
    public List<TakenUp> takeOver(UUID worker, Collection<UUID> held, int silence, int most) {
        return jdbc.sql("""
                update mailroom.pending set worker = :worker, alone = false,
                    deaths = deaths + (worker not in (:worker, :nobody))::int,
                    lone_deaths = lone_deaths + (alone and worker not in (:worker, :nobody))::int
                where id in (
                    select id from mailroom.pending
                    where worker not in (
                            select id from mailroom.worker where seen_at > now() - make_interval(secs => :silence))
                        or (worker = :worker and id <> all(:held))
                    order by priority desc, id limit :most for update skip locked)
                returning id, deaths, lone_deaths
                """).param("worker", worker).param("nobody", NOBODY).param("silence", silence)
                .param("held", held.toArray(UUID[]::new)).param("most", most)
                .query((row, number) -> new TakenUp(row.getObject("id", UUID.class), row.getInt("deaths"),
                        row.getInt("lone_deaths")))
                .list().stream().sorted(Comparator.comparing(TakenUp::conversation)).toList();
    }

    /** Notes whether this message alone is in hand: before that begins, and when it is so no longer. */
    public void noteAlone(UUID conversation, boolean alone) {
        jdbc.sql("update mailroom.pending set alone = ? where id = ?").param(alone).param(conversation).update();
    }

    public long count() {
        return jdbc.sql("select count(*) from mailroom.pending").query(Long.class).single();
    }
}
