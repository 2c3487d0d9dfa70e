package bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends declarations over a number of connections and waits for each one's answer. */
final class Load {

    private static final String PATH = "/api/v1/declarations";
    private static final Pattern MRN = Pattern.compile("\"mrn\":\"([^\"]+)\"");
    private static final Pattern CONVERSATION = Pattern.compile("\"conversationId\":\"([^\"]+)\"");

    private final Server server;
    private final Declarations declarations;
    private final Pattern key;
    private final Predicate<HttpConnection.Answer> good;
    private final ConcurrentLinkedQueue<String> answered = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    private Load(Server server, Declarations declarations, Pattern key, Predicate<HttpConnection.Answer> good) {
        this.server = server;
        this.declarations = declarations;
        this.key = key;
        this.good = good;
    }

    /** Of declarations that must all be released. */
    static Load untilReleased(Server server, Declarations declarations) {
        return new Load(server, declarations, MRN,
                answer -> answer.status() == 200 && answer.body().contains("\"status\":\"RELEASED\""));
    }

    /** Of messages that must all get a signed receipt. */
    static Load forReceipts(Server server, Declarations declarations) {
        return new Load(server, declarations, CONVERSATION,
                answer -> answer.status() == 202 && answer.body().contains("\"signature\":\""));
    }

    /** MRNs, or conversations, of all that were answered as they must be. */
    List<String> answered() {
        return List.copyOf(answered);
    }

    /** What else was answered. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /**
     * @param rate declarations a second, each due at its own moment and late from then on; 0 sends the next one as soon as the
     *             last is answered
     */
    Result run(String name, int connections, int seconds, double rate) throws IOException, InterruptedException {
        Load.Clock clock = new Clock(System.nanoTime(), seconds, rate);
        Duration cpuBefore = server.cpuTime();
        OtherWork others = OtherWork.since(server);
        List<long[]> latencies = new ArrayList<>();
        List<Thread> senders = new ArrayList<>();
        AtomicLong done = new AtomicLong();
        for (int i = 0; i < connections; i++) {
            senders.add(Thread.ofVirtual().start(() -> {
                long[] mine = send(clock, done);
                synchronized (latencies) {
                    latencies.add(mine);
                }
            }));
        }
        Progress.show(name, seconds, done, senders);
        server.checkAlive();
        double elapsed = (System.nanoTime() - clock.start()) / 1e9;
        return Result.of(name, connections, elapsed, latencies, server.cpuTime().minus(cpuBefore), others.coresUsed());
    }

    private record Clock(long start, int seconds, double rate, AtomicLong turn) {
        Clock(long start, int seconds, double rate) {
            this(start, seconds, rate, new AtomicLong());
        }

        /** The moment the next one is due; -1 when the time is over. */
        long nextDue() {
            long end = start + seconds * 1_000_000_000L;
            long due = rate == 0 ? System.nanoTime() : start + (long) (turn.getAndIncrement() * 1e9 / rate);
            return due < end ? due : -1;
        }
    }

    private long[] send(Clock clock, AtomicLong done) {
        Latencies mine = new Latencies();
        try (HttpConnection connection = new HttpConnection(server.port(), PATH, Server.authorization("trader"))) {
            for (long due = clock.nextDue(); due >= 0; due = clock.nextDue()) {
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                HttpConnection.Answer answer = connection.post(declarations.next());
                mine.add(System.nanoTime() - due);
                done.incrementAndGet();
                note(answer);
            }
        } catch (IOException e) {
            failures.add(e.toString());
        }
        return mine.values();
    }

    private void note(HttpConnection.Answer answer) {
        Matcher found = key.matcher(answer.body());
        if (good.test(answer) && found.find()) {
            answered.add(found.group(1));
        } else {
            failures.add(answer.status() + " " + answer.body());
        }
    }
}
