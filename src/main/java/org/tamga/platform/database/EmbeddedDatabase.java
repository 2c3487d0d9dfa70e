package org.tamga.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.platform.postgres.PostgresServer;

/**
 * The database that comes with the server: PostgreSQL as a child process, its data in a folder that is kept between runs.
 * Commits are durable. It is started again if it dies, and recovers from any kill of it, of the server or of both.
 *
 * <p>One folder serves one server at a time. For evaluation and small offices; a production site sets {@code TAMGA_DB_URL}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    static final String NAME = "tamga";
    private static final String APPLICATION = "tamga_application";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DatabaseHome home;
    private final PostgresServer postgres;
    private final int port;
    private volatile Process process;
    private volatile boolean closing;

    private EmbeddedDatabase(DatabaseHome home) throws IOException, InterruptedException {
        this.home = home;
        this.postgres = PostgresServer.in(home.folder(), home.password());
        postgres.stopLeftover();
        this.port = home.freePort();
        this.process = postgres.start(port);
    }

    /**
     * Returns when connections are taken.
     *
     * @param folder created, for its owner alone, if it does not exist
     * @throws IllegalStateException if another server uses the folder, or PostgreSQL does not start
     */
    @SuppressWarnings("resource") // the home is closed with the database
    public static EmbeddedDatabase open(Path folder) {
        @Nullable
        DatabaseHome home = null;
        try {
            home = DatabaseHome.claim(folder);
            EmbeddedDatabase database = new EmbeddedDatabase(home);
            database.createIfMissing();
            Thread.ofPlatform().daemon().name("database-watch").start(database::watch);
            return database;
        } catch (IOException e) {
            close(home);
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            close(home);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL was starting", e);
        }
    }

    public String url() {
        return url(NAME);
    }

    /** Who owns the database and may do everything in it. */
    public String user() {
        return NAME;
    }

    public String password() {
        return home.password();
    }

    /** Whom the server works as; may do what {@link ModuleMigrations#grantRights} has granted. */
    public String applicationUser() {
        return APPLICATION;
    }

    public String applicationPassword() {
        return home.applicationPassword();
    }

    /** Process id of PostgreSQL. */
    public long pid() {
        return process.pid();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void createIfMissing() throws IOException {
        try (var connection = DriverManager.getConnection(url("postgres"), user(), password());
                var statement = connection.createStatement()) {
            if (!statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'").next()) {
                statement.execute("create database " + NAME);
            }
            if (!statement.executeQuery("select 1 from pg_roles where rolname = '" + APPLICATION + "'").next()) {
                statement.execute("create role " + APPLICATION);
            }
            statement.execute("alter role " + APPLICATION + " login password '" + applicationPassword() + "'");
        } catch (SQLException e) {
            throw new IOException("PostgreSQL runs, but takes no connection: " + e.getMessage(), e);
        }
    }

    private void watch() {
        try {
            while (true) {
                int exit = process.waitFor();
                if (closing) {
                    return;
                }
                log.error("PostgreSQL ended by itself (exit {}) and is started again", exit);
                while (!restart()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false if it is to be tried again: the disk is full, for example, and will not be for ever */
    private synchronized boolean restart() throws InterruptedException {
        if (closing) {
            return true;
        }
        try {
            process = postgres.start(port);
            log.info("PostgreSQL is back");
            return true;
        } catch (IOException e) {
            log.error("PostgreSQL could not be started again, and it is tried again: {}", e.getMessage());
            return false;
        }
    }

    /** Stops PostgreSQL after everything is written out. Close what holds connections before. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            try {
                postgres.stop(process);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                close(home);
            }
        }
    }

    private static void close(@Nullable DatabaseHome home) {
        if (home != null) {
            home.close();
        }
    }
}
