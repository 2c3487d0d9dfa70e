package org.tamga.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server process that a data folder names in its {@code postmaster.pid}. The file outlives a process that was killed, so
 * what it says is checked against the processes that run.
 *
 * @param status what the server says of itself: {@code starting}, {@code ready}, {@code stopping}; empty at first
 */
record Postmaster(Path data, long pid, String status) {

    private static final Path PROCESSES = Path.of("/proc");

    /** Empty if no server has claimed the folder, or is just about to. */
    static Optional<Postmaster> find(Path data) throws IOException {
        Path file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new Postmaster(data, Long.parseLong(lines.getFirst().trim()), lines.size() < 8 ? "" : lines.get(7).trim()));
    }

    boolean isReady() {
        return status.equals("ready");
    }

    /** Whether the process itself runs, and is not merely another one that got its number. */
    boolean isRunning() throws IOException {
        if (Files.isDirectory(PROCESSES)) {
            return worksIn(data.toRealPath(), PROCESSES.resolve(Long.toString(pid)));
        }
        return ProcessHandle.of(pid).flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres")).isPresent();
    }

    /** Whether the process, or a child that it left, still works in the folder. */
    boolean isInUse() throws IOException {
        if (!Files.isDirectory(PROCESSES)) {
            return isRunning();
        }
        Path folder = data.toRealPath();
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            return processes.filter(process -> process.getFileName().toString().matches("\\d+"))
                    .anyMatch(process -> worksIn(folder, process));
        }
    }

    /** Removes the claim of a process that is no more: PostgreSQL believes any process that happens to have its number. */
    void forget() throws IOException {
        Files.deleteIfExists(file(data));
    }

    private static boolean worksIn(Path folder, Path process) {
        try {
            return process.resolve("cwd").toRealPath().equals(folder)
                    && process.resolve("exe").toRealPath().getFileName().toString().equals("postgres");
        } catch (IOException gone) { // another's process, a zombie, or one that has just ended
            return false;
        }
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }
}
