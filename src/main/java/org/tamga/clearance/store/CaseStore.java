package org.tamga.clearance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Obligation;
import org.tamga.clearance.model.Passage;
import org.tamga.clearance.model.Stop;
import org.tamga.platform.TableCopy;
import org.tamga.shared.Mrn;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Passages and obligations. Writes run in the transaction of the caller. */
@Repository
public class CaseStore {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseStore(DataSource dataSource, JdbcClient jdbc, JsonMapper json) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another passage of the number has come to rest meanwhile */
    public void addPassages(List<Passage> passages) {
        TableCopy copy = new TableCopy("clearance.passage", "month, mrn, number, version, cause, started_at, stops, events");
        for (Passage passage : passages) {
            copy.row(passage.mrn().month().atDay(1), passage.mrn(), passage.number(), passage.version(), passage.cause(),
                    passage.startedAt(), json.writeValueAsString(passage.stops()),
                    passage.events().stream().map(Enum::name).collect(Collectors.joining(" ")));
        }
        copy.send(dataSource);
    }

    /** An obligation together with the declaration that it belongs to. */
    public record Owned(Mrn mrn, Obligation obligation) {
    }

    public void open(List<Owned> obligations) {
        TableCopy copy = new TableCopy("clearance.obligation",
                "month, mrn, id, kind, version, reason, item, reference, blocking, opened_at, closed_at, closed_by");
        for (Owned each : obligations) {
            Obligation o = each.obligation();
            copy.row(each.mrn().month().atDay(1), each.mrn(), o.id(), o.kind(), o.version(), o.reason(), o.item(),
                    o.reference(),
                    o.blocking(), o.openedAt(), o.closedAt(), o.closedBy());
        }
        copy.send(dataSource);
    }

    public void close(List<Owned> obligations) {
        for (Owned each : obligations) {
            Obligation o = each.obligation();
            jdbc.sql("update clearance.obligation set closed_at = ?, closed_by = ? where month = ? and mrn = ? and id = ?")
                    .param(o.closedAt() == null ? null : Timestamp.from(o.closedAt())).param(o.closedBy())
                    .param(each.mrn().month().atDay(1)).param(each.mrn().value()).param(o.id()).update();
        }
    }

    public Optional<CaseFile> find(Mrn mrn) {
        List<Passage> passages = jdbc.sql("select * from clearance.passage where month = ? and mrn = ? order by number")
                .param(mrn.month().atDay(1)).param(mrn.value()).query(this::passage).list();
        if (passages.isEmpty()) {
            return Optional.empty();
        }
        List<Obligation> obligations = jdbc.sql("select * from clearance.obligation where month = ? and mrn = ? order by id")
                .param(mrn.month().atDay(1)).param(mrn.value()).query(CaseStore::obligation).list();
        return Optional.of(new CaseFile(mrn, passages, obligations));
    }

    /** The declarations that wait for one of the references, for example for an account. */
    public List<Mrn> listWaiting(Obligation.Kind kind, List<String> references) {
        return jdbc.sql("""
                select distinct mrn from clearance.obligation where closed_at is null and kind = ? and reference = any(?)
                order by mrn
                """).param(kind.name()).param(references.toArray(String[]::new)).query(String.class).list().stream()
                .map(Mrn::of)
                .toList();
    }

    /** A place in the order of those that wait longest. */
    public record Waiting(Instant since, String mrn) {
    }

    /**
     * The declarations with an open obligation of the kind, longest waiting first. @param after left out,
     * with all before it
     */
    public List<Waiting> listWaiting(Obligation.Kind kind, Waiting after, Instant before, int most) {
        return jdbc.sql("""
                select opened_at, mrn from clearance.obligation
                where closed_at is null and kind = ? and opened_at < ? and (opened_at, mrn) > (?, ?)
                order by opened_at, mrn limit ?
                """).param(kind.name()).param(Timestamp.from(before)).param(Timestamp.from(after.since())).param(after.mrn())
                .param(most)
                .query((row, number) -> new Waiting(row.getTimestamp("opened_at").toInstant(), row.getString("mrn")))
                .list();
    }

    /** Open obligations of these kinds with their declarations, longest waiting first. */
    public List<Owned> listOpen(Collection<Obligation.Kind> kinds, int most) {
        return jdbc.sql("""
                select * from clearance.obligation where closed_at is null and kind = any(?)
                order by opened_at, mrn limit ?
                """).param(kinds.stream().map(Enum::name).toArray(String[]::new)).param(most)
                .query((row, number) -> new Owned(Mrn.of(row.getString("mrn")), obligation(row, number))).list();
    }

    private Passage passage(ResultSet row, int number) throws SQLException {
        return new Passage(Mrn.of(row.getString("mrn")), row.getInt("number"), row.getInt("version"), row.getString("cause"),
                row.getTimestamp("started_at").toInstant(),
                json.readValue(row.getString("stops"), new TypeReference<List<Stop>>() {
                }),
                Stream.of(row.getString("events").split(" ")).filter(name -> !name.isEmpty()).map(CaseEvent::valueOf).toList());
    }

    private static Obligation obligation(ResultSet row, int number) throws SQLException {
        Timestamp closedAt = row.getTimestamp("closed_at");
        return new Obligation(row.getObject("id", UUID.class), Obligation.Kind.valueOf(row.getString("kind")),
                row.getInt("version"), row.getString("reason"), row.getInt("item"), row.getString("reference"),
                row.getBoolean("blocking"), row.getTimestamp("opened_at").toInstant(),
                closedAt == null ? null : closedAt.toInstant(), row.getString("closed_by"));
    }
}
