package org.tamga.mailroom.bundle;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.evidence.signing.SigningKeys;
import org.tamga.shared.TimeOrderedId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives many messages at once. Each gets its receipt as if it had come alone, and one that cannot be taken in is named
 * with its reason and sinks no other. Sent again after a break, those that had been received are known by their content.
 */
@Component
public class BundleDesk {

    /** Rows of the list that are read together. */
    private static final int PAGE = 200;

    private final BundleStore store;
    private final BundleClerk clerk;
    private final SigningKeys keys;
    private final JsonMapper json;
    private final Clock clock;

    BundleDesk(BundleStore store, BundleClerk clerk, SigningKeys keys, JsonMapper json, Clock clock) {
        this.store = store;
        this.clerk = clerk;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes a bundle in. What could be received is durable when this returns, also where the bundle broke off.
     *
     * @param channel how it came, for example {@code http}
     * @throws UnreadableBundle if nothing of it can be read
     */
    public Bundle receive(Caller sender, String channel, BundleSource source, BundleLimits limits) {
        UUID id = TimeOrderedId.next();
        store.open(id, sender.name(), channel, clock.instant());
        BundleReading reading = new BundleReading(id, sender, channel, store, clerk);
        String fault = fault(reading, source, limits);
        reading.finish();
        store.close(id, clock.instant(), fault, listHash(id, sender.name()));
        if (reading.files() == 0) {
            throw new UnreadableBundle(fault == null ? "there is no file in it" : fault);
        }
        return store.find(id).orElseThrow();
    }

    private static @Nullable String fault(BundleReading reading, BundleSource source, BundleLimits limits) {
        try {
            reading.read(source, limits);
            return null;
        } catch (UnreadableBundle unreadable) {
            return String.valueOf(unreadable.getMessage());
        } catch (IOException e) {
            return "the connection broke off";
        }
    }

    private String listHash(UUID id, String sender) {
        SignedBundle.ListHash hash = new SignedBundle.ListHash();
        eachMessage(id, sender, each -> {
            var receipt = each.receipt();
            if (receipt != null) {
                hash.add(each.number(), receipt.conversationId().toString(), receipt.contentHash(),
                        receipt.receivedAt().toString());
            }
        });
        return hash.hex();
    }

    private void eachMessage(UUID id, String sender, Consumer<BundleMessage> taker) {
        List<BundleMessage> page = store.listMessages(id, sender, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(taker);
            page = store.listMessages(id, sender, page.getLast().number(), PAGE);
        }
    }

    public Optional<Bundle> find(UUID id) {
        return store.find(id);
    }

    /** Those of a sender, the latest first. */
    public List<Bundle> listLatest(String sender, int most) {
        return store.listLatest(sender, most);
    }

    /** @param after number of the last one that is known */
    public List<BundleMessage> listMessages(Bundle bundle, int after, int most) {
        return store.listMessages(bundle.id(), bundle.sender(), after, most);
    }

    /** All of them, without holding them in memory. */
    public void eachMessage(Bundle bundle, Consumer<BundleMessage> taker) {
        eachMessage(bundle.id(), bundle.sender(), taker);
    }

    /** The signed list; null as long as the bundle comes in. */
    public @Nullable SignedBundle sign(Bundle bundle) {
        String listHash = bundle.listHash();
        return listHash == null ? null : SignedBundle.of(bundle, listHash, keys, json);
    }
}
