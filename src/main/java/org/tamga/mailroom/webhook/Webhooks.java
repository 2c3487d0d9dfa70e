package org.tamga.mailroom.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.mailroom.feed.FeedHorizon;
import org.tamga.mailroom.store.WebhookStore;
import org.tamga.mailroom.store.WebhookStore.Webhook;
import org.tamga.platform.DemoMode;
import org.tamga.shared.TimeOrderedId;

/** The addresses that recipients want their notices pushed to. */
@Component
public class Webhooks {

    private static final int SECRET_BYTES = 32;
    private static final byte UNIQUE_LOCAL = (byte) 0xfc;
    private static final byte UNIQUE_LOCAL_MASK = (byte) 0xfe;

    /** @param secret under which each push is signed; told this once */
    public record Registered(Webhook webhook, String secret) {
    }

    private final WebhookStore store;
    private final Function<String, Optional<Identity>> owners;
    private final FeedHorizon horizon;
    private final Clock clock;
    private final boolean anywhere;
    private final SecureRandom random = new SecureRandom();

    /** @param anywhere whether addresses may lie in the administration's own network ({@code auto}: in demo mode alone) */
    @Autowired
    Webhooks(WebhookStore store, Identities identities, FeedHorizon horizon, Clock clock, DemoMode demoMode,
            @Value("${tamga.webhooks.private-addresses:auto}") String anywhere) {
        this(store, identities::find, horizon, clock, demoMode, anywhere);
    }

    /** @param owners by name, as far as they are kept here */
    Webhooks(WebhookStore store, Function<String, Optional<Identity>> owners, FeedHorizon horizon, Clock clock,
            DemoMode demoMode, String anywhere) {
        this.store = store;
        this.owners = owners;
        this.horizon = horizon;
        this.clock = clock;
        this.anywhere = anywhere.equals("auto") ? demoMode.isOn() : Boolean.parseBoolean(anywhere);
    }

    /**
     * Pushes what comes from now on.
     *
     * @throws IllegalArgumentException if nothing is pushed to such an address, with the reason
     */
    public Registered register(String recipient, String url) {
        URI address = URI.create(url);
        if (address.getHost() == null || !List.of("http", "https").contains(String.valueOf(address.getScheme()))
                || address.getUserInfo() != null) {
            throw new IllegalArgumentException("not an http or https address: " + url);
        }
        String reason = refusal(address);
        if (!reason.isEmpty()) {
            throw new IllegalArgumentException(reason);
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(bytes);
        Webhook webhook = new Webhook(TimeOrderedId.next(), recipient, address.toString(), clock.instant(), null, null, 0);
        store.register(webhook, secret, horizon.look());
        return new Registered(webhook, secret);
    }

    public List<Webhook> list(String recipient) {
        return store.list(recipient);
    }

    /** Serves one again, with all that it has missed. @return whether the recipient has such a webhook */
    public boolean enable(String recipient, UUID id) {
        return store.enable(recipient, id, clock.instant());
    }

    /** Whether its owner may not call any more. Of an owner for whom a provider outside vouches that is not known. */
    boolean isOfSomebodyClosed(UUID id) {
        return store.findRecipient(id).flatMap(owners).filter(owner -> !owner.open()).isPresent();
    }

    /** Serves one no longer, until its owner enables it again. */
    void disable(UUID id, String failure) {
        store.disable(id, clock.instant(), failure);
    }

    /** @return whether the recipient had such a webhook */
    public boolean remove(String recipient, UUID id) {
        return store.remove(recipient, id);
    }

    /** Why nothing is pushed there, asked anew before each push, since names move; empty if it is. */
    String refusal(URI address) {
        if (anywhere) {
            return "";
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(address.getHost())).anyMatch(Webhooks::isPrivate)
                    ? address.getHost() + " is not an address of the public network"
                    : "";
        } catch (UnknownHostException e) {
            return address.getHost() + " is not known";
        }
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()
                || bytes.length == 16 && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }
}
