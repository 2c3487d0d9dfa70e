package org.tamga.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the tables of every module up to date at start, before anything asks the database.
 *
 * <p>A module that stores something has a folder {@code db/migration/<module>} with its {@code V<n>__<what>.sql}; it gets a
 * schema of the same name and its own history in it. The platform's functions come first, then the modules in alphabetical
 * order, which decides nothing, since no module may refer to another's tables. Several servers may start at
 * once: one migrates, the others wait.
 *
 * <p>It is done by the {@link DatabaseOwner}, where there is one; the application itself then works as a user of less rights.
 * What it may only add to, a module says in its {@code R__kept.sql}.
 */
@Component
public class ModuleMigrations implements InitializingBean {

    private static final Pattern SCRIPT = Pattern.compile(".*/db/migration/([a-z_]+)/[^/]+\\.sql");
    private static final Logger log = LoggerFactory.getLogger(ModuleMigrations.class);

    private static final Comparator<String> PLATFORM_FIRST = Comparator.comparing((String module) -> !module.equals("platform"))
            .thenComparing(Comparator.naturalOrder());

    private final DataSource dataSource;
    private final JdbcConnectionDetails application;
    private final ObjectProvider<DatabaseOwner> owner;

    ModuleMigrations(DataSource dataSource, JdbcConnectionDetails application, ObjectProvider<DatabaseOwner> owner) {
        this.dataSource = dataSource;
        this.application = application;
        this.owner = owner;
    }

    @Override
    public void afterPropertiesSet() {
        DatabaseOwner known = owner.getIfAvailable();
        if (known == null) {
            migrate(dataSource);
            log.warn("The user {} of the database migrates the tables and owns them, and so nothing but triggers keeps it from"
                    + " changing the log of evidence. Give the application a user of its own: TAMGA_DB_USER for it,"
                    + " TAMGA_DB_OWNER for the owner (docs/runbook.md)", application.getUsername());
            return;
        }
        try (HikariDataSource connections = known.connect(application.getJdbcUrl())) {
            migrate(connections);
            grantRights(connections, String.valueOf(application.getUsername()));
        }
    }

    /** Gives the application its rights: to add to what is kept, to change the rest, to make no tables. */
    public static void grantRights(DataSource owner, String application) {
        JdbcClient.create(owner).sql("select platform.grant_rights(:role), platform.grant_sequences(:role)")
                .param("role", application).query((row, number) -> number).list();
    }

    public static void migrate(DataSource dataSource) {
        for (String module : modules()) {
            var result = Flyway.configure().dataSource(dataSource).locations("classpath:db/migration/" + module)
                    .schemas(module).defaultSchema(module).createSchemas(true).failOnMissingLocations(true).load().migrate();
            if (result.migrationsExecuted > 0) {
                log.info("{}: {} migrations, now at version {}", module, result.migrationsExecuted,
                        result.targetSchemaVersion);
            }
        }
    }

    /** The modules that have migrations, in the order in which they are run. */
    public static SortedSet<String> modules() {
        try {
            SortedSet<String> modules = new TreeSet<>(PLATFORM_FIRST);
            for (Resource script : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/*/*.sql")) {
                Matcher matcher = SCRIPT.matcher(script.getURL().toString());
                if (matcher.matches()) {
                    modules.add(matcher.group(1));
                }
            }
            return modules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
