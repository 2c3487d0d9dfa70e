package org.tamga.mailroom.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.mailroom.Bulletin;
import org.tamga.platform.Compressed;

/** What is due to webhooks, and when it is tried. */
@Repository
public class DeliveryStore {

    /**
     * One push.
     *
     * @param position in the feed of the recipient; null for a bulletin
     * @param id       of the notice or bulletin
     * @param mrn      null for a bulletin
     * @param version  of the declaration; 0 for a bulletin
     */
    public record Delivery(UUID webhook, String url, String secret, int attempts, @Nullable Long position, UUID id,
            @Nullable String mrn, int version, String code, Instant issuedAt, String content) {
    }

    /** Notices that are taken over at once. */
    private static final int MOST_QUEUED = 1000;

    private final JdbcClient jdbc;

    public DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes over what has come into the feeds of the recipients, up to a position, for each address by itself: from where
     * it was left. One that is disabled stays where it is.
     */
    public void queue(long horizon, Instant due) {
        for (UUID webhook : jdbc.sql("select id from mailroom.webhook where disabled_at is null and queued_to < ?")
                .param(horizon).query(UUID.class).list()) {
            int queued = MOST_QUEUED;
            while (queued == MOST_QUEUED) {
                queued = queue(webhook, horizon, due);
            }
        }
    }

    /** In one statement, so that the address never goes on without what it passes. */
    private int queue(UUID webhook, long horizon, Instant due) {
        return jdbc.sql("""
                with hook as (
                    select id, recipient, queued_to from mailroom.webhook where id = ? and disabled_at is null
                    for update skip locked),
                news as (
                    select n.id, n.month, n.mrn, n.position from hook join mailroom.notice n on n.recipient = hook.recipient
                        and n.position > hook.queued_to and n.position <= ? order by n.position limit ?),
                moved as (
                    update mailroom.webhook w set queued_to = (select max(position) from news)
                    from hook where w.id = hook.id and exists (select from news))
                insert into mailroom.delivery (notice, webhook, month, mrn, position, attempts, next_attempt_at)
                select news.id, hook.id, news.month, news.mrn, news.position, 0, ? from news cross join hook
                on conflict do nothing
                """).param(webhook).param(horizon).param(MOST_QUEUED).param(Timestamp.from(due)).update();
    }

    /** Keeps a bulletin for the webhooks of its recipient, if there are any. */
    public void enqueue(Bulletin bulletin, Instant due) {
        int hooks = jdbc.sql("""
                insert into mailroom.delivery (notice, webhook, attempts, next_attempt_at)
                select ?, id, 0, ? from mailroom.webhook where recipient = ? and disabled_at is null
                """).param(bulletin.id()).param(Timestamp.from(due)).param(bulletin.recipient()).update();
        if (hooks > 0) {
            jdbc.sql("insert into mailroom.bulletin (id, recipient, code, issued_at, content) values (?, ?, ?, ?, ?)")
                    .param(bulletin.id()).param(bulletin.recipient()).param(bulletin.code())
                    .param(Timestamp.from(bulletin.issuedAt()))
                    .param(Compressed.compress(bulletin.content().getBytes(StandardCharsets.UTF_8))).update();
        }
    }

    /** Addresses to which something is due, except those. */
    public List<UUID> listDue(Instant now, Collection<UUID> except, int most) {
        return jdbc.sql("""
                select id from mailroom.webhook w where disabled_at is null and coalesce(rest_until, ?) <= ? and id <> all(?)
                and exists (select from mailroom.delivery d where d.webhook = w.id and d.next_attempt_at <= ?)
                order by random() limit ?
                """).param(Timestamp.from(now)).param(Timestamp.from(now)).param(except.toArray(UUID[]::new))
                .param(Timestamp.from(now)).param(most).query(UUID.class).list();
    }

    /**
     * What is due to an address, oldest first, of each declaration only the first; a single one while nothing gets through.
     * Kept from others for {@code lease}: whoever dies with one lets it fall due again.
     */
    public List<Delivery> claimDue(UUID webhook, Instant now, int most, Duration lease) {
        return jdbc.sql("""
                with hook as (
                    select id, case when rest_until is null then ? else 1 end as most from mailroom.webhook
                    where id = ? and disabled_at is null and coalesce(rest_until, ?) <= ?),
                due as (
                    select d.webhook, d.notice from mailroom.delivery d join hook on hook.id = d.webhook
                    where d.next_attempt_at <= ? and not exists (select from mailroom.delivery e where e.webhook = d.webhook
                        and e.mrn = d.mrn and e.position < d.position)
                    order by d.position nulls first, d.notice limit (select most from hook) for update of d skip locked),
                claimed as (
                    update mailroom.delivery d set next_attempt_at = ? from due
                    where d.webhook = due.webhook and d.notice = due.notice
                    returning d.webhook, d.notice, d.month, d.mrn, d.position, d.attempts)
                select c.webhook, w.url, w.secret, c.attempts, c.notice, c.mrn, c.position, coalesce(n.version, 0) as version,
                    coalesce(n.code, b.code) as code, coalesce(n.issued_at, b.issued_at) as issued_at,
                    coalesce(n.content, b.content) as content
                from claimed c join mailroom.webhook w on w.id = c.webhook
                left join mailroom.notice n on n.month = c.month and n.mrn = c.mrn and n.id = c.notice
                left join mailroom.bulletin b on c.mrn is null and b.id = c.notice
                where n.id is not null or b.id is not null order by c.position nulls first, c.notice
                """).param(most).param(webhook).param(Timestamp.from(now)).param(Timestamp.from(now)).param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(lease))).query(DeliveryStore::read).list();
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(row.getObject("webhook", UUID.class), row.getString("url"), row.getString("secret"),
                row.getInt("attempts"), row.getObject("position", Long.class), row.getObject("notice", UUID.class),
                row.getString("mrn"), row.getInt("version"), row.getString("code"), row.getTimestamp("issued_at").toInstant(),
                new String(Compressed.expand(row.getBytes("content")), StandardCharsets.UTF_8));
    }

    public void delivered(Delivery delivery) {
        jdbc.sql("""
                with gone as (delete from mailroom.delivery where webhook = ? and notice = ?)
                update mailroom.webhook set rest_until = null, last_failure = null
                where id = ? and (rest_until is not null or last_failure is not null)
                """).param(delivery.webhook()).param(delivery.id()).param(delivery.webhook()).update();
    }

    /** @param rest whether nothing at all got through, so that nothing else is tried before that moment */
    public void postpone(Delivery delivery, Instant next, String failure, boolean rest) {
        Timestamp at = Timestamp.from(next);
        jdbc.sql("""
                with tried as (update mailroom.delivery set attempts = attempts + 1, next_attempt_at = ?
                               where webhook = ? and notice = ?)
                update mailroom.webhook set last_failure = ?, rest_until = case when ? then ? else rest_until end where id = ?
                """).param(at).param(delivery.webhook()).param(delivery.id()).param(failure).param(rest).param(at)
                .param(delivery.webhook()).update();
    }
}
