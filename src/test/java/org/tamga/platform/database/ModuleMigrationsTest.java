package org.tamga.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tamga.testing.TestDatabase;

class ModuleMigrationsTest {

    @Test
    void givesEveryModuleASchemaWithItsOwnHistory() {
        try (TestDatabase database = TestDatabase.create()) {
            var withHistory = database.jdbc()
                    .sql("select table_schema from information_schema.tables where table_name = 'flyway_schema_history'")
                    .query(String.class).set();

            assertThat(withHistory).containsExactlyInAnyOrderElementsOf(ModuleMigrations.modules()).contains("reference");
        }
    }

    @Test
    void changesNothingWhenEverythingIsUpToDate() {
        try (TestDatabase database = TestDatabase.create()) {
            String count = "select count(*) from reference.flyway_schema_history";
            long before = database.jdbc().sql(count).query(Long.class).single();

            ModuleMigrations.migrate(database.dataSource());

            assertThat(database.jdbc().sql(count).query(Long.class).single()).isEqualTo(before);
        }
    }
}
