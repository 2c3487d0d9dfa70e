package org.tamga.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The data folder of a PostgreSQL, and what of it belongs into a backup (PostgreSQL manual, "Making a Base Backup"). */
final class DataFolder {

    /** Their content is of no use to another process; the folders themselves must be there. */
    private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
            "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts", "backup_label",
            "tablespace_map", "pg_internal.init");
    private static final String CONTROL = "global/pg_control";

    private final Path folder;

    DataFolder(Path folder) {
        this.folder = folder;
    }

    String majorVersion() throws IOException {
        return Files.readString(folder.resolve("PG_VERSION")).trim();
    }

    /** Everything but the log, and the control file last, as the manual wants it. */
    void copy(String below, BackupArchive archive) throws IOException {
        archive.folder(below);
        copy(folder, below, archive);
        archive.file(below + "/" + CONTROL, folder.resolve(CONTROL));
    }

    private void copy(Path parent, String name, BackupArchive archive) throws IOException {
        for (Path child : children(parent)) {
            String path = folder.relativize(child).toString();
            String file = child.getFileName().toString();
            if (path.equals(CONTROL) || OF_THE_PROCESS.contains(file) || file.startsWith("pgsql_tmp")) {
                continue;
            }
            if (!Files.isDirectory(child)) {
                archive.file(name + "/" + file, child);
            } else {
                archive.folder(name + "/" + file);
                if (!EMPTIED.contains(path)) {
                    copy(child, name + "/" + file, archive);
                }
            }
        }
    }

    /** The log of the database from one of its files to another, and the histories of its time lines. */
    void copyLog(String first, String last, String below, BackupArchive archive) throws IOException {
        Path log = folder.resolve("pg_wal");
        archive.folder(below + "/pg_wal/archive_status");
        for (Path file : children(log)) {
            String name = file.getFileName().toString();
            boolean inSpan = name.length() == first.length() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
            if (inSpan || name.endsWith(".history")) {
                archive.file(below + "/pg_wal/" + name, file);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (NoSuchFileException vanished) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
