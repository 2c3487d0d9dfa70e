package org.tamga.evidence.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.evidence.Entry;
import org.tamga.platform.TableCopy;
import org.tamga.shared.TimeOrderedId;

/** The entries, sealed and not. Every method runs in the transaction of its caller. */
@Repository
public class EntryStore {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public EntryStore(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    public void append(List<Entry> entries) {
        TableCopy copy = new TableCopy("evidence.entry", "month, subject, id, content");
        TableCopy unsealed = new TableCopy("evidence.unsealed", "id, month, subject");
        for (Entry entry : entries) {
            LocalDate month = TimeOrderedId.month(entry.id()).atDay(1);
            copy.row(month, entry.subject(), entry.id(), entry.content());
            unsealed.row(entry.id(), month, entry.subject());
        }
        copy.send(dataSource);
        unsealed.send(dataSource);
    }

    /** The oldest entries that have no place yet. */
    public List<Entry> listUnsealed(int most) {
        return jdbc.sql("""
                select e.id, e.subject, e.content from (select * from evidence.unsealed order by id limit ?) u
                join evidence.entry e on e.month = u.month and e.subject = u.subject and e.id = u.id order by e.id
                """).param(most).query(Entry.class).list();
    }

    public void markSealed(List<Entry> entries) {
        jdbc.sql("delete from evidence.unsealed where id = any(?)")
                .param(entries.stream().map(Entry::id).toArray(UUID[]::new)).update();
    }

    public long countUnsealed() {
        return jdbc.sql("select count(*) from evidence.unsealed").query(Long.class).single();
    }

    /** The moment of the oldest entry that has no place yet. */
    public Optional<Instant> findOldestUnsealed() {
        return jdbc.sql("select id from evidence.unsealed order by id limit 1").query(UUID.class).optional()
                .map(TimeOrderedId::moment);
    }

    /** The entries about a subject since a month, oldest first. */
    public List<Entry> listAbout(String subject, LocalDate month) {
        return jdbc.sql("select id, subject, content from evidence.entry where month >= ? and subject = ? order by id")
                .param(month).param(subject).query(Entry.class).list();
    }

    /** The entries about any of the subjects since a month. */
    public List<Entry> listAbout(List<String> subjects, LocalDate month) {
        return jdbc.sql("select id, subject, content from evidence.entry where month >= ? and subject = any(?)")
                .param(month).param(subjects.toArray(String[]::new)).query(Entry.class).list();
    }

    /** Entries that neither have a place nor wait for one. */
    public List<Entry> listLost(int most) {
        return jdbc.sql("""
                select e.id, e.subject, e.content from evidence.entry e
                where not exists (select 1 from evidence.leaf l where l.id = e.id)
                    and not exists (select 1 from evidence.unsealed u where u.id = e.id) limit ?
                """).param(most).query(Entry.class).list();
    }

    /** The entries at places of the tree, in their order; a place without its entry is missing. */
    public List<Placed> listPlaced(long from, long to) {
        return jdbc.sql("""
                select l.position, l.hash, l.id, l.subject, e.content from evidence.leaf l
                left join evidence.entry e on e.month = l.month and e.subject = l.subject and e.id = l.id
                where l.position >= ? and l.position < ? order by l.position
                """).param(from).param(to)
                .query((row, number) -> new Placed(row.getLong("position"), row.getBytes("hash"),
                        row.getObject("id", UUID.class), row.getString("subject"),
                        Optional.ofNullable(row.getString("content"))))
                .list();
    }

    /**
     * A leaf and the entry that it stands for.
     *
     * @param content empty if the entry is not there any more
     */
    public record Placed(long position, byte[] leafHash, UUID id, String subject, Optional<String> content) {
    }
}
