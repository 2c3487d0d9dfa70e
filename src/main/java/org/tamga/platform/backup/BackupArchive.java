package org.tamga.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;

import com.github.luben.zstd.ZstdOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The file of a backup while it is written: {@code tar --zstd -tf} lists it. The format has a checksum over all of it. */
final class BackupArchive implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final TarArchiveOutputStream tar;
    private final LongConsumer progress;
    private long copied;

    /** @param progress told how many bytes have been copied */
    BackupArchive(OutputStream out, LongConsumer progress) throws IOException {
        ZstdOutputStream compressed = new ZstdOutputStream(out, 1);
        compressed.setChecksum(true);
        this.tar = new TarArchiveOutputStream(compressed, "UTF-8");
        this.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        this.tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        this.progress = progress;
    }

    long copied() {
        return copied;
    }

    void folder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void content(String name, byte[] bytes) throws IOException {
        begin(name, bytes.length);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /**
     * Copies a file that the database works on. It may vanish, grow or shrink meanwhile: the log of the database, which is
     * copied after it, puts right whatever was caught in between.
     */
    void file(String name, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            long size = Files.size(file);
            begin(name, size);
            copy(bytes, size);
            tar.closeArchiveEntry();
        } catch (NoSuchFileException vanished) {
            return;
        }
        progress.accept(copied);
    }

    private void copy(InputStream bytes, long size) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (long left = size; left > 0;) {
            int wanted = (int) Math.min(left, buffer.length);
            int count = bytes.readNBytes(buffer, 0, wanted);
            Arrays.fill(buffer, count, wanted, (byte) 0);
            tar.write(buffer, 0, wanted);
            left -= wanted;
        }
        copied += size;
    }

    private void begin(String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
