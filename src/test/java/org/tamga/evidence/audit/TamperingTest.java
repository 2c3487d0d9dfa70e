package org.tamga.evidence.audit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tamga.evidence.Sealer;
import org.tamga.evidence.refusal.Refusal;
import org.tamga.evidence.refusal.Refused;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** Each column of each row that the log vouches for, and of the log itself, changed by somebody with all rights. */
@ServerTest
class TamperingTest {

    private static final Map<String, String> TABLES = Map.ofEntries(entry("mailroom.message", "id"),
            entry("mailroom.first_receipt", "message_id"), entry("mailroom.outcome", "id"), entry("mailroom.notice", "id"),
            entry("evidence.decision", "id"), entry("evidence.entry", "id"), entry("evidence.leaf", "position"),
            entry("evidence.head", "size"), entry("evidence.act", "id"), entry("evidence.act_result", "id"),
            entry("evidence.refusal", "id"));

    /** A head or a leaf that is no more where it was is told by the place, or by its neighbours. */
    private static final List<String> TOLD_BY_OTHERS = List.of("evidence.leaf", "evidence.head");

    /** How a value of a type becomes another one. */
    private static final Map<String, String> CHANGES = Map.of("text", "%s || 'x'", "uuid", "gen_random_uuid()", "int4",
            "%s + 1", "int8", "%s + 100000", "timestamptz", "%s + interval '1 microsecond'", "date",
            "(%s + interval '1 month')::date", "bytea",
            "set_byte(%1$s, length(%1$s) - 1, get_byte(%1$s, length(%1$s) - 1) # 1)");

    /** The order in which notices are read, not what they say. */
    private static final Set<String> NOT_VOUCHED_FOR = Set.of("mailroom.notice.position");

    @LocalServerPort
    private int port;

    @Value("${spring.datasource.url}")
    private String url;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Refused refused;

    private record Column(String name, String type) {
    }

    @Test
    void isFoundWhateverWasChangedAndTheRowIsNamed() throws Exception {
        new Outsider(port, "trader").lodge(Files.readAllBytes(Path.of("src/main/resources/samples/1-coffee-machines.xml")))
                .succeeded();
        new Outsider(port, "admin").post("/api/v1/admin/evidence/keys/rotate", "application/json", "").succeeded();
        refused.note(Refusal.Kind.SIGN_IN, "officer", "192.0.2.1", "POST /sign-in");
        refused.destroy();
        sealer.sealAll();

        List<String> unseen = new ArrayList<>();
        int changes = 0;
        try (SingleConnectionDataSource owner = new SingleConnectionDataSource(url, "postgres", "", true);
                AnnotationConfigApplicationContext context = OfflineAudit.open(owner)) {
            Audit audit = context.getBean(Audit.class);
            assertThat(audit.run(count -> {
            }).faults()).isEmpty();
            TransactionTemplate transactions = context.getBean(TransactionTemplate.class);
            for (String table : TABLES.keySet()) {
                for (Column column : columns(JdbcClient.create(owner), table)) {
                    if (!NOT_VOUCHED_FOR.contains(table + "." + column.name)) {
                        changes++;
                        transactions.execute(status -> {
                            status.setRollbackOnly();
                            return change(JdbcClient.create(owner), audit, table, column);
                        }).ifPresent(unseen::add);
                    }
                }
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(changes).isGreaterThan(50);
    }

    /** @return what was changed, if nobody noticed */
    private static Optional<String> change(JdbcClient jdbc, Audit audit, String table, Column column) {
        String key = TABLES.get(table);
        jdbc.sql("set local session_replication_role = replica").update();
        List<String> rows = jdbc.sql("select " + key + "::text from " + table + " where " + column.name
                + " is not null order by 1 limit 1").query(String.class).list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int changed = jdbc.sql("update " + table + " set " + column.name + " = "
                + Objects.requireNonNull(CHANGES.get(column.type)).formatted(column.name) + " where " + key + "::text = ?")
                .param(rows.getFirst())
                .update();
        assertThat(changed).as(table + " " + column).isPositive();
        List<Audit.Fault> faults = audit.run(count -> {
        }).faults();
        boolean named = faults.stream().anyMatch(fault -> fault.row().contains(rows.getFirst()))
                || TOLD_BY_OTHERS.contains(table) && !faults.isEmpty();
        return named ? Optional.empty()
                : Optional.of(table + "." + column.name + " of " + rows.getFirst() + ": " + faults);
    }

    private static List<Column> columns(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                select attname as name, typname as type from pg_attribute a join pg_type t on t.oid = a.atttypid
                where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum
                """).param(table).query(Column.class).list();
    }
}
