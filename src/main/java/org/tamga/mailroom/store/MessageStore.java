package org.tamga.mailroom.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.evidence.EvidenceLog;
import org.tamga.evidence.Fact;
import org.tamga.evidence.FactHash;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Receipt;
import org.tamga.platform.Compressed;
import org.tamga.platform.TableCopy;
import org.tamga.shared.TimeOrderedId;

/** Messages as they came. Every method runs in the transaction of its caller if there is one. */
@Repository
public class MessageStore {

    /** A message on its way into the store. */
    public record Incoming(Letter letter, String messageId, String channel, String contentHash, byte[] body, int priority,
            UUID worker) {
    }

    /** A stored message, taken out again. */
    public record Stored(Letter letter, byte[] body) {
    }

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final EvidenceLog evidence;

    public MessageStore(DataSource dataSource, JdbcClient jdbc, EvidenceLog evidence) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** Stores the messages that are new and answers each with its receipt: a double gets that of the first time. */
    public List<Receipt> receive(List<Incoming> group) {
        Set<UUID> fresh = claimMessageIds(group);
        TableCopy messages = new TableCopy(ReceiptKeeper.TABLE, ReceiptKeeper.COLUMNS);
        TableCopy pending = new TableCopy("mailroom.pending", "id, priority, worker");
        List<Fact> facts = new ArrayList<>(group.size());
        for (Incoming each : group) {
            Letter letter = each.letter();
            if (fresh.contains(letter.conversation())) {
                Object[] row = {month(letter.conversation()), letter.conversation(), letter.receivedAt(), letter.sender(),
                        each.messageId(), each.channel(), letter.kind(), each.contentHash(), Compressed.compress(each.body())};
                messages.row(row);
                pending.row(letter.conversation(), each.priority(), each.worker());
                facts.add(new Fact(letter.conversation().toString(), ReceiptKeeper.KIND, letter.conversation(),
                        FactHash.of(row)));
            }
        }
        messages.send(dataSource);
        pending.send(dataSource);
        evidence.note(facts);
        return group.stream().map(each -> fresh.contains(each.letter().conversation())
                ? new Receipt(each.letter().conversation(), each.letter().sender(), each.messageId(),
                        each.letter().receivedAt(), each.contentHash(), false)
                : firstReceipt(each)).toList();
    }

    private Set<UUID> claimMessageIds(List<Incoming> group) {
        return Set.copyOf(jdbc.sql("""
                insert into mailroom.first_receipt (sender, message_id, id, received_at, content_hash)
                select * from unnest(?::text[], ?::text[], ?::uuid[], ?::timestamptz[], ?::text[])
                on conflict do nothing returning id
                """).param(group.stream().map(each -> each.letter().sender()).toArray(String[]::new))
                .param(group.stream().map(Incoming::messageId).toArray(String[]::new))
                .param(group.stream().map(each -> each.letter().conversation()).toArray(UUID[]::new))
                .param(group.stream().map(each -> each.letter().receivedAt().toString()).toArray(String[]::new))
                .param(group.stream().map(Incoming::contentHash).toArray(String[]::new)).query(UUID.class).list());
    }

    private Receipt firstReceipt(Incoming repeated) {
        return jdbc.sql("select id, received_at, content_hash from mailroom.first_receipt where sender = ? and message_id = ?")
                .param(repeated.letter().sender()).param(repeated.messageId())
                .query((row, number) -> new Receipt(row.getObject("id", UUID.class), repeated.letter().sender(),
                        repeated.messageId(), row.getTimestamp("received_at").toInstant(), row.getString("content_hash"), true))
                .single();
    }

    public Optional<Letter> findLetter(UUID conversation) {
        return jdbc.sql("select id, received_at, sender, kind from mailroom.message where month = ? and id = ?")
                .param(month(conversation)).param(conversation)
                .query((row, number) -> new Letter(row.getObject("id", UUID.class), row.getString("sender"),
                        row.getString("kind"),
                        row.getTimestamp("received_at").toInstant()))
                .optional();
    }

    public Optional<Receipt> findReceipt(UUID conversation) {
        return jdbc.sql("select sender, message_id, received_at, content_hash from mailroom.message where month = ? and id = ?")
                .param(month(conversation)).param(conversation)
                .query((row, number) -> new Receipt(conversation, row.getString("sender"), row.getString("message_id"),
                        row.getTimestamp("received_at").toInstant(), row.getString("content_hash"), false))
                .optional();
    }

    /** The message as it came, to the byte. */
    public Optional<Stored> find(UUID conversation) {
        return findLetter(conversation).map(letter -> new Stored(letter,
                Compressed.expand(
                        jdbc.sql("select body from mailroom.message where month = ? and id = ?").param(month(conversation))
                                .param(conversation).query(byte[].class).single())));
    }

    /** These messages, in no order. */
    public List<Stored> list(List<UUID> conversations) {
        return jdbc.sql("""
                select id, received_at, sender, kind, body from mailroom.message
                where (month, id) in (select * from unnest(?::date[], ?::uuid[]))
                """).param(conversations.stream().map(id -> month(id).toString()).toArray(String[]::new))
                .param(conversations.toArray(UUID[]::new)).query((row, number) -> new Stored(
                        new Letter(row.getObject("id", UUID.class), row.getString("sender"), row.getString("kind"),
                                row.getTimestamp("received_at").toInstant()),
                        Compressed.expand(row.getBytes("body"))))
                .list();
    }

    private static LocalDate month(UUID id) {
        return TimeOrderedId.month(id).atDay(1);
    }
}
