package org.tamga.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.tamga.evidence.audit.Audit;
import org.tamga.evidence.merkle.Hash;
import org.tamga.evidence.merkle.ProofCheck;
import org.tamga.evidence.signing.PublishedKeys;
import org.tamga.evidence.signing.SignatureCheck;
import org.tamga.evidence.signing.SigningKeys;
import org.tamga.evidence.spi.FactKeeper;
import org.tamga.evidence.store.EntryStore;
import org.tamga.evidence.store.TreeStore;
import org.tamga.shared.Mrn;
import org.tamga.shared.TimeOrderedId;
import org.tamga.testing.TestDatabase;

class LogTest {

    private static final Clock CLOCK = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));

    @TempDir
    private Path folder;
    private TestDatabase database;
    private SigningKeys keys;
    private DecisionLog decisions;
    private Sealer sealer;
    private Evidence evidence;
    private Audit audit;

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        EntryStore entries = new EntryStore(database.dataSource(), database.jdbc());
        TreeStore trees = new TreeStore(database.dataSource(), database.jdbc());
        StoredTree tree = new StoredTree(trees);
        keys = new SigningKeys(folder, new PublishedKeys(database.jdbc()), CLOCK);
        decisions = new DecisionLog(database.dataSource(), database.jdbc(), new EvidenceLog(entries));
        sealer = new Sealer(entries, trees, tree, keys, database.transactions(), CLOCK);
        evidence = new Evidence(entries, trees, tree);
        audit = audit(entries, trees);
    }

    private Audit audit(EntryStore entries, TreeStore trees) {
        return new Audit(entries, trees, new PublishedKeys(database.jdbc()),
                new StaticListableBeanFactory(Map.of("decisions", decisions)).getBeanProvider(FactKeeper.class),
                new JdbcTransactionManager(database.dataSource()), CLOCK);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void everyDecisionIsProvedToStandInTheSignedTree() {
        // given more than a stored subtree of decisions, sealed in three rounds
        List<Decision> decided = decide(300);
        sealer.sealAll();
        decided.addAll(decide(1));
        sealer.sealAll();
        decided.addAll(decide(400));
        sealer.sealAll();

        for (Decision decision : List.of(decided.getFirst(), decided.get(255), decided.get(256), decided.get(300),
                decided.getLast())) {
            // when
            Evidence.InclusionProof proof = prove(decision);

            // then the proof holds with nothing but the published keys
            assertThat(proof.head().size()).isEqualTo(701);
            assertThat(proof.content()).contains(decision.mrn().value(), decision.id().toString());
            assertThat(ProofCheck.isIncluded(Hash.ofLeaf(proof.content().getBytes(StandardCharsets.UTF_8)),
                    proof.position(), proof.head().size(), proof.path(), proof.head().root())).isTrue();
            assertThat(signatures().isSigned(proof.head().signature(), "tree-head", proof.head().text())).isTrue();
            assertThat(signatures().isSigned(proof.head().signature(), "receipt", proof.head().text())).isFalse();
        }
        assertThat(evidence.listHeads(0, 10)).extracting(TreeHead::size).containsExactly(300L, 301L, 701L);
        Evidence.ConsistencyProof growth = evidence.proveGrowth(301, 701).orElseThrow();
        assertThat(ProofCheck.isConsistent(301, growth.earlier().root(), 701, growth.later().root(), growth.path())).isTrue();
        Audit.Report report = audit.run(count -> {
        });
        assertThat(report.faults()).isEmpty();
        assertThat(report).extracting(Audit.Report::entries, Audit.Report::facts, Audit.Report::heads, Audit.Report::unsealed)
                .containsExactly(701L, 701L, 3L, 0L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            evidence.decision | update evidence.decision set result = set_byte(result, 0, get_byte(result, 0) # 1) where id = ? | decision
            evidence.decision | update evidence.decision set outcome = concat(outcome, ' ') where id = ?                            | decision
            evidence.decision | update evidence.decision set trace = null where id = ?                                        | decision
            evidence.decision | update evidence.decision set decided_at = decided_at + interval '1 microsecond' where id = ?  | decision
            evidence.decision | delete from evidence.decision where id = ?                                                    | decision
            evidence.entry    | update evidence.entry set content = replace(content, 'decision', 'decisiom') where content like concat('%', ?::text, '%') | entry
            evidence.entry    | delete from evidence.entry where content like concat('%', ?::text, '%')                           | entry
            """)
    void aByteThatWasChangedBehindTheServersBackIsFoundAndItsRowNamed(String table, String change, String what) {
        List<Decision> decided = decide(20);
        sealer.sealAll();
        Decision victim = decided.get(7);

        tamper(table, change, victim.id());

        Audit.Report report = audit.run(count -> {
        });
        assertThat(report.faults()).anyMatch(fault -> fault.what().equals(what)).allMatch(
                fault -> (fault.row().contains(victim.id().toString()) || fault.row().contains(victim.mrn().value())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insert into evidence.decision select month, mrn, version, gen_random_uuid(), kind, decided_at, decided_by, input_hash, pack, law_version, 'RELEASED', result, trace from evidence.decision where id = ? | decision
            insert into evidence.decision select month, replace(mrn, 'XD', 'XE'), version, id, kind, decided_at, decided_by, input_hash, pack, law_version, outcome, result, trace from evidence.decision where id = ? | decision
            insert into evidence.entry select month, subject, gen_random_uuid(), content from evidence.entry where content like concat('%', ?::text, '%') | entry
            """)
    void aRowThatWasSlippedInIsFoundAndNamed(String statement, String what) {
        List<Decision> decided = decide(20);
        sealer.sealAll();
        decided.addAll(decide(2)); // not sealed yet, and no fault

        tamper(what, statement, decided.get(7).id());

        Audit.Report report = audit.run(count -> {
        });
        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.what()).isEqualTo(what);
            assertThat(fault.row()).contains(decided.get(7).mrn().value().substring(7));
            assertThat(fault.text()).containsAnyOf("in no entry", "no place");
        });
        assertThat(report.faultCount()).isEqualTo(1);
    }

    @Test
    void aLeafThatWasExchangedTogetherWithItsEntryIsFoundByTheRoot() {
        decide(20);
        sealer.sealAll();
        String forged = "x";
        tamper("evidence.leaf", "update evidence.leaf set hash = decode('" + HexFormat.of()
                .formatHex(Hash.ofLeaf(forged.getBytes(StandardCharsets.UTF_8)).bytes())
                + "', 'hex') where position = 3", null);
        tamper("evidence.entry", "update evidence.entry e set content = 'x' from evidence.leaf l where l.id = e.id"
                + " and l.position = 3", null);

        assertThat(audit.run(count -> {
        }).faults()).anySatisfy(fault -> {
            assertThat(fault.what()).isEqualTo("head");
            assertThat(fault.position()).isEqualTo(20);
        });
    }

    @Test
    void aStoredSubtreeOrAKeyThatIsAnotherIsFound() {
        decide(300);
        sealer.sealAll();
        tamper("evidence.subtree", "update evidence.subtree set root = set_byte(root, 0, get_byte(root, 0) # 1)", null);
        tamper("evidence.signing_key", "update evidence.signing_key set id = 'another'", null);
        assertThat(audit.run(count -> {
        }).faults()).extracting(Audit.Fault::row).containsExactlyInAnyOrder("evidence.subtree 1 0",
                "evidence.signing_key another");
    }

    @Test
    void aHeadThatWasSignedByNobodyIsFound() {
        decide(20);
        sealer.sealAll();
        tamper("evidence.head", "update evidence.head set sealed_at = sealed_at - interval '1 day'", null);
        assertThat(audit.run(count -> {
        }).faults()).singleElement().satisfies(fault -> assertThat(fault.text()).contains("signature"));
    }

    @Test
    void aTreeThatLostItsLastLeavesIsFound() {
        decide(20);
        sealer.sealAll();
        tamper("evidence.leaf", "delete from evidence.leaf where position >= 15", null);
        assertThat(audit.run(count -> {
        }).faults()).anySatisfy(fault -> assertThat(fault.text()).contains("more leaves than the 15"))
                .filteredOn(fault -> fault.text().contains("no place in the log")).hasSize(5);
    }

    @Test
    void leavesThatStandBelowNoHeadAreFound() {
        decide(20);
        sealer.sealAll();
        tamper("evidence.leaf", "insert into evidence.leaf select 20, gen_random_uuid(), month, subject, hash"
                + " from evidence.leaf where position = 3", null);
        assertThat(audit.run(count -> {
        }).faults()).anySatisfy(fault -> {
            assertThat(fault.row()).isEqualTo("evidence.leaf 20");
            assertThat(fault.text()).contains("below no head");
        });
    }

    @Test
    void whatIsSealedWhileTheAuditReadsIsNoFault() {
        decide(20);
        sealer.sealAll();
        EntryStore sealedMeanwhile = new EntryStore(database.dataSource(), database.jdbc()) {
            @Override
            public List<Placed> listPlaced(long from, long to) {
                List<Placed> leaves = super.listPlaced(from, to);
                if (from == 0) {
                    inAnotherThread(() -> {
                        decide(3);
                        sealer.sealAll();
                    });
                }
                return leaves;
            }
        };
        Audit.Report report = audit(sealedMeanwhile, new TreeStore(database.dataSource(), database.jdbc())).run(count -> {
        });
        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isEqualTo(20);
        assertThat(evidence.findHead().orElseThrow().size()).isEqualTo(23);
    }

    private static void inAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatWasLogged() {
        decide(1);
        sealer.sealAll();
        for (String table : List.of("decision", "entry", "leaf", "head")) {
            assertThatThrownBy(() -> database.jdbc().sql("delete from evidence." + table).update())
                    .rootCause().hasMessageContaining("never changed or deleted");
            assertThatThrownBy(() -> database.jdbc().sql("truncate evidence." + table + " cascade").update())
                    .rootCause().hasMessageContaining("never changed or deleted");
        }
        assertThatThrownBy(() -> database.jdbc().sql("update evidence.decision set outcome = 'x'").update())
                .rootCause().hasMessageContaining("never changed or deleted");
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        database.transactions().executeWithoutResult(status -> {
            decisions.append(List.of(decision(1)));
            status.setRollbackOnly();
        });
        sealer.sealAll();
        assertThat(evidence.findHead()).isEmpty();
        assertThatThrownBy(() -> decisions.append(List.of(decision(2)))).hasMessageContaining("in the transaction");
    }

    @Test
    void whatAnOldKeySignedIsValidAfterItsRotation() {
        decide(3);
        sealer.sealAll();
        String before = keys.currentId();
        keys.rotate();
        decide(3);
        sealer.sealAll();
        assertThat(keys.currentId()).isNotEqualTo(before);
        assertThat(keys.listPublished()).hasSize(2);
        assertThat(audit.run(count -> {
        }).faults()).isEmpty();
        assertThat(new SigningKeys(folder, new PublishedKeys(database.jdbc()), CLOCK).currentId()).isEqualTo(keys.currentId());
    }

    private SignatureCheck signatures() {
        return SignatureCheck.of(keys.listPublished().stream().map(PublishedKeys.PublishedKey::publicKey).toList());
    }

    private Evidence.InclusionProof prove(Decision decision) {
        return evidence.prove(decision.mrn().value(), decision.id()).getFirst();
    }

    private List<Decision> decide(int count) {
        List<Decision> decided = new ArrayList<>(IntStream.range(0, count).mapToObj(this::decision).toList());
        decided.forEach(decision -> database.transactions()
                .executeWithoutResult(status -> decisions.append(List.of(decision))));
        return decided;
    }

    private Decision decision(int number) {
        UUID id = TimeOrderedId.next();
        return new Decision(id, Mrn.issue(YearMonth.now(CLOCK), "XD", TimeOrderedId.next()), 1, Decision.Kind.ASSESSMENT,
                CLOCK.instant(), "machine", "hash", "demo", "law",
                "ASSESSED", "{\"number\":" + number + "}", "[\"a step\"]");
    }

    /** As somebody with all rights in the database. */
    private void tamper(String table, String change, @Nullable UUID id) {
        database.transactions().executeWithoutResult(status -> {
            database.jdbc().sql("set local session_replication_role = replica").update();
            var statement = database.jdbc().sql(change);
            assertThat((id == null ? statement : statement.param(id)).update()).as(table).isPositive();
        });
    }
}
