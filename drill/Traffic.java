package drill;

import bench.HttpConnection;
import bench.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Declarants, each on a connection of its own. They send again whatever was not answered, later and in another order; now and
 * then they break off, send twice, or are mistaken.
 */
final class Traffic implements AutoCloseable {

    private static final String PATH = "/api/v1/declarations";
    private static final double BREAK_IN_MESSAGE = 0.01;
    private static final double BREAK_BEFORE_ANSWER = 0.02;
    private static final double TWIN = 0.01;
    private static final double REPEAT = 0.05;
    private static final double OTHER_BYTES = 0.02;
    private static final double SAME_REFERENCE = 0.02;
    private static final int PATIENCE_MILLIS = 90_000;
    private static final int PROBE_MILLIS = 3_000;

    private final int port;
    private final Errands errands;
    private final Ledger ledger;
    private final List<Thread> declarants = new ArrayList<>();
    private volatile boolean open = true;
    private volatile boolean mistakes = true;

    Traffic(int port, int connections, long seed, Errands errands, Ledger ledger) {
        this.port = port;
        this.errands = errands;
        this.ledger = ledger;
        for (int i = 0; i < connections; i++) {
            Random random = new Random(seed * 1_000 + i);
            declarants.add(Thread.ofVirtual().start(() -> work(random)));
        }
    }

    /** From now on nothing is broken off, and nothing is sent twice by mistake. */
    void makeNoMistakes() {
        mistakes = false;
    }

    /** Sends new declarations until one is answered or at least receipted. */
    void awaitAnswer(Duration longest) throws InterruptedException, IOException {
        await(longest, false);
    }

    /** As {@link #awaitAnswer}; a receipt is not enough. */
    void awaitHandling(Duration longest) throws InterruptedException, IOException {
        await(longest, true);
    }

    private void await(Duration longest, boolean handled) throws InterruptedException, IOException {
        Errand probe = new Errand(errands.fresh(), Errand.Kind.LODGE);
        for (long end = System.nanoTime() + longest.toNanos(); System.nanoTime() < end;) {
            try (HttpConnection connection = connect(PROBE_MILLIS)) {
                HttpConnection.Answer answer = connection.post(probe.body(), probe.message().header());
                boolean settled = ledger.note(probe, answer);
                if (answer.status() == 200 || answer.status() == 202 && !handled) {
                    if (!settled) {
                        errands.add(probe);
                    }
                    return;
                }
            } catch (IOException notYet) {
                ledger.count("connections lost");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        errands.add(probe);
        throw new IOException("no answer within " + longest.toSeconds() + " s");
    }

    private void work(Random random) {
        HttpConnection connection = null;
        try {
            while (open) {
                Errand errand = errands.take(random);
                if (errand == null) {
                    TimeUnit.MILLISECONDS.sleep(20);
                } else {
                    connection = run(errand, connection, random);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(connection);
        }
    }

    /** @return the connection, if it can be used again */
    private HttpConnection run(Errand errand, HttpConnection before, Random random) throws InterruptedException {
        HttpConnection connection = before;
        Errand again = errand;
        try {
            connection = before == null ? connect(PATIENCE_MILLIS) : before;
            if (breaksOff(errand, connection, random)) {
                return null;
            }
            HttpConnection.Answer answer = connection.post(errand.body(), errand.message().header());
            if (ledger.note(errand, answer)) {
                again = null;
                thinkAgain(errand, random);
            } else {
                TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(500));
            }
            return connection;
        } catch (IOException broken) {
            ledger.count("connections lost");
            close(connection);
            TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(900));
            return null;
        } finally {
            errands.done(again);
        }
    }

    private boolean breaksOff(Errand errand, HttpConnection connection, Random random) throws IOException {
        if (!mistakes || errand.kind() != Errand.Kind.LODGE) {
            return false;
        }
        if (random.nextDouble() < TWIN) {
            ledger.count("same reference, at the same time");
            errands.add(errand.message().reference());
        }
        double chance = random.nextDouble();
        if (chance >= BREAK_IN_MESSAGE + BREAK_BEFORE_ANSWER) {
            return false;
        }
        byte[] body = errand.body();
        boolean whole = chance >= BREAK_IN_MESSAGE;
        ledger.count(whole ? "broken off before the answer" : "broken off within the message");
        connection.breakOff(body, errand.message().header(), whole ? Integer.MAX_VALUE : 1 + random.nextInt(body.length));
        return true;
    }

    private void thinkAgain(Errand errand, Random random) {
        if (!mistakes || errand.kind() != Errand.Kind.LODGE) {
            return;
        }
        if (random.nextDouble() < REPEAT) {
            errands.add(new Errand(errand.message(), Errand.Kind.REPEAT));
        }
        if (random.nextDouble() < OTHER_BYTES) {
            errands.add(new Errand(errand.message(), Errand.Kind.OTHER_BYTES));
        }
        if (random.nextDouble() < SAME_REFERENCE) {
            ledger.count("same reference, later");
            errands.add(errand.message().reference());
        }
    }

    private HttpConnection connect(int patience) throws IOException {
        return new HttpConnection(port, PATH, Server.authorization("trader"), patience);
    }

    private static void close(HttpConnection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (IOException gone) {
                // it is of no use any more
            }
        }
    }

    /** Declarants finish what they have under way. */
    @Override
    public void close() throws InterruptedException {
        open = false;
        for (Thread declarant : declarants) {
            declarant.join(Duration.ofSeconds(5));
        }
    }
}
