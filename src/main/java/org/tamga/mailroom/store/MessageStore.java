package org.tamga.mailroom.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.evidence.EvidenceLog;
import org.tamga.evidence.Fact;
import org.tamga.evidence.FactHash;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.Receipt;
import org.tamga.platform.Compressed;
import org.tamga.platform.TableCopy;
import org.tamga.shared.Finding;
import org.tamga.shared.Mrn;
import org.tamga.shared.TimeOrderedId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages, what is pending, and outcomes. Every method runs in the transaction of its caller if there is one. */
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
    private final JsonMapper json;

    public MessageStore(DataSource dataSource, JdbcClient jdbc, EvidenceLog evidence, JsonMapper json) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.json = json;
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

    /** Marks messages as settled. @throws org.springframework.dao.DuplicateKeyException if one has been settled already */
    public void settle(List<Outcome> outcomes) {
        TableCopy copy = new TableCopy(AnswerKeeper.TABLE, AnswerKeeper.COLUMNS);
        List<Fact> facts = new ArrayList<>(outcomes.size());
        for (Outcome outcome : outcomes) {
            @Nullable
            Object[] row = {month(outcome.conversation()), outcome.conversation(), outcome.settledAt(), outcome.state(),
                    outcome.mrn(), outcome.version(), compressed(outcome.findings())};
            copy.row(row);
            facts.add(new Fact(String.valueOf(outcome.mrn() == null ? outcome.conversation() : outcome.mrn()),
                    AnswerKeeper.KIND, outcome.conversation(), FactHash.of(row)));
        }
        copy.send(dataSource);
        evidence.note(facts);
        jdbc.sql("delete from mailroom.pending where id = any(?)")
                .param(outcomes.stream().map(Outcome::conversation).toArray(UUID[]::new)).update();
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

    public Optional<Outcome> findOutcome(UUID conversation) {
        return jdbc.sql("select settled_at, state, mrn, version, findings from mailroom.outcome where month = ? and id = ?")
                .param(month(conversation)).param(conversation).query((row, number) -> {
                    String mrn = row.getString("mrn");
                    return new Outcome(conversation, row.getTimestamp("settled_at").toInstant(),
                            Outcome.State.valueOf(row.getString("state")), mrn == null ? null : Mrn.of(mrn),
                            row.getInt("version"),
                            findings(row.getBytes("findings")));
                }).optional();
    }

    /** Says that this process is alive. */
    public void beat(UUID worker) {
        jdbc.sql("insert into mailroom.worker values (?, now()) on conflict (id) do update set seen_at = now()").param(worker)
                .update();
    }

    public void leave(UUID worker) {
        jdbc.sql("delete from mailroom.worker where id = ?").param(worker).update();
    }

    /**
     * Takes over what was taken up by processes that have been silent for {@code silence} seconds, and what this one has taken
     * up and lost hold of, most urgent and oldest first.
     *
     * @param held what this process is about to handle
     */
    public List<Stored> takeOver(UUID worker, Collection<UUID> held, int silence, int most) {
        List<UUID> ids = new ArrayList<>(jdbc.sql("""
                update mailroom.pending set worker = ? where id in (
                    select id from mailroom.pending
                    where worker not in (select id from mailroom.worker where seen_at > now() - make_interval(secs => ?))
                        or (worker = ? and id <> all(?))
                    order by priority desc, id limit ? for update skip locked)
                returning id
                """).param(worker).param(silence).param(worker).param(held.toArray(UUID[]::new)).param(most).query(UUID.class)
                .list());
        return jdbc.sql("""
                select id, received_at, sender, kind, body from mailroom.message
                where (month, id) in (select * from unnest(?::date[], ?::uuid[])) order by id
                """).param(ids.stream().map(id -> month(id).toString()).toArray(String[]::new))
                .param(ids.toArray(UUID[]::new)).query((row, number) -> new Stored(
                        new Letter(row.getObject("id", UUID.class), row.getString("sender"), row.getString("kind"),
                                row.getTimestamp("received_at").toInstant()),
                        Compressed.expand(row.getBytes("body"))))
                .list();
    }

    public long countPending() {
        return jdbc.sql("select count(*) from mailroom.pending").query(Long.class).single();
    }

    private byte @Nullable [] compressed(List<Finding> findings) {
        return findings.isEmpty() ? null
                : Compressed.compress(json.writeValueAsString(findings).getBytes(StandardCharsets.UTF_8));
    }

    private List<Finding> findings(byte @Nullable [] stored) {
        return stored == null ? List.of() : json.readValue(Compressed.expand(stored), new TypeReference<List<Finding>>() {
        });
    }

    private static LocalDate month(UUID id) {
        return TimeOrderedId.month(id).atDay(1);
    }
}
