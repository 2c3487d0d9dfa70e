package org.tamga.mailroom.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses that recipients want their notices pushed to. */
@Repository
public class WebhookStore {

    /**
     * Where a recipient wants its notices pushed to.
     *
     * @param disabledAt  null while it is served
     * @param lastFailure null while pushes get through
     * @param waiting     notices that are due to it, and have not got through
     */
    public record Webhook(UUID id, String recipient, String url, Instant createdAt, @Nullable Instant disabledAt,
            @Nullable String lastFailure, long waiting) {
    }

    private final JdbcClient jdbc;

    public WebhookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param from position in the feed after which its notices are pushed */
    public void register(Webhook webhook, String secret, long from) {
        jdbc.sql("insert into mailroom.webhook (id, recipient, url, secret, created_at, queued_to) values (?, ?, ?, ?, ?, ?)")
                .param(webhook.id()).param(webhook.recipient()).param(webhook.url()).param(secret)
                .param(Timestamp.from(webhook.createdAt())).param(from).update();
    }

    public boolean remove(String recipient, UUID id) {
        return jdbc.sql("delete from mailroom.webhook where recipient = ? and id = ?").param(recipient).param(id).update() == 1;
    }

    public List<Webhook> list(String recipient) {
        return jdbc.sql("""
                select w.*, (select count(*) from mailroom.delivery d where d.webhook = w.id) as waiting
                from mailroom.webhook w where recipient = ? order by id
                """).param(recipient).query((row, number) -> new Webhook(row.getObject("id", UUID.class),
                row.getString("recipient"), row.getString("url"), row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("disabled_at")), row.getString("last_failure"), row.getLong("waiting"))).list();
    }

    /** Empty if there is no such webhook any more. */
    public Optional<String> findRecipient(UUID webhook) {
        return jdbc.sql("select recipient from mailroom.webhook where id = ?").param(webhook).query(String.class).optional();
    }

    public void disable(UUID webhook, Instant now, String failure) {
        jdbc.sql("update mailroom.webhook set disabled_at = ?, last_failure = ? where id = ?").param(Timestamp.from(now))
                .param(failure).param(webhook).update();
    }

    /** Serves the address again, from where it was left. @return whether there is such a webhook of that recipient */
    public boolean enable(String recipient, UUID id, Instant now) {
        boolean found = jdbc
                .sql("update mailroom.webhook set disabled_at = null, rest_until = null where recipient = ? and id = ?")
                .param(recipient).param(id).update() == 1;
        if (found) {
            jdbc.sql("update mailroom.delivery set attempts = 0, next_attempt_at = ? where webhook = ?")
                    .param(Timestamp.from(now)).param(id).update();
        }
        return found;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
