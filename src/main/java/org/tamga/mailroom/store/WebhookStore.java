package org.tamga.mailroom.store;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.mailroom.Bulletin;
import org.tamga.mailroom.Notice;
import org.tamga.platform.Compressed;

/** Webhooks and the deliveries that are due to them. */
@Repository
public class WebhookStore {

    /** @param disabledAt null while it is served */
    public record Webhook(UUID id, String recipient, String url, Instant createdAt, @Nullable Instant disabledAt,
            @Nullable String lastFailure) {
    }

    /**
     * One push.
     *
     * @param id      of the notice or bulletin
     * @param mrn     null for a bulletin
     * @param version of the declaration; 0 for a bulletin
     */
    public record Delivery(UUID webhook, String url, String secret, int attempts, UUID id, @Nullable String mrn, int version,
            String code, Instant issuedAt, String content) {
    }

    private final JdbcClient jdbc;

    public WebhookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void register(Webhook webhook, String secret) {
        jdbc.sql("insert into mailroom.webhook (id, recipient, url, secret, created_at) values (?, ?, ?, ?, ?)")
                .param(webhook.id())
                .param(webhook.recipient()).param(webhook.url()).param(secret).param(Timestamp.from(webhook.createdAt()))
                .update();
    }

    public boolean remove(String recipient, UUID id) {
        return jdbc.sql("delete from mailroom.webhook where recipient = ? and id = ?").param(recipient).param(id).update() == 1;
    }

    public List<Webhook> list(String recipient) {
        return jdbc.sql("select * from mailroom.webhook where recipient = ? order by id").param(recipient)
                .query((row, number) -> new Webhook(row.getObject("id", UUID.class), row.getString("recipient"),
                        row.getString("url"), row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("disabled_at")),
                        row.getString("last_failure")))
                .list();
    }

    public void enqueue(List<Notice> notices, Instant due) {
        String[] recipients = notices.stream().map(Notice::recipient).toArray(String[]::new);
        UUID[] ids = notices.stream().map(Notice::id).toArray(UUID[]::new);
        String[] mrns = notices.stream().map(notice -> notice.mrn().value()).toArray(String[]::new);
        String[] months = notices.stream().map(notice -> notice.mrn().month().atDay(1).toString()).toArray(String[]::new);
        jdbc.sql("""
                insert into mailroom.delivery (notice, webhook, month, mrn, attempts, next_attempt_at)
                select n.id, w.id, n.month, n.mrn, 0, ?
                from unnest(?::uuid[], ?::text[], ?::text[], ?::date[]) as n (id, recipient, mrn, month)
                join mailroom.webhook w on w.recipient = n.recipient and w.disabled_at is null
                """).param(Timestamp.from(due)).param(ids).param(recipients).param(mrns).param(months).update();
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

    /** The due deliveries, oldest first, kept from others for {@code lease}: whoever dies with one lets it fall due again. */
    public List<Delivery> claimDue(Instant now, int most, Duration lease) {
        return jdbc.sql("""
                with due as (
                    select d.webhook, d.notice from mailroom.delivery d join mailroom.webhook w on w.id = d.webhook
                    where d.next_attempt_at <= ? and w.disabled_at is null
                    order by d.notice limit ? for update of d skip locked),
                claimed as (
                    update mailroom.delivery d set next_attempt_at = ? from due
                    where d.webhook = due.webhook and d.notice = due.notice
                    returning d.webhook, d.notice, d.month, d.mrn, d.attempts)
                select c.webhook, w.url, w.secret, c.attempts, c.notice, c.mrn, coalesce(n.version, 0) as version,
                    coalesce(n.code, b.code) as code, coalesce(n.issued_at, b.issued_at) as issued_at,
                    coalesce(n.content, b.content) as content
                from claimed c join mailroom.webhook w on w.id = c.webhook
                left join mailroom.notice n on n.month = c.month and n.mrn = c.mrn and n.id = c.notice
                left join mailroom.bulletin b on c.mrn is null and b.id = c.notice
                where n.id is not null or b.id is not null order by c.notice
                """).param(Timestamp.from(now)).param(most).param(Timestamp.from(now.plus(lease)))
                .query((row, number) -> new Delivery(row.getObject("webhook", UUID.class), row.getString("url"),
                        row.getString("secret"), row.getInt("attempts"),
                        row.getObject("notice", UUID.class), row.getString("mrn"), row.getInt("version"),
                        row.getString("code"), row.getTimestamp("issued_at").toInstant(),
                        new String(Compressed.expand(row.getBytes("content")), StandardCharsets.UTF_8)))
                .list();
    }

    public void delivered(Delivery delivery) {
        jdbc.sql("delete from mailroom.delivery where webhook = ? and notice = ?").param(delivery.webhook())
                .param(delivery.id()).update();
    }

    public void postpone(Delivery delivery, Instant next, String failure) {
        jdbc.sql("update mailroom.delivery set attempts = attempts + 1, next_attempt_at = ? where webhook = ? and notice = ?")
                .param(Timestamp.from(next)).param(delivery.webhook()).param(delivery.id()).update();
        jdbc.sql("update mailroom.webhook set last_failure = ? where id = ?").param(failure).param(delivery.webhook()).update();
    }

    public void disable(UUID webhook, Instant now, String failure) {
        jdbc.sql("update mailroom.webhook set disabled_at = ?, last_failure = ? where id = ?").param(Timestamp.from(now))
                .param(failure).param(webhook).update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
