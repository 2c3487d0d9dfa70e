package org.tamga.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One PostgreSQL server on one data folder, as a child process. Durable: what is committed survives a power cut. */
public final class PostgresServer {

    /** PostgreSQL did not come up; the message ends with the last lines of its log. */
    static final class StartFailed extends IOException {
        private static final long serialVersionUID = 1;

        StartFailed(String message) {
            super(message);
        }
    }

    /** The data folder, below the folder of the server. */
    public static final String DATA = "database";

    private static final String OWNER = "tamga";
    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration POLL = Duration.ofMillis(25);
    private static final Duration LEFTOVERS = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final long LARGEST_LOG = 5_000_000;

    private final PostgresBinaries binaries;
    private final Path data;
    private final Path logFile;

    private PostgresServer(PostgresBinaries binaries, Path data, Path logFile) {
        this.binaries = binaries;
        this.data = data;
        this.logFile = logFile;
    }

    /**
     * The server whose files lie in {@code home}; unpacks PostgreSQL and creates the data folder where they are missing.
     *
     * @param password of the user {@code tamga}; counts only when the data folder is created
     */
    public static PostgresServer in(Path home, String password) throws IOException, InterruptedException {
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(home.resolve("postgresql"));
        PostgresServer server = new PostgresServer(binaries, home.resolve(DATA), home.resolve("database.log"));
        if (!Files.exists(server.data.resolve("PG_VERSION"))) {
            server.create(home, password);
        }
        return server;
    }

    /** Made beside its place and moved there when it is whole, so that an interrupted creation leaves no half a database. */
    private void create(Path home, String password) throws IOException, InterruptedException {
        Path unfinished = Files.createTempDirectory(home, "creating");
        Path secret = Files.writeString(unfinished.resolve("password"), password);
        Path target = unfinished.resolve("database");
        Files.deleteIfExists(logFile);
        int exit = command(
                List.of(binaries.program("initdb"), "--pgdata=" + target, "--username=" + OWNER, "--pwfile=" + secret,
                        "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"))
                .start().waitFor();
        if (exit != 0) {
            throw new StartFailed("PostgreSQL could not create its data folder" + hint() + logSince(0));
        }
        Files.delete(secret);
        Files.move(target, data);
        Files.delete(unfinished);
    }

    /** Recovers what a backup left to be recovered, and gives the owner a password. Nobody can connect meanwhile. */
    public void setPassword(String password) throws IOException, InterruptedException {
        long begin = Files.exists(logFile) ? Files.size(logFile) : 0;
        Process alone = command(List.of(binaries.program("postgres"), "--single", "-D", data.toString(), "postgres")).start();
        try (var statements = alone.outputWriter(StandardCharsets.UTF_8)) {
            statements.write("alter role " + OWNER + " password '" + password + "'\n");
        }
        if (alone.waitFor() != 0) {
            throw new StartFailed("PostgreSQL could not take the data over" + hint() + logSince(begin));
        }
    }

    /** Starts, and returns when connections are taken; recovery after a crash is part of it. */
    public Process start(int port) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + LEFTOVERS.toNanos();
        while (true) {
            stopLeftover();
            rotateLog();
            long begin = Files.exists(logFile) ? Files.size(logFile) : 0;
            Optional<Process> process = tryToStart(port);
            if (process.isPresent()) {
                return process.get();
            }
            String reason = logSince(begin);
            if (!isPassing(reason) || System.nanoTime() > giveUp) {
                throw new StartFailed("PostgreSQL did not start" + hint() + reason);
            }
            Thread.sleep(POLL.multipliedBy(10));
        }
    }

    /** Stops the server that a killed process left behind in the folder, and cleans up after one that was killed itself. */
    public void stopLeftover() throws IOException, InterruptedException {
        Optional<Postmaster> found = Postmaster.find(data);
        if (found.isEmpty()) {
            return;
        }
        Postmaster leftover = found.get();
        if (leftover.isRunning()) {
            log.info("A PostgreSQL that an earlier run left behind (process {}) is stopped first", leftover.pid());
            signal("INT", leftover.pid());
        }
        long giveUp = System.nanoTime() + STOP.toNanos();
        while (leftover.isInUse() && System.nanoTime() < giveUp) {
            Thread.sleep(POLL);
        }
        if (!leftover.isInUse()) {
            leftover.forget();
        }
    }

    /** Ends every connection, writes everything out, and returns when the process has ended. */
    public void stop(Process process) throws IOException, InterruptedException {
        signal("INT", process.pid());
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("PostgreSQL does not stop; it is ended at once and will recover at the next start");
            signal("QUIT", process.pid());
            process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private Optional<Process> tryToStart(int port) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(binaries.program("postgres"), "-D", data.toString()));
        PostgresSettings.forThisMachine(port).forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        Process process = command(words).start();
        while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            if (Postmaster.find(data).filter(each -> each.pid() == process.pid()).filter(Postmaster::isReady).isPresent()) {
                return Optional.of(process);
            }
        }
        return Optional.empty();
    }

    /** What ends by itself soon after a crash: the dead server's children still hold its memory or its port. */
    private static boolean isPassing(String reason) {
        return reason.contains("postmaster.pid") || reason.contains("shared memory block");
    }

    private ProcessBuilder command(List<String> words) {
        List<String> all = new ArrayList<>(PostgresLauncher.prefix());
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private void rotateLog() throws IOException {
        if (Files.exists(logFile) && Files.size(logFile) > LARGEST_LOG) {
            Files.move(logFile, logFile.resolveSibling(logFile.getFileName() + ".old"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String logSince(long position) throws IOException {
        if (!Files.exists(logFile)) {
            return "";
        }
        try (var bytes = Files.newInputStream(logFile)) {
            bytes.skipNBytes(position);
            List<String> lines = new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return ":\n  " + String.join("\n  ", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        }
    }

    private static String hint() {
        return PostgresLauncher.refusesRoot() ? " (as root it needs a working `unshare -U`; run as an ordinary user)" : "";
    }
}
