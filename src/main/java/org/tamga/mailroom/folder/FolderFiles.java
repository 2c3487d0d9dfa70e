package org.tamga.mailroom.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** Files that are whole or not there: each is written under a hidden name, is durable, and gets its name then. */
@Component
class FolderFiles {

    void write(Path file, byte[] content) throws IOException {
        Path hidden = file.resolveSibling("." + file.getFileName() + ".part");
        Files.deleteIfExists(hidden); // left by a crash, or a link that leads somewhere else
        try (FileChannel channel = FileChannel.open(hidden, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        move(hidden, file);
    }

    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Regular files, by name; none that is hidden, still being written, or a link that leads somewhere else. */
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> isWhole(file.getFileName().toString())).sorted().toList();
        }
    }

    private static boolean isWhole(String name) {
        return !name.startsWith(".") && !name.endsWith(".part") && !name.endsWith(".tmp");
    }
}
