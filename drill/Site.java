package drill;

import bench.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The server under drill, what it stands on, and the traffic that goes to it all the time. */
final class Site implements AutoCloseable {

    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(3);

    private final Volume volume;
    private final List<String> javaOptions;
    private final int port;
    private final Ledger ledger;
    private Server server;
    private Traffic traffic;

    private Site(Volume volume, List<String> javaOptions, int port, Ledger ledger) throws IOException {
        this.volume = volume;
        this.javaOptions = javaOptions;
        this.port = port;
        this.ledger = ledger;
        this.server = Server.launch(volume.home(), javaOptions, port);
    }

    static Site start(Volume volume, List<String> javaOptions, Ledger ledger) throws IOException, InterruptedException {
        Site site = new Site(volume, javaOptions, Server.freePort(), ledger);
        Runtime.getRuntime().addShutdownHook(new Thread(site::end));
        site.server.awaitFirstAnswer();
        return site;
    }

    void open(int connections, long seed, Errands errands) {
        traffic = new Traffic(port, connections, seed, errands, ledger);
    }

    Server server() {
        return server;
    }

    Traffic traffic() {
        return traffic;
    }

    Volume volume() {
        return volume;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Starts the server anew after it has been killed; returns at once. */
    void startAgain() throws IOException {
        server = Server.launch(volume.home(), javaOptions, port);
    }

    /** Stops it as an operator does, and starts it anew; returns at once. */
    void restartAndLeave() throws IOException, InterruptedException {
        server.close();
        startAgain();
    }

    void restart() throws IOException, InterruptedException {
        restartAndLeave();
        server.awaitFirstAnswer();
    }

    /** @return from that moment to the first answer to a declaration */
    Duration recoveredSince(long nanos) throws IOException, InterruptedException {
        traffic.awaitAnswer(LONGEST_RECOVERY);
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** @return from that moment to the first declaration that was handled and answered */
    Duration handledSince(long nanos) throws IOException, InterruptedException {
        traffic.awaitHandling(LONGEST_RECOVERY);
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** PostgreSQL and its processes, the first one first; empty if none runs. */
    List<ProcessHandle> database() throws IOException {
        Optional<ProcessHandle> postmaster = server.postmaster();
        return postmaster.stream().flatMap(first -> Stream.concat(Stream.of(first), first.children())).toList();
    }

    /** Ends everything at once, however the drill comes to its end. */
    private void end() {
        try {
            List<ProcessHandle> database = database();
            server.kill();
            database.forEach(ProcessHandle::destroyForcibly);
            volume.close();
        } catch (IOException alreadyGone) {
            // the folder goes with the server
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the server; the shutdown hook removes the rest. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (traffic != null) {
            traffic.close();
        }
        server.close();
    }
}
