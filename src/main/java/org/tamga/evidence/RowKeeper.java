package org.tamga.evidence;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.evidence.spi.FactKeeper;

/** A keeper each of whose facts is a row of one table. */
public abstract class RowKeeper implements FactKeeper {

    /** What the key of the table is. */
    public enum KeyedBy {
        /** {@code (month, id)}, the month being told from the id. */
        ID,
        /** {@code (month, mrn, id)}, the month being told from the MRN. */
        DECLARATION
    }

    protected final JdbcClient jdbc;
    private final String kind;
    private final String table;
    private final String columns;
    private final KeyedBy key;
    private final String subject;

    /**
     * @param columns that the hash of a row is of, in this order for good
     * @param subject SQL for what the row's fact is about
     */
    protected RowKeeper(JdbcClient jdbc, String kind, String table, String columns, KeyedBy key, String subject) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.table = table;
        this.columns = columns;
        this.key = key;
        this.subject = subject;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Map<UUID, String> hashes(List<Fact> facts) {
        return key == KeyedBy.ID ? FactRows.ofMessages(jdbc, table, columns, facts)
                : FactRows.ofDeclarations(jdbc, table, columns, facts);
    }

    @Override
    public List<Key> listAfter(@Nullable Key last, int most) {
        return key == KeyedBy.ID ? FactRows.listMessagesAfter(jdbc, table, subject, last, most)
                : FactRows.listDeclarationsAfter(jdbc, table, last, most);
    }
}
