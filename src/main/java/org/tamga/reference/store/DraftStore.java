package org.tamga.reference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.reference.drafts.Draft;
import org.tamga.reference.drafts.DraftEvent;
import org.tamga.reference.drafts.DraftEvent.Kind;
import org.tamga.reference.drafts.Rehearsed;

/** The drafts and everything that was done to them. Nothing is ever changed or deleted. */
@Repository
public class DraftStore {

    private static final String SELECT = """
            select d.id, d.pack, d.title, e.kind, e.happened_at, e.done_by, e.reason, e.version, e.base, e.effective_at,
                   e.acknowledged
            from reference.draft d join reference.draft_event e on e.draft = d.id
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public DraftStore(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public void open(Draft draft) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("insert into reference.draft (id, pack, title) values (?, ?, ?)").param(draft.id()).param(draft.pack())
                    .param(draft.title()).update();
            append(draft.id(), draft.pack(), 0, draft.last());
        });
    }

    /**
     * Adds what was done.
     *
     * @param after number of events that the draft had when this was decided
     * @return false if somebody else has done something meanwhile: then nothing happened
     */
    public boolean append(UUID draft, String pack, int after, DraftEvent event) {
        return jdbc.sql("""
                insert into reference.draft_event (draft, number, kind, happened_at, done_by, reason, pack, version, base,
                                                   effective_at, acknowledged)
                values (:draft, :number, :kind, :at, :by, :reason, :pack, :version, :base, :effective, :acknowledged)
                on conflict do nothing""")
                .param("draft", draft).param("number", after + 1).param("kind", event.kind().name())
                .param("at", at(event.at())).param("by", event.by()).param("reason", event.reason()).param("pack", pack)
                .param("version", event.version()).param("base", event.base()).param("effective", at(event.effectiveAt()))
                .param("acknowledged", event.acknowledged().stream().sorted().toArray(String[]::new)).update() == 1;
    }

    public Optional<Draft> find(UUID id) {
        return drafts(jdbc.sql(SELECT + " where d.id = :id order by e.number").param("id", id)).stream().findFirst();
    }

    /** The latest drafts, newest first. */
    public List<Draft> list(int most) {
        return drafts(jdbc.sql(SELECT + """
                 where d.id in (select id from reference.draft order by id desc limit :most)
                order by d.id desc, e.number""").param("most", most));
    }

    /** Those whose moment of coming into force is set and not later than {@code now}, the earliest first. */
    public List<UUID> listDue(Instant now) {
        return jdbc.sql("""
                select e.draft from reference.draft_event e
                where e.kind = 'SCHEDULED' and e.effective_at <= :now
                  and not exists (select from reference.draft_event later
                                  where later.draft = e.draft and later.number > e.number)
                order by e.effective_at, e.draft""").param("now", at(now)).query(UUID.class).list();
    }

    public void attach(UUID draft, Rehearsed rehearsed) {
        jdbc.sql("""
                insert into reference.draft_rehearsal (draft, rehearsal, version, attached_at, attached_by)
                values (?, ?, ?, ?, ?) on conflict do nothing""").param(draft).param(rehearsed.rehearsal())
                .param(rehearsed.version()).param(at(rehearsed.at())).param(rehearsed.by()).update();
    }

    /** The draft that a rehearsal was made of. */
    public Optional<UUID> findRehearsed(String rehearsal) {
        return jdbc.sql("select draft from reference.draft_rehearsal where rehearsal = ?").param(rehearsal).query(UUID.class)
                .optional();
    }

    public List<Rehearsed> listRehearsals(UUID draft) {
        return jdbc.sql("select * from reference.draft_rehearsal where draft = ? order by attached_at, rehearsal").param(draft)
                .query((row, number) -> new Rehearsed(row.getString("rehearsal"), row.getString("version"),
                        instant(row, "attached_at"), row.getString("attached_by")))
                .list();
    }

    private static List<Draft> drafts(JdbcClient.StatementSpec statement) {
        Map<UUID, Draft> drafts = new LinkedHashMap<>();
        statement.query(row -> {
            UUID id = row.getObject("id", UUID.class);
            List<DraftEvent> events = new ArrayList<>(drafts.containsKey(id) ? drafts.get(id).events() : List.of());
            events.add(event(row));
            drafts.put(id, new Draft(id, row.getString("pack"), row.getString("title"), events));
        });
        return List.copyOf(drafts.values());
    }

    private static DraftEvent event(ResultSet row) throws SQLException {
        return new DraftEvent(Kind.valueOf(row.getString("kind")), instant(row, "happened_at"), row.getString("done_by"),
                row.getString("reason"), row.getString("version"), row.getLong("base"),
                row.getObject("effective_at") == null ? null : instant(row, "effective_at"),
                Set.of((String[]) row.getArray("acknowledged").getArray()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
