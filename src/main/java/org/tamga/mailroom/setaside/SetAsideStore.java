package org.tamga.mailroom.setaside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.store.PendingStore;
import org.tamga.shared.TimeOrderedId;

/** The table of what was set aside. Every method runs in the transaction of its caller if there is one. */
@Repository
public class SetAsideStore {

    private static final String FOUND = """
            select s.*, m.received_at, m.sender, m.kind, m.message_id, m.channel, o.state as outcome from mailroom.set_aside s
            join mailroom.message m on m.month = s.month and m.id = s.id
            left join mailroom.outcome o on o.month = s.month and o.id = s.id
            """;
    private static final String WAITING = " s.replayed_at is null and not exists"
            + " (select from mailroom.outcome o where o.month = s.month and o.id = s.id) ";

    private final JdbcClient jdbc;

    public SetAsideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing happens to a message that is no longer pending: somebody else has settled it, or set it aside. */
    void put(UUID conversation, int attempts, String failure, String trace, Instant now) {
        jdbc.sql("""
                with taken as (delete from mailroom.pending where id = ? returning id, priority, lone_deaths)
                insert into mailroom.set_aside
                    (id, month, priority, lone_deaths, attempts, failure, trace, set_aside_at)
                select id, ?, priority, lone_deaths, ?, ?, ?, ? from taken
                on conflict (id) do update set attempts = set_aside.attempts + excluded.attempts, failure = excluded.failure,
                    trace = excluded.trace, set_aside_at = excluded.set_aside_at, replayed_at = null,
                    lone_deaths = excluded.lone_deaths
                """).param(conversation).param(TimeOrderedId.month(conversation).atDay(1)).param(attempts).param(failure)
                .param(trace).param(Timestamp.from(now)).update();
    }

    Optional<Instant> findWaitingSince(UUID conversation) {
        return jdbc.sql("select set_aside_at from mailroom.set_aside s where id = ? and" + WAITING).param(conversation)
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /** Keeps others from deciding until the end of the transaction. */
    boolean isWaiting(UUID conversation) {
        return jdbc.sql("select 1 from mailroom.set_aside s where id = ? and" + WAITING + "for update").param(conversation)
                .query(Integer.class).optional().isPresent();
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from mailroom.set_aside s where" + WAITING).query(Long.class).single();
    }

    List<UUID> listWaiting(@Nullable String kind) {
        return jdbc.sql("""
                select s.id from mailroom.set_aside s join mailroom.message m on m.month = s.month and m.id = s.id
                where m.kind = coalesce(?, m.kind) and""" + WAITING + "order by s.id").param(kind).query(UUID.class).list();
    }

    /**
     * What had killed is a suspect still, and one more death sets it aside again.
     *
     * @return how many of them waited, and are pending again, for whichever server comes first
     */
    int replay(List<UUID> conversations, String by, Instant now) {
        return jdbc.sql("""
                with replayed as (
                    update mailroom.set_aside s set replayed_at = ?, replayed_by = ? where id = any(?) and""" + WAITING + """
                    returning id, priority, lone_deaths)
                insert into mailroom.pending (id, priority, worker, deaths, lone_deaths)
                select id, priority, ?, lone_deaths, greatest(lone_deaths - 1, 0) from replayed
                """).param(Timestamp.from(now)).param(by).param(conversations.toArray(UUID[]::new))
                .param(PendingStore.NOBODY).update();
    }

    Optional<SetAside> find(UUID conversation) {
        return jdbc.sql(FOUND + "where s.id = ?").param(conversation).query(SetAsideStore::read).optional();
    }

    List<SetAside> list(SetAside.@Nullable State state, @Nullable UUID before, int most) {
        String states = state == null ? "true" : switch (state) {
            case WAITING -> "s.replayed_at is null and o.state is null";
            case REPLAYED -> "s.replayed_at is not null and o.state is null";
            case HANDLED -> "o.state <> 'FAILED'";
            case GIVEN_UP -> "o.state = 'FAILED'";
        };
        return jdbc.sql(FOUND + "where (s.id < ? or cast(? as uuid) is null) and " + states + " order by s.id desc limit ?")
                .param(before).param(before).param(most).query(SetAsideStore::read).list();
    }

    private static SetAside read(ResultSet row, int number) throws SQLException {
        Timestamp replayed = row.getTimestamp("replayed_at");
        String outcome = row.getString("outcome");
        Letter letter = new Letter(row.getObject("id", UUID.class), row.getString("sender"), row.getString("kind"),
                row.getTimestamp("received_at").toInstant());
        return new SetAside(letter, row.getString("message_id"), row.getString("channel"), row.getInt("attempts"),
                row.getString("failure"), row.getString("trace"), row.getTimestamp("set_aside_at").toInstant(),
                replayed == null ? null : replayed.toInstant(), row.getString("replayed_by"),
                outcome == null ? null : Outcome.State.valueOf(outcome));
    }
}
