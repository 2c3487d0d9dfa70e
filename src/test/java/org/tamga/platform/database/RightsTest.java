package org.tamga.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.testing.TestDatabase;

/** What the server's own role in the database may not do. */
class RightsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient APPLICATION = DATABASE.asApplication();
    private static final String REFUSED = "42501";

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    static Stream<String> kept() {
        return DATABASE.jdbc().sql("select module || '.' || name from platform.kept order by 1").query(String.class).stream();
    }

    static Stream<String> neverShrinking() {
        return DATABASE.jdbc().sql("select module || '.' || name from platform.kept where not shrinks and changeable = '{}'")
                .query(String.class).stream();
    }

    @Test
    void everythingThatTheLogVouchesForIsKept() {
        assertThat(kept()).contains("mailroom.message", "mailroom.outcome", "mailroom.notice", "mailroom.outage",
                "declaration.version", "clearance.passage", "revenue.entry");
        assertThat(kept().filter(table -> table.startsWith("evidence."))).containsExactly("evidence.act",
                "evidence.act_result", "evidence.decision", "evidence.entry", "evidence.head", "evidence.leaf",
                "evidence.refusal", "evidence.signing_key", "evidence.subtree", "evidence.unsealed");
        assertThat(DATABASE.jdbc().sql("select count(*) from pg_tables where schemaname = 'evidence' and tablename"
                + " !~ '_[0-9]{6}$|flyway'").query(Long.class).single()).isEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("neverShrinking")
    void whatIsKeptIsNeitherChangedNorDeletedNorEmptied(String table) {
        String column = DATABASE.jdbc()
                .sql("select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and attidentity = ''"
                        + " order by attnum limit 1")
                .param(table)
                .query(String.class).single();
        refuses("update " + table + " set " + column + " = " + column);
        refuses("delete from " + table);
        refuses("truncate " + table + " cascade");
        refuses("alter table " + table + " disable trigger all");
        refuses("drop table " + table);
        assertThat(APPLICATION.sql("select count(*) from " + table).query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update evidence.signing_key set public_key = ''", "delete from evidence.signing_key",
            "update mailroom.outage set started_at = now()", "delete from mailroom.outage",
            "update access.shared_act set proposed_by = ''",
            "delete from party.mandate", "update evidence.unsealed set subject = ''", "truncate evidence.unsealed"})
    void whatMayChangeInPartChangesInNothingElse(String statement) {
        refuses(statement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set session_replication_role = replica", "create table evidence.mine (n int)",
            "create schema mine", "delete from platform.kept", "insert into platform.kept values ('a', 'b')",
            "select platform.keep('evidence', '{}')", "select platform.grant_rights('application')",
            "update evidence.flyway_schema_history set success = false",
            "create or replace function evidence.refuse_change() returns trigger language sql as ''"})
    void theWaysAroundAreClosedToo(String statement) {
        refuses(statement);
    }

    @Test
    void aMonthIsNoWayAroundItsTable() {
        String month = DATABASE.jdbc().sql("select min(inhrelid::regclass::text) from pg_inherits"
                + " where inhparent = 'evidence.entry'::regclass").query(String.class).single();
        refuses("delete from " + month);
        refuses("drop table " + month);
    }

    @Test
    void theMonthsToComeAreMadeWithTheRightsOfTheOwner() {
        APPLICATION.sql("select platform.create_month_partitions('evidence.entry', date '2091-01-15', 2)")
                .query((row, number) -> number).list();
        assertThat(APPLICATION.sql("select to_regclass('evidence.entry_209102') is not null").query(Boolean.class).single())
                .isTrue();
        refuses("delete from evidence.entry_209102");
        assertThatThrownBy(() -> APPLICATION.sql("select platform.create_month_partitions('party.party', now()::date, 1)")
                .query((row, number) -> number).list()).hasMessageContaining("has no months");
    }

    @Test
    void grantingAgainChangesNothingAndGivesBackWhatWasTaken() {
        DATABASE.jdbc().sql("revoke insert on evidence.entry from application").update();
        DATABASE.jdbc().sql("grant update on evidence.entry to application").update();
        ModuleMigrations.grantRights(DATABASE.dataSource(), TestDatabase.APPLICATION);
        List<String> before = acls();
        ModuleMigrations.grantRights(DATABASE.dataSource(), TestDatabase.APPLICATION);
        assertThat(acls()).isEqualTo(before).anyMatch(acl -> acl.startsWith("entry {") && acl.contains("application=ar/"));
    }

    @Test
    void aColumnMayTakeItsNumberFromASequence() {
        DATABASE.jdbc().sql("create table mailroom.numbered (n bigserial, what text)").update();
        ModuleMigrations.grantRights(DATABASE.dataSource(), TestDatabase.APPLICATION);
        assertThat(APPLICATION.sql("insert into mailroom.numbered (what) values ('x') returning n").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void whoeverMayDoEverythingIsNoRoleForTheApplication() {
        assertThatThrownBy(() -> ModuleMigrations.grantRights(DATABASE.dataSource(), "postgres"))
                .hasMessageContaining("may do everything");
    }

    /** With the rows' own versions, so that a change to the same shows. */
    private static List<String> acls() {
        return DATABASE.jdbc().sql("select relname || ' ' || coalesce(relacl::text, '') || ' ' || xmin from pg_class"
                + " where relkind in ('r', 'p') order by 1").query(String.class).list();
    }

    private static void refuses(String statement) {
        ThrowableAssert.ThrowingCallable attempt = () -> {
            if (statement.startsWith("select")) {
                APPLICATION.sql(statement).query((row, number) -> number).list();
            } else {
                APPLICATION.sql(statement).update();
            }
        };
        assertThatThrownBy(attempt).as(statement).rootCause().isInstanceOfSatisfying(SQLException.class,
                refusal -> assertThat(refusal.getSQLState()).as(statement + ": " + refusal.getMessage()).isEqualTo(REFUSED));
    }
}
