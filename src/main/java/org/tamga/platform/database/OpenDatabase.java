package org.tamga.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.tamga.platform.postgres.PostgresServer;

/**
 * The database of a folder for a command, as its owner: that of the server which runs there, or else started for the time.
 * Closing it leaves a server that runs alone.
 */
public final class OpenDatabase implements AutoCloseable {

    /** Major version of the PostgreSQL that comes with the server. */
    public static final String POSTGRES_VERSION = "18";

    private final Path home;
    private final String url;
    private final String password;
    private final @Nullable EmbeddedDatabase started;

    private OpenDatabase(Path home, String url, String password, @Nullable EmbeddedDatabase started) {
        this.home = home;
        this.url = url;
        this.password = password;
        this.started = started;
    }

    /** @throws IOException if there is no database in the folder, or it does not start */
    public static OpenDatabase in(Path home) throws IOException {
        if (!Files.isDirectory(home.resolve(PostgresServer.DATA))) {
            throw new IOException("there is no database in " + home);
        }
        Optional<OpenDatabase> running = findRunning(home);
        if (running.isPresent()) {
            return running.get();
        }
        try {
            EmbeddedDatabase started = EmbeddedDatabase.open(home);
            return new OpenDatabase(home, started.url(), started.password(), started);
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Optional<OpenDatabase> findRunning(Path home) throws IOException {
        Properties remembered = DatabaseHome.recall(home);
        if (!remembered.containsKey("port")) {
            return Optional.empty();
        }
        OpenDatabase running = new OpenDatabase(home,
                "jdbc:postgresql://127.0.0.1:" + remembered.getProperty("port") + "/" + EmbeddedDatabase.NAME,
                remembered.getProperty("password", ""), null);
        try (Connection connection = running.connect();
                var folder = connection.createStatement().executeQuery("show data_directory")) {
            folder.next();
            return running.dataFolder().toRealPath().equals(Path.of(folder.getString(1)).toRealPath())
                    ? Optional.of(running)
                    : Optional.empty();
        } catch (SQLException nobodyAnswers) {
            return Optional.empty();
        }
    }

    /** Makes the database files that lie in the folder, and came from elsewhere, its own: with passwords that are its own. */
    public static void adopt(Path home) throws IOException, InterruptedException {
        try (DatabaseHome claimed = DatabaseHome.claim(home)) {
            PostgresServer.in(claimed.folder(), claimed.password()).setPassword(claimed.password());
        }
    }

    public String url() {
        return url;
    }

    public String user() {
        return EmbeddedDatabase.NAME;
    }

    public String password() {
        return password;
    }

    public Path dataFolder() {
        return home.resolve(PostgresServer.DATA);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user(), password);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
