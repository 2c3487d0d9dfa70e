package org.tamga.mailroom.store;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.shared.TimeOrderedId;

/** Counts what waits, from small tables alone. */
@Repository
public class BacklogStore {

    /**
     * What waits.
     *
     * @param oldestReceivedAt null if no message waits
     * @param setAside         messages about which somebody has to decide
     */
    public record Waiting(long messages, @Nullable Instant oldestReceivedAt, long setAside, long deliveries,
            long disabledWebhooks) {

        public static final Waiting NOTHING = new Waiting(0, null, 0, 0, 0);
    }

    private final JdbcClient jdbc;

    public BacklogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Waiting waiting() {
        return jdbc.sql("""
                select (select count(*) from mailroom.pending) as messages,
                    (select id from mailroom.pending order by id limit 1) as oldest,
                    (select count(*) from mailroom.set_aside s where replayed_at is null and not exists
                        (select from mailroom.outcome o where o.month = s.month and o.id = s.id)) as aside,
                    (select count(*) from mailroom.delivery) as deliveries,
                    (select count(*) from mailroom.webhook where disabled_at is not null) as disabled
                """).query((row, number) -> {
            UUID oldest = row.getObject("oldest", UUID.class);
            return new Waiting(row.getLong("messages"), oldest == null ? null : TimeOrderedId.moment(oldest),
                    row.getLong("aside"), row.getLong("deliveries"), row.getLong("disabled"));
        }).single();
    }
}
