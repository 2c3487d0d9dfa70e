package org.tamga.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.tamga.platform.database.OpenDatabase;

/**
 * A backup of a server's folder while it works, by the low-level way of PostgreSQL: begin, copy the files, end, add the log
 * that was written meanwhile. What was committed before {@link #write} ends is in it. Nobody waits for it.
 *
 * <p>Passwords of the database stay out; the signing keys go in only under a passphrase.
 */
public final class Backup {

    static final String DATABASE = "database";
    static final String KEYS = "keys";
    static final String LOCKED = ".jwe";
    static final String END = "end";

    /** @param bytes that were copied, before compression */
    public record Taken(BackupNote note, Instant endedAt, long bytes) {
    }

    private record End(String label, String lastLog) {
    }

    private final OpenDatabase database;
    private final Path keys;
    private final Optional<String> passphrase;
    private final Clock clock;

    /**
     * @param keys       folder of the signing keys
     * @param passphrase that locks the signing keys; empty leaves them out
     */
    public Backup(OpenDatabase database, Path keys, Optional<String> passphrase, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.passphrase = passphrase;
        this.clock = clock;
    }

    /** @param progress told how many bytes have been copied */
    public Taken write(OutputStream out, LongConsumer progress) throws IOException, SQLException {
        DataFolder folder = new DataFolder(database.dataFolder());
        List<Path> secrets = passphrase.isEmpty() ? List.of() : keyFiles();
        BackupNote note = new BackupNote(BackupNote.FORMAT, folder.majorVersion(), System.getProperty("os.arch"),
                clock.instant(), !secrets.isEmpty());
        try (BackupArchive archive = new BackupArchive(out, progress)) {
            archive.content(BackupNote.NAME, note.bytes());
            for (Path secret : secrets) {
                archive.content(KEYS + "/" + secret.getFileName() + LOCKED,
                        KeyLock.lock(Files.readAllBytes(secret), passphrase.orElseThrow()));
            }
            copyDatabase(folder, archive);
            Instant end = clock.instant();
            archive.content(END, end.toString().getBytes(StandardCharsets.UTF_8));
            return new Taken(note, end, archive.copied());
        }
    }

    /** The slot keeps the database from throwing its log away; like the backup itself it ends with the connection. */
    private void copyDatabase(DataFolder folder, BackupArchive archive) throws IOException, SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            String first = one(statement, "select pg_walfile_name(pg_backup_start('tamga', true))");
            folder.copy(DATABASE, archive);
            End end = end(statement);
            archive.content(DATABASE + "/backup_label", end.label().getBytes(StandardCharsets.UTF_8));
            folder.copyLog(first, end.lastLog(), DATABASE, archive);
        }
    }

    private static End end(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)")) {
            row.next();
            return new End(row.getString(1), row.getString(2));
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private List<Path> keyFiles() throws IOException {
        if (!Files.isDirectory(keys)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(keys)) {
            return files.filter(file -> file.toString().endsWith(".jwk")).sorted().toList();
        }
    }
}
