package org.tamga.mailroom.web;

import java.security.Principal;
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
import org.tamga.mailroom.store.WebhookStore.Webhook;
import org.tamga.mailroom.webhook.Webhooks;

/**
 * Where a declarant wants its notices pushed to. Pushes are signed as the Standard Webhooks specification has it (headers
 * {@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature}); a receiver refuses what is older than a few
 * minutes.
 */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    record Registration(String url) {
    }

    /** @param secret under which each push is signed; told this once, in the form of the specification */
    record Registered(UUID id, String url, String secret) {
    }

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@RequestBody Registration registration, Principal recipient) {
        try {
            Webhooks.Registered registered = webhooks.register(recipient.getName(), registration.url());
            return new Registered(registered.webhook().id(), registered.webhook().url(), registered.secret());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage(), e);
        }
    }

    @GetMapping
    List<Webhook> list(Principal recipient) {
        return webhooks.list(recipient.getName());
    }

    /** Serves one again that was disabled, or that rests: with all that it has missed, from the first on. */
    @PostMapping("/{id}/enable")
    Webhook enable(@PathVariable UUID id, Principal recipient) {
        if (!webhooks.enable(recipient.getName(), id)) {
            throw absent(id);
        }
        return webhooks.list(recipient.getName()).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> absent(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Principal recipient) {
        if (!webhooks.remove(recipient.getName(), id)) {
            throw absent(id);
        }
    }

    private static ResponseStatusException absent(UUID id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no webhook " + id);
    }
}
