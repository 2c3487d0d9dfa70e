package org.tamga.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tamga.evidence.spi.FactKeeper;
import org.tamga.platform.Compressed;
import org.tamga.platform.TableCopy;
import org.tamga.shared.Mrn;

/** Keeps decision records. Append only: there is no way to change or delete one. */
@Component
public class DecisionLog implements FactKeeper {

    private static final String KIND = "decision";
    private static final String COLUMNS = "month, mrn, version, id, kind, decided_at, decided_by, input_hash, "
            + "pack, law_version, outcome, result, trace";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final EvidenceLog evidence;

    DecisionLog(DataSource dataSource, JdbcClient jdbc, EvidenceLog evidence) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** Stores the records in the transaction of the caller, and notes them in the log. */
    public void append(List<Decision> decisions) {
        TableCopy copy = new TableCopy("evidence.decision", COLUMNS);
        List<Fact> facts = new ArrayList<>(decisions.size());
        for (Decision decision : decisions) {
            @Nullable
            Object[] row = row(decision);
            copy.row(row);
            facts.add(new Fact(decision.mrn().value(), KIND, decision.id(), FactHash.of(row)));
        }
        copy.send(dataSource);
        evidence.note(facts);
    }

    private static @Nullable Object[] row(Decision decision) {
        return new @Nullable Object[]{decision.mrn().month().atDay(1), decision.mrn(), decision.version(), decision.id(),
                decision.kind(), decision.decidedAt(), decision.decidedBy(), decision.inputHash(), decision.pack(),
                decision.lawVersion(), decision.outcome(), compressed(decision.result()), compressed(decision.trace())};
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, String> hashes(List<Fact> facts) {
        return FactRows.ofDeclarations(jdbc, "evidence.decision", COLUMNS, facts);
    }

    @Override
    public List<Key> listAfter(@Nullable Key last, int most) {
        return FactRows.listDeclarationsAfter(jdbc, "evidence.decision", last, most);
    }

    /** All decisions about a declaration, oldest first. */
    public List<Decision> list(Mrn mrn) {
        return jdbc.sql("select " + COLUMNS + " from evidence.decision where month = ? and mrn = ? order by id")
                .param(mrn.month().atDay(1)).param(mrn.value()).query(DecisionLog::read).list();
    }

    public Optional<Decision> find(Mrn mrn, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from evidence.decision where month = ? and mrn = ? and id = ?")
                .param(mrn.month().atDay(1)).param(mrn.value()).param(id).query(DecisionLog::read).optional();
    }

    /** The latest decision of a kind about one version. */
    public Optional<Decision> findLatest(Mrn mrn, int version, Decision.Kind kind) {
        return jdbc
                .sql("select " + COLUMNS
                        + " from evidence.decision where month = ? and mrn = ? and version = ? and kind = ?"
                        + " order by id desc limit 1")
                .param(mrn.month().atDay(1)).param(mrn.value()).param(version).param(kind.name()).query(DecisionLog::read)
                .optional();
    }

    private static Decision read(ResultSet row, int number) throws SQLException {
        return new Decision(row.getObject("id", UUID.class), Mrn.of(row.getString("mrn")), row.getInt("version"),
                Decision.Kind.valueOf(row.getString("kind")), row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by"), row.getString("input_hash"), row.getString("pack"), row.getString("law_version"),
                row.getString("outcome"), expanded(row.getBytes("result")), expanded(row.getBytes("trace")));
    }

    private static byte @Nullable [] compressed(@Nullable String json) {
        return json == null ? null : Compressed.compress(json.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String expanded(byte @Nullable [] stored) {
        return stored == null ? null : new String(Compressed.expand(stored), StandardCharsets.UTF_8);
    }
}
