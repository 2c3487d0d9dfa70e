package org.tamga.evidence.act;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.evidence.EvidenceLog;
import org.tamga.evidence.Fact;
import org.tamga.evidence.FactHash;
import org.tamga.evidence.FactRows;
import org.tamga.evidence.spi.FactKeeper;
import org.tamga.shared.TimeOrderedId;

/** Acts and their results, each noted in the log with its row. */
@Repository
class ActStore implements FactKeeper {

    private static final String KIND = "act";
    private static final String COLUMNS = "month, id, begun_at, acted_by, method, path";

    private final JdbcClient jdbc;
    private final EvidenceLog evidence;
    private final TransactionOperations transactions;

    ActStore(JdbcClient jdbc, EvidenceLog evidence, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.transactions = transactions;
    }

    /** Durable on return. @return number of the act */
    UUID begin(Instant now, String by, String method, String path) {
        UUID id = TimeOrderedId.next();
        LocalDate month = TimeOrderedId.month(id).atDay(1);
        transactions.executeWithoutResult(status -> {
            jdbc.sql("insert into evidence.act (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)").param(month).param(id)
                    .param(Timestamp.from(now)).param(by).param(method).param(path).update();
            evidence.note(List.of(new Fact(id.toString(), KIND, id, FactHash.of(month, id, now, by, method, path))));
        });
        return id;
    }

    void end(UUID id, Instant now, int status, String contentHash) {
        LocalDate month = TimeOrderedId.month(id).atDay(1);
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("insert into evidence.act_result (" + ResultKeeper.COLUMNS + ") values (?, ?, ?, ?, ?)").param(month)
                    .param(id).param(Timestamp.from(now)).param(status).param(contentHash).update();
            evidence.note(List.of(
                    new Fact(id.toString(), ResultKeeper.KIND, id, FactHash.of(month, id, now, status, contentHash))));
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, String> hashes(List<Fact> facts) {
        return FactRows.ofMessages(jdbc, "evidence.act", COLUMNS, facts);
    }

    @Override
    public List<Key> listAfter(@Nullable Key last, int most) {
        return FactRows.listMessagesAfter(jdbc, "evidence.act", "id::text", last, most);
    }
}
