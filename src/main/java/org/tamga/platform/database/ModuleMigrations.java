package org.tamga.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the tables of every module up to date at start, before anything asks the database.
 *
 * <p>A module that stores something has a folder {@code db/migration/<module>} with its {@code V<n>__<what>.sql}; it gets a
 * schema of the same name and its own history in it. The platform's functions come first, then the modules in alphabetical
 * order, which decides nothing, since no module may refer to another's tables. Several servers may start at
 * once: one migrates, the others wait.
 */
@Component
public class ModuleMigrations implements InitializingBean {

    private static final Pattern SCRIPT = Pattern.compile(".*/db/migration/([a-z_]+)/[^/]+\\.sql");
    private static final Logger log = LoggerFactory.getLogger(ModuleMigrations.class);

    private static final Comparator<String> PLATFORM_FIRST = Comparator.comparing((String module) -> !module.equals("platform"))
            .thenComparing(Comparator.naturalOrder());

    private final DataSource dataSource;

    public ModuleMigrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterPropertiesSet() {
        migrate(dataSource);
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
