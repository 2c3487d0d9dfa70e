package org.tamga.mailroom.feed;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.mailroom.Notice;
import org.tamga.platform.Compressed;
import org.tamga.shared.Mrn;

/** Notices in the order of their positions, and how far they were read. */
@Repository
public class FeedStore {

    private static final String COLUMNS = "select position, id, mrn, version, recipient, code, issued_at, content"
            + " from mailroom.notice ";

    private final JdbcClient jdbc;

    public FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last position that was given to anybody, stored or not. */
    long lastPosition() {
        return jdbc.sql("select case when is_called then last_value else 0 end from mailroom.notice_position").query(Long.class)
                .single();
    }

    /** The transactions that may hold notices which nobody sees yet: whoever writes holds this lock until its end. */
    Set<String> writers() {
        return new HashSet<>(jdbc.sql("""
                select virtualtransaction from pg_locks where locktype = 'relation' and mode = 'RowExclusiveLock'
                and relation = 'mailroom.notice'::regclass
                and database = (select oid from pg_database where datname = current_database())
                """).query(String.class).list());
    }

    List<PostedNotice> list(String recipient, long after, long to, int most) {
        return jdbc.sql(COLUMNS + "where recipient = ? and position > ? and position <= ? order by position limit ?")
                .param(recipient).param(after).param(to).param(most).query(FeedStore::read).list();
    }

    List<PostedNotice> list(Mrn mrn, long after, long to, int most) {
        return jdbc.sql(COLUMNS + "where month = ? and mrn = ? and position > ? and position <= ? order by position limit ?")
                .param(mrn.month().atDay(1)).param(mrn.value()).param(after).param(to).param(most).query(FeedStore::read)
                .list();
    }

    /** Those of the recipients who have something new. */
    Set<String> listWithNews(Collection<String> recipients, long after, long to) {
        return new HashSet<>(jdbc.sql("""
                select r from unnest(?::text[]) as r where exists
                    (select from mailroom.notice n where n.recipient = r and n.position > ? and n.position <= ?)
                """).param(recipients.toArray(String[]::new)).param(after).param(to).query(String.class).list());
    }

    Optional<Long> findAcknowledged(String recipient, String channel) {
        return jdbc.sql("select position from mailroom.acknowledgement where recipient = ? and channel = ?").param(recipient)
                .param(channel).query(Long.class).optional();
    }

    /** Never goes back. */
    void acknowledge(String recipient, String channel, long position, Instant now) {
        jdbc.sql("""
                insert into mailroom.acknowledgement (recipient, channel, position, acknowledged_at) values (?, ?, ?, ?)
                on conflict (recipient, channel) do update set acknowledged_at = excluded.acknowledged_at,
                    position = excluded.position where acknowledgement.position < excluded.position
                """).param(recipient).param(channel).param(position).param(Timestamp.from(now)).update();
    }

    private static PostedNotice read(ResultSet row, int number) throws SQLException {
        return new PostedNotice(row.getLong("position"), new Notice(row.getObject("id", UUID.class),
                Mrn.of(row.getString("mrn")), row.getInt("version"), row.getString("recipient"), row.getString("code"),
                row.getTimestamp("issued_at").toInstant(),
                new String(Compressed.expand(row.getBytes("content")), StandardCharsets.UTF_8)));
    }
}
