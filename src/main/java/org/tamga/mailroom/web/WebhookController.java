package org.tamga.mailroom.web;

import java.net.URI;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.mailroom.feed.FeedHorizon;
import org.tamga.mailroom.store.WebhookStore;
import org.tamga.mailroom.store.WebhookStore.Webhook;
import org.tamga.shared.TimeOrderedId;

/**
 * Where a declarant wants its notices pushed to. Pushes are signed as the Standard Webhooks specification has it (headers
 * {@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature}); a receiver refuses what is older than a few minutes.
 */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    private static final int SECRET_BYTES = 32;

    record Registration(String url) {
    }

    /** @param secret under which each push is signed; told this once, in the form of the specification */
    record Registered(UUID id, String url, String secret) {
    }

    private final WebhookStore store;
    private final FeedHorizon horizon;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookController(WebhookStore store, FeedHorizon horizon, Clock clock) {
        this.store = store;
        this.horizon = horizon;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@RequestBody Registration registration, Principal recipient) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(bytes);
        Webhook webhook = new Webhook(TimeOrderedId.next(), recipient.getName(), url(registration.url()), clock.instant(), null,
                null, 0);
        store.register(webhook, secret, horizon.look());
        return new Registered(webhook.id(), webhook.url(), secret);
    }

    @GetMapping
    List<Webhook> list(Principal recipient) {
        return store.list(recipient.getName());
    }

    /** Serves one again that was disabled, or that rests: with all that it has missed, from the first on. */
    @PostMapping("/{id}/enable")
    Webhook enable(@PathVariable UUID id, Principal recipient) {
        if (!store.enable(recipient.getName(), id, clock.instant())) {
            throw absent(id);
        }
        return store.list(recipient.getName()).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> absent(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Principal recipient) {
        if (!store.remove(recipient.getName(), id)) {
            throw absent(id);
        }
    }

    private static ResponseStatusException absent(UUID id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no webhook " + id);
    }

    private static String url(String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri.toString();
            }
        } catch (IllegalArgumentException e) {
            // answered below, like every other text that is no address
        }
        throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "not an http or https address: " + text);
    }
}
