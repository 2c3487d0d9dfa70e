package org.tamga.evidence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.evidence.Entry;
import org.tamga.evidence.TreeHead;
import org.tamga.evidence.merkle.Hash;
import org.tamga.platform.TableCopy;
import org.tamga.shared.TimeOrderedId;

/** Leaves, subtrees and heads of the tree. Every method runs in the transaction of its caller if there is one. */
@Repository
public class TreeStore {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public TreeStore(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Whether this transaction may seal: one at a time, on all servers. */
    public boolean takeTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('evidence.sealing'))").query(Boolean.class).single();
    }

    /** Leaves that have a place. */
    public long size() {
        return jdbc.sql("select coalesce(max(position) + 1, 0) from evidence.leaf").query(Long.class).single();
    }

    public void place(long from, List<Entry> entries, List<Hash> hashes) {
        TableCopy copy = new TableCopy("evidence.leaf", "position, id, month, subject, hash");
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            copy.row(from + i, entry.id(), TimeOrderedId.month(entry.id()).atDay(1), entry.subject(), hashes.get(i).bytes());
        }
        copy.send(dataSource);
    }

    public OptionalLong findPlace(UUID entry) {
        return jdbc.sql("select position from evidence.leaf where id = ?").param(entry).query(Long.class).optional()
                .map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** Hashes of the leaves at places {@code from} (inclusive) to {@code to}. */
    public List<Hash> leaves(long from, long to) {
        return jdbc.sql("select hash from evidence.leaf where position >= ? and position < ? order by position").param(from)
                .param(to).query((row, number) -> Hash.of(row.getBytes(1))).list();
    }

    /** Roots over 256^level leaves each, of the complete subtrees {@code from} (inclusive) to {@code to}. */
    public List<Hash> subtrees(int level, long from, long to) {
        return jdbc.sql("select root from evidence.subtree where level = ? and index >= ? and index < ? order by index")
                .param(level).param(from).param(to).query((row, number) -> Hash.of(row.getBytes(1))).list();
    }

    public void putSubtree(int level, long index, Hash root) {
        jdbc.sql("insert into evidence.subtree (level, index, root) values (?, ?, ?)").param(level).param(index)
                .param(root.bytes()).update();
    }

    public void putHead(TreeHead head) {
        jdbc.sql("insert into evidence.head (size, root, sealed_at, signature) values (?, ?, ?, ?)").param(head.size())
                .param(head.root().bytes()).param(Timestamp.from(head.sealedAt())).param(head.signature()).update();
    }

    public Optional<TreeHead> findLatestHead() {
        return jdbc.sql("select size, root, sealed_at, signature from evidence.head order by size desc limit 1")
                .query(TreeStore::head).optional();
    }

    public Optional<TreeHead> findHead(long size) {
        return jdbc.sql("select size, root, sealed_at, signature from evidence.head where size = ?").param(size)
                .query(TreeStore::head).optional();
    }

    /** Heads with a size above {@code size}, smallest first. */
    public List<TreeHead> listHeads(long size, int most) {
        return jdbc.sql("select size, root, sealed_at, signature from evidence.head where size > ? order by size limit ?")
                .param(size).param(most).query(TreeStore::head).list();
    }

    private static TreeHead head(ResultSet row, int number) throws SQLException {
        return new TreeHead(row.getLong("size"), Hash.of(row.getBytes("root")), row.getTimestamp("sealed_at").toInstant(),
                row.getString("signature"));
    }
}
