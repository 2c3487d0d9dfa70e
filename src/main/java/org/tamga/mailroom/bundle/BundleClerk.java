package org.tamga.mailroom.bundle;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.mailroom.DeskFull;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.MessageIdTaken;
import org.tamga.mailroom.NotAdmitted;
import org.tamga.mailroom.Receipt;
import org.tamga.platform.StorageOutage;
import org.tamga.shared.wco.MalformedMessage;

/** Hands in a message that came without its kind: finds its owner, waits for room, says in words what is wrong. */
@Component
public class BundleClerk {

    private static final Logger log = LoggerFactory.getLogger(BundleClerk.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LOOK_MS = 50;

    private final Mailroom mailroom;

    BundleClerk(Mailroom mailroom) {
        this.mailroom = mailroom;
    }

    /** At the desk at the same time as others. */
    CompletableFuture<BundleMessage> take(Caller sender, String channel, int number, BundleSource.File file) {
        CompletableFuture<BundleMessage> result = new CompletableFuture<>();
        Thread.ofVirtual().name("bundle").start(() -> {
            try {
                result.complete(message(sender, channel, number, file));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private BundleMessage message(Caller sender, String channel, int number, BundleSource.File file) {
        BundleSource.Refusal refusal = file.refusal();
        byte[] content = file.content();
        if (refusal != null || content == null) {
            return BundleMessage.refused(number, file.name(),
                    refusal == null ? new BundleSource.Refusal("unreadable", "cannot be read") : refusal);
        }
        try {
            return BundleMessage.received(number, file.name(), receive(sender, channel, content));
        } catch (NotTakenIn refused) {
            return BundleMessage.refused(number, file.name(), refused.refusal());
        }
    }

    /**
     * Receives a message that came without its kind.
     *
     * @throws NotTakenIn with the reason; only where that is temporary is it worth while to send the same again
     */
    public Receipt receive(Caller sender, String channel, byte[] content) {
        try {
            String kind = mailroom.findKind(content).orElseThrow(() -> new NotTakenIn("unknown-message",
                    "this is no message of a kind that is handled here"));
            return receiveWhenThereIsRoom(sender, channel, kind, content);
        } catch (MalformedMessage malformed) {
            throw new NotTakenIn("malformed-message", String.valueOf(malformed.getMessage()));
        } catch (NotAdmitted refused) {
            throw new NotTakenIn("not-admitted", String.valueOf(refused.getMessage()));
        } catch (MessageIdTaken taken) {
            throw new NotTakenIn("message-id-taken", String.valueOf(taken.getMessage()));
        } catch (DeskFull full) {
            throw new NotTakenIn(BundleSource.Refusal.DESK_FULL, String.valueOf(full.getMessage()));
        } catch (NotTakenIn refused) {
            throw refused;
        } catch (RuntimeException e) {
            throw unexpected(e);
        }
    }

    private static NotTakenIn unexpected(RuntimeException cause) {
        if (StorageOutage.isBehind(cause)) {
            return new NotTakenIn(BundleSource.Refusal.NO_STORAGE,
                    "nothing can be stored at the moment; please send the same again");
        }
        String incident = UUID.randomUUID().toString();
        log.error("incident {}: a message could not be received", incident, cause);
        return new NotTakenIn("incident", "this is our fault; ask the operator about incident " + incident);
    }

    private Receipt receiveWhenThereIsRoom(Caller sender, String channel, String kind, byte[] content) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return mailroom.receive(sender, null, channel, kind, content);
            } catch (DeskFull full) {
                if (System.nanoTime() > end) {
                    throw full;
                }
                rest(full);
            }
        }
    }

    private static void rest(DeskFull full) {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw full;
        }
    }
}
