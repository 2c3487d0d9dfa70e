package org.tamga.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.testing.TestDatabase;

/** A new version migrates while the old one works. */
class MigrationsWithoutStopTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    /** From before anybody had data. */
    private static final Set<String> BEFORE_THE_FIRST_OFFICE = Set.of("clearance/V2__longest_waiting.sql",
            "mailroom/V5__notice_feed.sql", "declaration/V2__latest.sql");

    private static final String TELL_REWRITES = """
            create function public.refuse_rewrite() returns event_trigger language plpgsql as $$
            begin
                raise exception 'this rewrites %', pg_event_trigger_table_rewrite_oid()::regclass;
            end $$;
            create event trigger no_rewrite on table_rewrite execute function public.refuse_rewrite();
            """;

    @Test
    void noMigrationRewritesATable() {
        try (TestDatabase database = TestDatabase.createEmpty()) {
            database.jdbc().sql(TELL_REWRITES).update();

            ModuleMigrations.migrate(database.dataSource());

            assertThatThrownBy(() -> database.jdbc().sql("alter table mailroom.message alter column kind type varchar(9)")
                    .update()).rootCause().hasMessageContaining("this rewrites mailroom.message");
        }
    }

    @Test
    void noMigrationKeepsWritersOut() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String module : ModuleMigrations.modules()) {
            MigrationRules rules = new MigrationRules();
            for (Path script : scripts(module)) {
                String name = module + "/" + script.getFileName();
                List<String> found = rules.check(Files.readString(script));
                if (!BEFORE_THE_FIRST_OFFICE.contains(name)) {
                    found.forEach(fault -> faults.add(name + ": " + fault));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create index on a.b (c);", "create unique index x on a.b (c);",
            "alter table a.b add constraint d check (c > 0);", "alter table a.b\n  alter column c set not null;",
            "alter table a.b rename column c to d;", "update a.b set c = 1;", "delete from a.b;"})
    void refuses(String statement) {
        MigrationRules rules = new MigrationRules();
        assertThat(rules.check("create table a.b (c int); create index on a.b (c);")).isEmpty();
        assertThat(rules.check("-- why\n" + statement)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create index concurrently x on a.b (c);", "alter table a.b add column d int default 0;",
            "alter table a.b add constraint d check (c > 0) not valid;", "create table a.e (c int); create index on a.e (c);"})
    void allows(String statement) {
        MigrationRules rules = new MigrationRules();
        rules.check("create table a.b (c int);");
        assertThat(rules.check(statement)).isEmpty();
    }

    private static List<Path> scripts(String module) throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS.resolve(module))) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .sorted(Comparator.comparing(MigrationsWithoutStopTest::version)).toList();
        }
    }

    /** As Flyway orders them: 3 before 3_1 before 4. */
    private static String version(Path script) {
        String[] parts = script.getFileName().toString().replaceFirst("__.*", "").substring(1).split("_");
        return Stream.of(parts).map(part -> "0".repeat(9 - part.length()) + part).reduce("", String::concat);
    }
}
