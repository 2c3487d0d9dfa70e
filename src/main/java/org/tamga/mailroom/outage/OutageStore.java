package org.tamga.mailroom.outage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.evidence.EvidenceLog;
import org.tamga.evidence.Fact;
import org.tamga.evidence.FactHash;
import org.tamga.evidence.spi.FactKeeper;

/** Outages and the pulse of the servers. An outage is noted in the log of evidence when it is over. */
@Repository
public class OutageStore implements FactKeeper {

    private static final String KIND = "outage";
    private static final String COLUMNS = "id, kind, started_at, ended_at, reason, declared_by";

    private final JdbcClient jdbc;
    private final EvidenceLog evidence;

    public OutageStore(JdbcClient jdbc, EvidenceLog evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    void add(Outage outage) {
        jdbc.sql("insert into mailroom.outage (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)").param(outage.id())
                .param(outage.kind().name()).param(Timestamp.from(outage.startedAt())).param(timestamp(outage.endedAt()))
                .param(outage.reason()).param(outage.declaredBy()).update();
    }

    /** In a transaction, since it is noted. */
    void end(Outage outage) {
        jdbc.sql("update mailroom.outage set ended_at = ? where id = ? and ended_at is null")
                .param(timestamp(outage.endedAt())).param(outage.id()).update();
        note(outage);
    }

    void note(Outage outage) {
        evidence.note(List.of(new Fact(outage.id().toString(), KIND, outage.id(), FactHash.of(outage.id(), outage.kind(),
                outage.startedAt(), outage.endedAt(), outage.reason(), outage.declaredBy()))));
    }

    /** @return the moment of the last renewal before; empty if this is the first */
    Optional<Instant> renewPulse(Instant now) {
        return jdbc.sql("""
                insert into mailroom.pulse (seen_at) values (?)
                on conflict (only_one) do update set seen_at = greatest(pulse.seen_at, excluded.seen_at)
                returning old.seen_at as before
                """).param(Timestamp.from(now)).query((row, number) -> Optional.ofNullable(row.getTimestamp("before"))).single()
                .map(Timestamp::toInstant);
    }

    Optional<Outage> findOpen() {
        return jdbc.sql("select " + COLUMNS + " from mailroom.outage where ended_at is null").query(OutageStore::read)
                .optional();
    }

    Optional<Outage> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from mailroom.outage where id = ?").param(id).query(OutageStore::read)
                .optional();
    }

    List<Outage> listSince(Instant moment) {
        return jdbc.sql("select " + COLUMNS
                + " from mailroom.outage where ended_at is null or ended_at >= ? order by started_at")
                .param(Timestamp.from(moment)).query(OutageStore::read).list();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, String> hashes(List<Fact> facts) {
        Map<UUID, String> hashes = new HashMap<>();
        jdbc.sql("select " + COLUMNS + " from mailroom.outage where id = any(?)")
                .param(facts.stream().map(Fact::id).toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> hashes.put(row.getObject("id", UUID.class), FactHash.of(row)));
        return hashes;
    }

    @Override
    public List<Key> listAfter(@Nullable Key last, int most) {
        return jdbc.sql("select date_trunc('month', ended_at)::date as month, id::text as subject, id from mailroom.outage"
                + " where ended_at is not null and id > ? order by id limit ?")
                .param(last == null ? new UUID(0, 0) : last.id()).param(most).query(Key.class).list();
    }

    private static Outage read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Outage(row.getObject("id", UUID.class), Outage.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("started_at").toInstant(), ended == null ? null : ended.toInstant(), row.getString("reason"),
                row.getString("declared_by"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
