package org.tamga.mailroom.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.platform.Compartment;
import org.tamga.shared.Mrn;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notices as server-sent events, while somebody listens. Each stream is a virtual thread that sleeps until there is something
 * for it; the database is asked once for all of them.
 */
@Component
public class NoticeStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NoticeStreams.class);
    private static final int TOGETHER = 100;

    /** Then the caller comes again, and is looked at again. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /**
     * What is listened to.
     *
     * @param mrn null for all notices of the recipient
     */
    public record Subject(String recipient, @Nullable Mrn mrn) {
    }

    private record Stream(String listener, Subject subject, BooleanSupplier mayListen, Semaphore news) {
    }

    private final NoticeFeed feed;
    private final JsonMapper json;
    private final int most;
    private final int mostOfOne;
    private final Duration heartBeat;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private long looked;

    public NoticeStreams(NoticeFeed feed, JsonMapper json, @Value("${tamga.streams.most:1000}") int most,
            @Value("${tamga.streams.most-of-one:16}") int mostOfOne,
            @Value("${tamga.streams.heart-beat:15s}") Duration heartBeat) {
        this.feed = feed;
        this.json = json;
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.heartBeat = heartBeat;
    }

    /**
     * Makes room for one more.
     *
     * @throws TooManyStreams if there is none
     */
    public void checkRoom(String listener) {
        if (open.size() >= most) {
            throw new TooManyStreams("this server has as many streams open as it can keep; please come again in a moment");
        }
        if (open.stream().filter(each -> each.listener.equals(listener)).count() >= mostOfOne) {
            throw new TooManyStreams(listener + " has " + mostOfOne + " streams open already");
        }
    }

    /**
     * Writes what comes until the listener leaves or may not listen any more, the server stops, or half an hour has passed.
     *
     * @param mayListen asked before anything is told, and with each heart-beat
     * @param after     position of the last notice that the listener knows
     */
    public void write(String listener, Subject subject, BooleanSupplier mayListen, long after, OutputStream out) {
        checkRoom(listener);
        Stream stream = new Stream(listener, subject, mayListen, new Semaphore(1));
        open.add(stream);
        try {
            write(stream, after, out);
        } catch (IOException | DataAccessException e) { // he comes again with what he knows
            log.debug("the stream of {} ends: {}", listener, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(stream);
        }
    }

    private void write(Stream stream, long after, OutputStream out) throws IOException, InterruptedException {
        long known = after;
        long end = System.nanoTime() + LONGEST.toNanos();
        send(out, "retry: 3000\n\n");
        while (running && System.nanoTime() < end) {
            boolean news = stream.news.tryAcquire(heartBeat.toMillis(), TimeUnit.MILLISECONDS);
            if (!stream.mayListen.getAsBoolean()) {
                return;
            }
            if (!news) {
                send(out, ": heart-beat\n\n");
                continue;
            }
            stream.news.drainPermits();
            List<PostedNotice> notices;
            do {
                notices = feed.list(stream.subject.recipient(), stream.subject.mrn(), known, TOGETHER);
                for (PostedNotice notice : notices) {
                    send(out, "id: " + notice.position() + "\nevent: notice\ndata: "
                            + json.writeValueAsString(NoticeMessage.of(notice, json)) + "\n\n");
                    known = notice.position();
                }
            } while (notices.size() == TOGETHER);
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Scheduled(fixedDelay = 200, timeUnit = TimeUnit.MILLISECONDS)
    void wakeThoseWithNews() {
        if (open.isEmpty()) {
            return;
        }
        try {
            Compartment.NOTICES.run(this::wake);
        } catch (DataAccessException e) {
            log.warn("no news for those who listen: {}", e.toString());
        }
    }

    private void wake() {
        long readable = feed.horizon();
        if (readable > looked) {
            Set<String> recipients = open.stream().map(each -> each.subject.recipient()).collect(Collectors.toSet());
            Set<String> withNews = feed.listWithNews(recipients, looked, readable);
            open.stream().filter(each -> withNews.contains(each.subject.recipient())).forEach(each -> each.news.release());
            looked = readable;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(each -> each.news.release());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends before the web server waits for its last requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
