package org.tamga.mailroom.bundle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.mailroom.Receipt;
import org.tamga.platform.TableCopy;
import org.tamga.shared.TimeOrderedId;

/** Bundles and the lists of their messages. Every method runs in the transaction of its caller if there is one. */
@Repository
class BundleStore {

    private static final String FOUND = """
            select b.*, c.* from mailroom.bundle b cross join lateral (
                select count(m.conversation) as received, count(*) filter (where m.repeated) as repeated,
                    count(m.problem) as refused, count(*) filter (where o.state = 'DONE') as done,
                    count(*) filter (where o.state = 'REFUSED') as rejected,
                    count(*) filter (where o.state = 'FAILED' or s.id is not null) as failed
                from mailroom.bundle_message m left join mailroom.outcome o on o.month = m.month and o.id = m.conversation
                left join mailroom.set_aside s on s.id = m.conversation and s.replayed_at is null and o.id is null
                where m.bundle = b.id) c
            """;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    BundleStore(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    void open(UUID id, String sender, String channel, Instant now) {
        jdbc.sql("insert into mailroom.bundle (id, sender, channel, received_at) values (?, ?, ?, ?)").param(id).param(sender)
                .param(channel).param(Timestamp.from(now)).update();
    }

    void add(UUID bundle, List<BundleMessage> messages) {
        TableCopy copy = new TableCopy("mailroom.bundle_message",
                "bundle, number, name, conversation, month, message_id, content_hash, received_at, repeated, problem, detail");
        for (BundleMessage each : messages) {
            Receipt receipt = each.receipt();
            BundleSource.Refusal refusal = each.refusal();
            if (receipt != null) {
                UUID conversation = receipt.conversationId();
                copy.row(bundle, each.number(), each.name(), conversation, TimeOrderedId.month(conversation).atDay(1),
                        receipt.messageId(), receipt.contentHash(), receipt.receivedAt(), receipt.repeated(), null, null);
            } else if (refusal != null) {
                copy.row(bundle, each.number(), each.name(), null, null, null, null, null, null, refusal.code(),
                        refusal.detail());
            }
        }
        copy.send(dataSource);
    }

    void close(UUID bundle, Instant now, @Nullable String fault, String listHash) {
        jdbc.sql("update mailroom.bundle set closed_at = ?, fault = ?, list_hash = ? where id = ?").param(Timestamp.from(now))
                .param(fault).param(listHash).param(bundle).update();
    }

    Optional<Bundle> find(UUID id) {
        return jdbc.sql(FOUND + "where b.id = ?").param(id).query(BundleStore::read).optional();
    }

    List<Bundle> listLatest(String sender, int most) {
        return jdbc.sql(FOUND + "where b.sender = ? order by b.id desc limit ?").param(sender).param(most)
                .query(BundleStore::read).list();
    }

    List<BundleMessage> listMessages(UUID bundle, String sender, int after, int most) {
        return jdbc.sql("""
                select m.*, o.mrn, case when o.state is not null then o.state when s.id is not null then 'SET_ASIDE'
                    when m.conversation is not null then 'RECEIVED' end as state
                from mailroom.bundle_message m left join mailroom.outcome o on o.month = m.month and o.id = m.conversation
                left join mailroom.set_aside s on s.id = m.conversation and s.replayed_at is null
                where m.bundle = ? and m.number > ? order by m.number limit ?
                """).param(bundle).param(after).param(most).query((row, number) -> message(row, sender)).list();
    }

    private static BundleMessage message(ResultSet row, String sender) throws SQLException {
        UUID conversation = row.getObject("conversation", UUID.class);
        String problem = row.getString("problem");
        return new BundleMessage(row.getInt("number"), row.getString("name"),
                conversation == null ? null
                        : new Receipt(conversation, sender, row.getString("message_id"),
                                row.getTimestamp("received_at").toInstant(), row.getString("content_hash"),
                                row.getBoolean("repeated")),
                problem == null ? null : new BundleSource.Refusal(problem, row.getString("detail")), row.getString("state"),
                row.getString("mrn"));
    }

    private static Bundle read(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Bundle(row.getObject("id", UUID.class), row.getString("sender"), row.getString("channel"),
                row.getTimestamp("received_at").toInstant(), closed == null ? null : closed.toInstant(),
                row.getString("fault"), row.getString("list_hash"),
                new Bundle.Counts(row.getLong("received"), row.getLong("repeated"), row.getLong("refused"),
                        row.getLong("done"), row.getLong("rejected"), row.getLong("failed")));
    }
}
