package org.tamga.evidence.refusal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.evidence.EvidenceLog;
import org.tamga.evidence.Fact;
import org.tamga.evidence.FactHash;
import org.tamga.evidence.RowKeeper;
import org.tamga.shared.TimeOrderedId;

/** The table {@code evidence.refusal}; each row is noted in the log. */
@Repository
class RefusalStore extends RowKeeper {

    private static final String KIND = "refusal";
    private static final String COLUMNS = "month, id, minute, kind, name, address, call, count";

    private final EvidenceLog evidence;
    private final TransactionOperations transactions;

    RefusalStore(JdbcClient jdbc, EvidenceLog evidence, TransactionOperations transactions) {
        super(jdbc, KIND, "evidence.refusal", COLUMNS, KeyedBy.ID, "id::text");
        this.evidence = evidence;
        this.transactions = transactions;
    }

    void add(List<Refusal> refusals) {
        transactions.executeWithoutResult(status -> {
            refusals.forEach(this::insert);
            evidence.note(refusals.stream().map(RefusalStore::fact).toList());
        });
    }

    private void insert(Refusal refusal) {
        jdbc.sql("insert into evidence.refusal (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)").param(month(refusal.id()))
                .param(refusal.id()).param(Timestamp.from(refusal.minute())).param(refusal.kind().name())
                .param(refusal.name()).param(refusal.address()).param(refusal.call()).param(refusal.count()).update();
    }

    private static Fact fact(Refusal refusal) {
        return new Fact(refusal.id().toString(), KIND, refusal.id(), FactHash.of(month(refusal.id()), refusal.id(),
                refusal.minute(), refusal.kind().name(), refusal.name(), refusal.address(), refusal.call(), refusal.count()));
    }

    private static LocalDate month(UUID id) {
        return TimeOrderedId.month(id).atDay(1);
    }

    List<Refusal> list(int most) {
        return jdbc.sql("select * from evidence.refusal order by month desc, id desc limit ?").param(most)
                .query((row, number) -> new Refusal(row.getObject("id", UUID.class), row.getTimestamp("minute").toInstant(),
                        Refusal.Kind.valueOf(row.getString("kind")), row.getString("name"), row.getString("address"),
                        row.getString("call"), row.getInt("count")))
                .list();
    }
}
