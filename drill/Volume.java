package drill;

import bench.Server;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Where the server keeps its data: a small file system of its own where the machine lets one be mounted, else a folder. */
final class Volume implements AutoCloseable {

    private static final long SIZE = 6L << 30;
    private static final int UNMOUNT_ATTEMPTS = 50;

    private final Path folder;
    private final boolean small;

    private Volume(Path folder, boolean small) {
        this.folder = folder;
        this.small = small;
    }

    /** @param wanted whether the disk is to be filled; a plain folder cannot be */
    static Volume create(boolean wanted) throws IOException, InterruptedException {
        Path parent = Files.createTempDirectory("tamga-drill");
        Path mountPoint = Files.createDirectory(parent.resolve("disk"));
        return new Volume(parent, wanted && mount(parent.resolve("image"), mountPoint));
    }

    /** An ordinary file system on a file that takes no more room than what is written to it. */
    private static boolean mount(Path image, Path mountPoint) throws IOException, InterruptedException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(SIZE);
        }
        return succeeds("mkfs.ext4", "-q", "-m", "0", image.toString())
                && succeeds("mount", "-o", "loop", image.toString(), mountPoint.toString());
    }

    Path home() {
        return folder.resolve("disk/home");
    }

    boolean canBeFilled() {
        return small;
    }

    /** Takes all the room that is left, to the last byte. */
    void fill() throws IOException, InterruptedException {
        long left = Files.getFileStore(folder.resolve("disk")).getUsableSpace();
        if (left > 0) {
            Path ballast = folder.resolve("disk/ballast-" + System.nanoTime());
            succeeds("fallocate", "--length", Long.toString(left), ballast.toString());
        }
    }

    void makeRoom() throws IOException {
        try (var files = Files.newDirectoryStream(folder.resolve("disk"), "ballast-*")) {
            for (Path ballast : files) {
                Files.delete(ballast);
            }
        }
    }

    /** Keeps what server and database have logged, to find out what went wrong. */
    Path saveLogs() throws IOException {
        Path target = Files.createDirectories(Path.of("target/drill"));
        for (String log : List.of("server.log", "database.log")) {
            Files.copy(home().resolve(log), target.resolve(log), StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    /** Removes everything. Whatever works in the folder must have ended. */
    @Override
    public void close() throws IOException, InterruptedException {
        for (int attempt = 0; small && !succeeds("umount", folder.resolve("disk").toString()); attempt++) {
            if (attempt == UNMOUNT_ATTEMPTS) {
                throw new IOException(folder.resolve("disk") + " is still in use");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Server.delete(folder);
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of(command)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
