package org.tamga.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.evidence.spi.FactKeeper;
import org.tamga.shared.Mrn;
import org.tamga.shared.TimeOrderedId;

/** For keepers of facts: the hashes of the rows that a module's own table has now. */
public final class FactRows {

    /** Below every key, and a day that PostgreSQL can tell. */
    private static final FactKeeper.Key BEGINNING = new FactKeeper.Key(LocalDate.of(1, 1, 1), "", new UUID(0, 0));

    private FactRows() {
    }

    /** Of a table whose key is {@code (month, mrn, id)}. */
    public static Map<UUID, String> ofDeclarations(JdbcClient jdbc, String table, String columns, List<Fact> facts) {
        Map<UUID, String> hashes = new HashMap<>();
        jdbc.sql("select " + columns + " from " + table
                + " where (month, mrn, id) in (select * from unnest(?::date[], ?::text[], ?::uuid[]))")
                .param(facts.stream().map(fact -> Mrn.of(fact.subject()).month().atDay(1).toString()).toArray(String[]::new))
                .param(facts.stream().map(Fact::subject).toArray(String[]::new)).param(ids(facts))
                .query((RowCallbackHandler) row -> collect(row, hashes));
        return hashes;
    }

    /** Of a table whose key is {@code (month, id)}, the month being told from the id. */
    public static Map<UUID, String> ofMessages(JdbcClient jdbc, String table, String columns, List<Fact> facts) {
        Map<UUID, String> hashes = new HashMap<>();
        jdbc.sql("select " + columns + " from " + table
                + " where (month, id) in (select * from unnest(?::date[], ?::uuid[]))")
                .param(facts.stream().map(fact -> TimeOrderedId.month(fact.id()).atDay(1).toString()).toArray(String[]::new))
                .param(ids(facts)).query((RowCallbackHandler) row -> collect(row, hashes));
        return hashes;
    }

    /** Which rows there are after one, of a table whose key is {@code (month, mrn, id)}. */
    public static List<FactKeeper.Key> listDeclarationsAfter(JdbcClient jdbc, String table, FactKeeper.@Nullable Key last,
            int most) {
        FactKeeper.Key from = last == null ? BEGINNING : last;
        return jdbc.sql("select month, mrn as subject, id from " + table
                + " where (month, mrn, id) > (?, ?, ?) order by month, mrn, id limit ?").param(from.month())
                .param(from.subject()).param(from.id()).param(most).query(FactKeeper.Key.class).list();
    }

    /**
     * Which rows there are after one, of a table whose key is {@code (month, id)}.
     *
     * @param subject SQL for what the row's fact is about
     */
    public static List<FactKeeper.Key> listMessagesAfter(JdbcClient jdbc, String table, String subject,
            FactKeeper.@Nullable Key last, int most) {
        FactKeeper.Key from = last == null ? BEGINNING : last;
        return jdbc.sql("select month, " + subject + " as subject, id from " + table
                + " where (month, id) > (?, ?) order by month, id limit ?").param(from.month()).param(from.id()).param(most)
                .query(FactKeeper.Key.class).list();
    }

    private static void collect(ResultSet row, Map<UUID, String> hashes) throws SQLException {
        hashes.put(row.getObject("id", UUID.class), FactHash.of(row));
    }

    private static UUID[] ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).toArray(UUID[]::new);
    }
}
