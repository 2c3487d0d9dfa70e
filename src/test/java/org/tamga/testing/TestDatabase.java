package org.tamga.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tamga.evidence.EvidenceLog;
import org.tamga.evidence.store.EntryStore;
import org.tamga.platform.database.ModuleMigrations;

/**
 * A database of its own for one test class: a copy of a template that all migrations have run in. The server is real
 * PostgreSQL, one in each JVM, and starts with the first test that asks for it.
 *
 * {@snippet :
 * static final TestDatabase database = TestDatabase.create();
 *
 * @AfterAll
 * static void drop() {
 *     database.close();
 * }
 * }
 */
public final class TestDatabase implements AutoCloseable {

    /** Whom a server works as; a test itself may do everything. */
    public static final String APPLICATION = "application";

    private static final class Server {

        private static final String TEMPLATE = "migrated";
        /** Where files cost nothing, if there is such a place: a database has 1,700, and a file system on a disk slows down. */
        private static final Path MEMORY = Path.of("/dev/shm");
        private static final long ROOM = 4L << 30;
        private static final EmbeddedPostgres POSTGRES = start();
        private static final AtomicInteger COUNT = new AtomicInteger();
        private static volatile boolean closedBySpring;

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60))
                        .setDataDirectory(folder()).setRegisterShutdownHook(false).setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8").setLocaleConfig("locale", "C")
                        .setServerConfig("max_connections", "200").start();
                // after the servers under test, which write once more when they close; without any, Spring closes nothing
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    if (!closedBySpring) {
                        stop(postgres);
                    }
                }));
                execute(postgres, "create role " + APPLICATION + " login");
                execute(postgres, "create database " + TEMPLATE);
                try (HikariDataSource template = pool(postgres, TEMPLATE, 2)) {
                    ModuleMigrations.migrate(template);
                    ModuleMigrations.grantRights(template, APPLICATION);
                }
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path folder() throws IOException {
            return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM
                    ? Files.createTempDirectory(MEMORY, "tamga-test-")
                    : Files.createTempDirectory("tamga-test-");
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void execute(EmbeddedPostgres postgres, String sql) {
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }

    private final String name;
    private final HikariDataSource pool;

    private TestDatabase(String name) {
        this.name = name;
        this.pool = pool(Server.POSTGRES, name, 8);
    }

    /** A fresh database with every module's tables, all empty. Takes about a tenth of a second. */
    public static TestDatabase create() {
        String name = "test_" + Server.COUNT.incrementAndGet();
        Server.execute(Server.POSTGRES, "create database " + name + " template " + Server.TEMPLATE);
        return new TestDatabase(name);
    }

    /** Without any table. */
    public static TestDatabase createEmpty() {
        String name = "test_" + Server.COUNT.incrementAndGet();
        Server.execute(Server.POSTGRES, "create database " + name);
        return new TestDatabase(name);
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /** The log of evidence in this database; whoever notes something in it does so within {@link #transactions()}. */
    public EvidenceLog evidence() {
        return new EvidenceLog(new EntryStore(pool, jdbc()));
    }

    /** The database as a server sees it, with the rights that it has. */
    public JdbcClient asApplication() {
        return JdbcClient.create(new DriverManagerDataSource(Server.POSTGRES.getJdbcUrl(APPLICATION, name)));
    }

    /** The owner is {@code postgres}, the user {@link #APPLICATION}, both without a password. */
    public String url() {
        return url(Server.POSTGRES, name);
    }

    /** The {@link #url()}, for a server of Spring's: the database stays until it has closed. */
    public String urlForServer() {
        Server.closedBySpring = true;
        return url();
    }

    @Override
    public void close() {
        pool.close();
        Server.execute(Server.POSTGRES, "drop database if exists " + name + " with (force)");
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres, String database, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url(postgres, database));
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static String url(EmbeddedPostgres postgres, String database) {
        return postgres.getJdbcUrl("postgres", database) + "&reWriteBatchedInserts=true";
    }
}
