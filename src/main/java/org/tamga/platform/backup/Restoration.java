package org.tamga.platform.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tamga.platform.database.OpenDatabase;

/** Makes an empty folder what the folder of the server was when the backup was taken. */
public final class Restoration {

    /** @param keysAreBack whether the server goes on to sign with the key that it had */
    public record Restored(BackupNote note, Instant takenAt, boolean keysAreBack) {
    }

    private final Path home;
    private final Path keys;
    private final Optional<String> passphrase;
    private final LongConsumer progress;
    private @Nullable BackupNote note;
    private @Nullable Instant takenAt;
    private boolean keysAreBack;
    private long copied;

    /**
     * @param home       folder that does not exist yet, or is empty
     * @param passphrase that opens the signing keys; empty leaves them aside
     * @param progress   told how many bytes have been written
     */
    public Restoration(Path home, Path keys, Optional<String> passphrase, LongConsumer progress) {
        this.home = home;
        this.keys = keys;
        this.passphrase = passphrase;
        this.progress = progress;
    }

    /** @throws IOException if the backup is not whole or not for this machine; then the folder is as it was */
    public Restored from(InputStream backup) throws IOException, InterruptedException {
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        try (Stream<Path> files = Files.list(home)) {
            if (files.findAny().isPresent()) {
                throw new IOException(home + " is not empty; restore into a folder of its own");
            }
        }
        try {
            unpack(backup);
            if (note == null || takenAt == null) {
                throw new EOFException("the backup is not whole");
            }
            OpenDatabase.adopt(home);
            return new Restored(note, takenAt, keysAreBack);
        } catch (IOException | RuntimeException | InterruptedException e) {
            try (Stream<Path> files = Files.list(home)) {
                for (Path file : files.toList()) {
                    FileSystemUtils.deleteRecursively(file);
                }
            }
            throw e;
        }
    }

    private void unpack(InputStream backup) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ZstdInputStream(backup), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                take(entry.getName(), entry.isDirectory(), tar);
            }
        } catch (ZstdIOException unreadable) {
            throw new IOException("this is no backup of Tamga, or it is damaged", unreadable);
        }
    }

    private void take(String name, boolean isFolder, InputStream content) throws IOException {
        if (note == null && !name.equals(BackupNote.NAME)) {
            throw new IOException("this is no backup of Tamga");
        }
        if (name.equals(BackupNote.NAME)) {
            note = BackupNote.read(content.readAllBytes());
            note.checkFor(OpenDatabase.POSTGRES_VERSION, System.getProperty("os.arch"));
        } else if (name.equals(Backup.END)) {
            takenAt = Instant.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } else if (name.startsWith(Backup.KEYS + "/")) {
            takeKey(name.substring(Backup.KEYS.length() + 1), content.readAllBytes());
        } else {
            takeFile(name, isFolder, content);
        }
    }

    private void takeKey(String name, byte[] locked) throws IOException {
        if (passphrase.isEmpty()) {
            return;
        }
        Files.createDirectories(keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path file = within(keys, name.substring(0, name.length() - Backup.LOCKED.length()));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, KeyLock.open(locked, passphrase.get()));
        keysAreBack = true;
    }

    private void takeFile(String name, boolean isFolder, InputStream content) throws IOException {
        Path target = within(home, name);
        if (!target.startsWith(home.resolve(Backup.DATABASE))) {
            throw new IOException("the backup holds what does not belong in it: " + name);
        }
        Files.createDirectories(isFolder ? target : target.getParent());
        if (isFolder) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        } else {
            copied += Files.copy(content, target);
            progress.accept(copied);
        }
    }

    private static Path within(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the backup points outside itself: " + name);
        }
        return target;
    }
}
