package org.tamga.access.foureyes;

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
import org.springframework.transaction.support.TransactionOperations;

/** The tables {@code access.shared_act} and {@code access.held_body}. */
@Repository
class SharedActStore {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    SharedActStore(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** @param body of the call that waits; null if it is none */
    void propose(SharedAct act, byte @Nullable [] body) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into access.shared_act (id, action, subject, content, proposed_at, proposed_by)
                    values (?, ?, ?, ?::jsonb, ?, ?)
                    """)
                    .param(act.id()).param(act.action()).param(act.subject()).param(act.content())
                    .param(Timestamp.from(act.proposedAt())).param(act.proposedBy()).update();
            if (body != null) {
                jdbc.sql("insert into access.held_body (act, body) values (?, ?)").param(act.id()).param(body).update();
            }
        });
    }

    byte[] body(UUID act) {
        return jdbc.sql("select body from access.held_body where act = ?").param(act)
                .query((row, number) -> row.getBytes(1)).single();
    }

    /** @return false if somebody else was quicker */
    boolean decide(UUID id, Instant at, String by, boolean confirmed, @Nullable String reason) {
        return jdbc.sql("""
                update access.shared_act set decided_at = ?, decided_by = ?, confirmed = ?, reason = ?
                where id = ? and decided_at is null
                """).param(Timestamp.from(at)).param(by).param(confirmed).param(reason).param(id).update() > 0;
    }

    void conclude(UUID id, Deed.Result result) {
        jdbc.sql("update access.shared_act set status = ?, answer = ? where id = ?").param(result.status())
                .param(result.answer()).param(id).update();
    }

    Optional<SharedAct> find(UUID id) {
        return jdbc.sql("select * from access.shared_act where id = ?").param(id).query(SharedActStore::read).optional();
    }

    /** Those that nobody has decided first, then the latest. */
    List<SharedAct> list(int most) {
        return jdbc.sql("select * from access.shared_act order by decided_at is not null, proposed_at desc limit ?").param(most)
                .query(SharedActStore::read).list();
    }

    /** How many wait that were proposed after a moment, those of one person left out. */
    int countUndecided(Instant proposedAfter, String notBy) {
        return jdbc.sql("select count(*) from access.shared_act where decided_at is null and proposed_at > ?"
                + " and proposed_by <> ?").param(Timestamp.from(proposedAfter)).param(notBy).query(Integer.class).single();
    }

    private static SharedAct read(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        Integer status = row.getObject("status", Integer.class);
        return new SharedAct(row.getObject("id", UUID.class), row.getString("action"), row.getString("subject"),
                row.getString("content"), row.getTimestamp("proposed_at").toInstant(), row.getString("proposed_by"),
                decided == null ? null : decided.toInstant(), row.getString("decided_by"),
                row.getObject("confirmed", Boolean.class), row.getString("reason"),
                status == null ? null : new Deed.Result(status, row.getString("answer")));
    }
}
