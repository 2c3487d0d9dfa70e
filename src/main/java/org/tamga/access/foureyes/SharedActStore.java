package org.tamga.access.foureyes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code access.shared_act}. */
@Repository
class SharedActStore {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    SharedActStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void propose(SharedAct act) {
        jdbc.sql("""
                insert into access.shared_act (id, action, subject, content, proposed_at, proposed_by)
                values (?, ?, ?, ?::jsonb, ?, ?)
                """)
                .param(act.id()).param(act.action()).param(act.subject()).param(act.content())
                .param(Timestamp.from(act.proposedAt())).param(act.proposedBy()).update();
    }

    /** @return false if somebody else was quicker */
    boolean decide(UUID id, Instant at, String by, boolean confirmed) {
        return jdbc.sql("""
                update access.shared_act set decided_at = ?, decided_by = ?, confirmed = ? where id = ? and decided_at is null
                """).param(Timestamp.from(at)).param(by).param(confirmed).param(id).update() > 0;
    }

    Optional<SharedAct> find(UUID id) {
        return jdbc.sql("select * from access.shared_act where id = ?").param(id).query(SharedActStore::read).optional();
    }

    /** Those that wait first, then the latest. */
    List<SharedAct> list() {
        return jdbc.sql("select * from access.shared_act order by decided_at is not null, proposed_at desc limit ?").param(MOST)
                .query(SharedActStore::read).list();
    }

    private static SharedAct read(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new SharedAct(row.getObject("id", UUID.class), row.getString("action"), row.getString("subject"),
                row.getString("content"), row.getTimestamp("proposed_at").toInstant(), row.getString("proposed_by"),
                decided == null ? null : decided.toInstant(), row.getString("decided_by"),
                row.getObject("confirmed", Boolean.class));
    }
}
