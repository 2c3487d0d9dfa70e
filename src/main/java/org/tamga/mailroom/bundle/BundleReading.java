package org.tamga.mailroom.bundle;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.tamga.access.Caller;

/** A bundle while it is read. As many messages are at the desk together as fit; the list keeps their order. */
final class BundleReading {

    /** At the desk together, so that many become durable in one transaction; and their bytes at most. */
    private static final int TOGETHER = 64;
    private static final long BYTES_TOGETHER = 32L << 20;

    /** Rows of the list that are stored together. */
    private static final int ROWS = 200;

    private record AtTheDesk(long bytes, CompletableFuture<BundleMessage> result) {
    }

    private final UUID id;
    private final Caller sender;
    private final String channel;
    private final BundleStore store;
    private final BundleClerk clerk;
    private final Deque<AtTheDesk> atTheDesk = new ArrayDeque<>();
    private final List<BundleMessage> rows = new ArrayList<>(ROWS);
    private long bytes;
    private int files;

    BundleReading(UUID id, Caller sender, String channel, BundleStore store, BundleClerk clerk) {
        this.id = id;
        this.sender = sender;
        this.channel = channel;
        this.store = store;
        this.clerk = clerk;
    }

    int files() {
        return files;
    }

    /** @throws UnreadableBundle if the rest cannot be read, or is more than a bundle may have */
    void read(BundleSource source, BundleLimits limits) throws IOException {
        for (BundleSource.File file = source.next(); file != null; file = source.next()) {
            if (files == limits.files()) {
                throw new UnreadableBundle("the bundle has more than " + limits.files() + " files; those before were read");
            }
            files++;
            take(file);
        }
    }

    private void take(BundleSource.File file) {
        long size = file.content() == null ? 0 : file.content().length;
        while (!atTheDesk.isEmpty() && (atTheDesk.size() >= TOGETHER || bytes + size > BYTES_TOGETHER)) {
            listFirst();
        }
        atTheDesk.addLast(new AtTheDesk(size, clerk.take(sender, channel, files, file)));
        bytes += size;
    }

    private void listFirst() {
        AtTheDesk first = atTheDesk.removeFirst();
        bytes -= first.bytes;
        rows.add(first.result.join());
        if (rows.size() == ROWS) {
            store.add(id, rows);
            rows.clear();
        }
    }

    /** Lists what is still at the desk. */
    void finish() {
        while (!atTheDesk.isEmpty()) {
            listFirst();
        }
        store.add(id, rows);
    }
}
