package org.tamga.mailroom.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.evidence.EvidenceLog;
import org.tamga.evidence.Fact;
import org.tamga.evidence.FactHash;
import org.tamga.mailroom.Outcome;
import org.tamga.platform.Compressed;
import org.tamga.platform.TableCopy;
import org.tamga.shared.Finding;
import org.tamga.shared.Mrn;
import org.tamga.shared.TimeOrderedId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What became of messages. Every method runs in the transaction of its caller if there is one. */
@Repository
public class OutcomeStore {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final EvidenceLog evidence;
    private final JsonMapper json;

    public OutcomeStore(DataSource dataSource, JdbcClient jdbc, EvidenceLog evidence, JsonMapper json) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.json = json;
    }

    /** Marks messages as settled. @throws org.springframework.dao.DuplicateKeyException if one has been settled already */
    public void settle(List<Outcome> outcomes) {
        TableCopy copy = new TableCopy(AnswerKeeper.TABLE, AnswerKeeper.COLUMNS);
        List<Fact> facts = new ArrayList<>(outcomes.size());
        for (Outcome outcome : outcomes) {
            @Nullable
            Object[] row = {TimeOrderedId.month(outcome.conversation()).atDay(1), outcome.conversation(), outcome.settledAt(),
                    outcome.state(), outcome.mrn(), outcome.version(), compressed(outcome.findings())};
            copy.row(row);
            facts.add(new Fact(String.valueOf(outcome.mrn() == null ? outcome.conversation() : outcome.mrn()),
                    AnswerKeeper.KIND, outcome.conversation(), FactHash.of(row)));
        }
        copy.send(dataSource);
        evidence.note(facts);
        jdbc.sql("delete from mailroom.pending where id = any(?)")
                .param(outcomes.stream().map(Outcome::conversation).toArray(UUID[]::new)).update();
    }

    public Optional<Outcome> find(UUID conversation) {
        return jdbc.sql("select settled_at, state, mrn, version, findings from mailroom.outcome where month = ? and id = ?")
                .param(TimeOrderedId.month(conversation).atDay(1)).param(conversation).query((row, number) -> {
                    String mrn = row.getString("mrn");
                    return new Outcome(conversation, row.getTimestamp("settled_at").toInstant(),
                            Outcome.State.valueOf(row.getString("state")), mrn == null ? null : Mrn.of(mrn),
                            row.getInt("version"), findings(row.getBytes("findings")));
                }).optional();
    }

    private byte @Nullable [] compressed(List<Finding> findings) {
        return findings.isEmpty() ? null
                : Compressed.compress(json.writeValueAsString(findings).getBytes(StandardCharsets.UTF_8));
    }

    private List<Finding> findings(byte @Nullable [] stored) {
        return stored == null ? List.of() : json.readValue(Compressed.expand(stored), new TypeReference<List<Finding>>() {
        });
    }
}
