package org.tamga.tariff.watch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.TimeOrderedId;
import org.tamga.tariff.watch.Change;
import org.tamga.tariff.watch.Watch;
import org.tamga.tariff.watch.WatchNotice;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Watches, their notices, and up to where the law has been told. */
@Repository
public class WatchStore {

    /** @param entry last entry of the history that was told @param day last day that was told */
    public record Cursor(long entry, LocalDate day) {
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WATCHES = "select id, watcher, pack, commodity, origin, quota_percent, created_at "
            + "from tariff.watch";
    private static final String NOTICES = "select n.*, w.commodity, w.origin, w.pack from tariff.watch_notice n "
            + "join tariff.watch w on w.id = n.watch";

    private final JdbcClient jdbc;

    public WatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Watch save(Watch watch) {
        jdbc.sql("""
                insert into tariff.watch (id, watcher, pack, commodity, origin, quota_percent, created_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (watcher, pack, commodity, coalesce(origin, ''))
                do update set quota_percent = excluded.quota_percent""")
                .params(Arrays.asList(watch.id(), watch.watcher(), watch.pack(), watch.commodity().digits(), watch.origin(),
                        watch.quotaPercent(), watch.createdAt().atOffset(ZoneOffset.UTC)))
                .update();
        return jdbc
                .sql(WATCHES + " where watcher = ? and pack = ? and commodity = ? and coalesce(origin, '') = coalesce(?, '')")
                .params(Arrays.asList(watch.watcher(), watch.pack(), watch.commodity().digits(), watch.origin()))
                .query(WatchStore::watch).single();
    }

    public boolean remove(String watcher, UUID id) {
        return jdbc.sql("delete from tariff.watch where id = ? and watcher = ?").param(id).param(watcher).update() == 1;
    }

    public List<Watch> list(String watcher) {
        return jdbc.sql(WATCHES + " where watcher = ? order by commodity, id").param(watcher).query(WatchStore::watch).list();
    }

    public int count(String watcher) {
        return jdbc.sql("select count(*) from tariff.watch where watcher = ?").param(watcher).query(Integer.class).single();
    }

    /** Every watch on a pack. */
    public List<Watch> listOf(String pack) {
        return jdbc.sql(WATCHES + " where pack = ?").param(pack).query(WatchStore::watch).list();
    }

    /** Sees to it that a pack is followed, from here on if it was not before. */
    public void begin(String pack, Cursor here) {
        jdbc.sql("insert into tariff.watch_cursor (pack, entry, day) values (?, ?, ?) on conflict do nothing").param(pack)
                .param(here.entry()).param(here.day()).update();
    }

    /** The cursor of a pack, held until the transaction ends; empty if nobody watches it, or somebody else holds it. */
    public Optional<Cursor> lock(String pack) {
        return jdbc.sql("select entry, day from tariff.watch_cursor where pack = ? for update skip locked").param(pack)
                .query((row, number) -> new Cursor(row.getLong("entry"), row.getObject("day", LocalDate.class))).optional();
    }

    public void move(String pack, Cursor to) {
        jdbc.sql("update tariff.watch_cursor set entry = ?, day = ? where pack = ?").param(to.entry()).param(to.day())
                .param(pack).update();
    }

    /**
     * From here to the end of the transaction nobody else keeps notices. They are read in the order of their ids: one that
     * becomes visible behind one that somebody has read is never seen by him.
     */
    public void lockNotices() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('tariff.watch_notice'))").query(row -> {
        });
    }

    /** Keeps a notice, unless the watch was told of the same cause before. @return what was kept; empty if nothing was */
    public Optional<WatchNotice> save(Watch watch, WatchNotice.Kind kind, String cause, String lawVersion, LocalDate day,
            Instant at,
            List<Change> changes) {
        UUID id = TimeOrderedId.next();
        int kept = jdbc.sql("""
                insert into tariff.watch_notice (id, watch, watcher, kind, cause, law_version, day, at, changes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (watch, cause) do nothing""")
                .params(id, watch.id(), watch.watcher(), kind.name(), cause, lawVersion, day,
                        at.atOffset(ZoneOffset.UTC), JSON.writeValueAsString(changes))
                .update();
        return kept == 0 ? Optional.empty()
                : Optional.of(new WatchNotice(id, watch.id(), watch.commodity().digits(), watch.origin(), watch.pack(), kind,
                        lawVersion, day, at, changes));
    }

    public List<WatchNotice> latestNotices(String watcher, int most) {
        return jdbc.sql(NOTICES + " where n.watcher = ? order by n.id desc limit ?").param(watcher).param(most)
                .query(WatchStore::notice).list();
    }

    public List<WatchNotice> notices(String watcher, @Nullable UUID after, int most) {
        return jdbc.sql(NOTICES + " where n.watcher = :watcher and (:after::uuid is null or n.id > :after::uuid) "
                + "order by n.id limit :most")
                .param("watcher", watcher).param("after", after).param("most", most).query(WatchStore::notice).list();
    }

    private static Watch watch(ResultSet row, int number) throws SQLException {
        return new Watch(row.getObject("id", UUID.class), row.getString("watcher"), row.getString("pack"),
                CommodityCode.of(row.getString("commodity")), row.getString("origin"),
                row.getObject("quota_percent", Integer.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static WatchNotice notice(ResultSet row, int number) throws SQLException {
        return new WatchNotice(row.getObject("id", UUID.class), row.getObject("watch", UUID.class),
                row.getString("commodity"), row.getString("origin"), row.getString("pack"),
                WatchNotice.Kind.valueOf(row.getString("kind")), row.getString("law_version"),
                row.getObject("day", LocalDate.class), row.getObject("at", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("changes"), new TypeReference<List<Change>>() {
                }));
    }
}
