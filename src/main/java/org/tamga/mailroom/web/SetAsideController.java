package org.tamga.mailroom.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.mailroom.setaside.NotSetAside;
import org.tamga.mailroom.setaside.SetAside;
import org.tamga.mailroom.setaside.SetAsideDesk;
import org.tamga.platform.Problems;

/** Messages that the platform could not handle: to look at, to hand in again, to give up. */
@RestController
@RequestMapping("/api/v1/admin/set-aside")
class SetAsideController {

    private static final int MOST = 500;

    /** @param trace where it failed; told of a single message alone */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SetAsideView(UUID conversationId, SetAside.State state, String sender, String messageId, String kind, String channel,
            String receivedAt, int attempts, String failure, String setAsideAt, @Nullable String replayedAt,
            @Nullable String replayedBy, @Nullable String trace) {

        static SetAsideView of(SetAside found, boolean whole) {
            return new SetAsideView(found.letter().conversation(), found.state(), found.letter().sender(), found.messageId(),
                    found.letter().kind(), found.channel(), found.letter().receivedAt().toString(), found.attempts(),
                    found.failure(), found.setAsideAt().toString(),
                    found.replayedAt() == null ? null : found.replayedAt().toString(), found.replayedBy(),
                    whole ? found.trace() : null);
        }
    }

    record Replayed(int replayed) {
    }

    /** @param reason told to the sender of the message */
    record GivingUp(@Nullable String reason) {
    }

    private final SetAsideDesk desk;

    SetAsideController(SetAsideDesk desk) {
        this.desk = desk;
    }

    /**
     * The latest first.
     *
     * @param state  {@code waiting} (the default), {@code replayed}, {@code handled}, {@code given_up}, or {@code any}
     * @param before the last conversation of the page before
     * @param most   at most so many, and never more than 500
     */
    @GetMapping
    List<SetAsideView> list(@RequestParam(defaultValue = "waiting") String state,
            @RequestParam(required = false) @Nullable UUID before, @RequestParam(defaultValue = "100") int most) {
        return desk.list(state(state), before, Math.clamp(most, 1, MOST)).stream().map(each -> SetAsideView.of(each, false))
                .toList();
    }

    @GetMapping("/{id}")
    SetAsideView show(@PathVariable UUID id) {
        return SetAsideView.of(desk.find(id).orElseThrow(() -> absent(id)), true);
    }

    /** The message as it came, to the byte. */
    @GetMapping(path = "/{id}/message", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] message(@PathVariable UUID id) {
        return desk.findMessage(id).orElseThrow(() -> absent(id));
    }

    /** Hands one in again. It keeps its receipt and its id; what becomes of it is found under its conversation. */
    @PostMapping("/{id}/replay")
    SetAsideView replay(@PathVariable UUID id, Principal by) {
        desk.replay(id, by.getName());
        return show(id);
    }

    /** Hands in again whatever waits. @param kind only messages of this kind */
    @PostMapping("/replay")
    Replayed replayAll(@RequestParam(required = false) @Nullable String kind, Principal by) {
        return new Replayed(desk.replayAll(kind, by.getName()));
    }

    /** Gives one up: it will not be handled, and its sender is told so. */
    @PostMapping("/{id}/give-up")
    SetAsideView giveUp(@PathVariable UUID id, @RequestBody GivingUp given, Principal by) {
        String reason = given.reason();
        if (reason == null || reason.isBlank()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "say why: the sender will read it");
        }
        desk.giveUp(id, reason.strip(), by.getName());
        return show(id);
    }

    @ExceptionHandler
    ProblemDetail conflict(NotSetAside nothing) {
        return Problems.of(HttpStatus.CONFLICT, "not-set-aside", "There is nothing to decide",
                String.valueOf(nothing.getMessage()));
    }

    private static SetAside.@Nullable State state(String text) {
        try {
            return text.equals("any") ? null : SetAside.State.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "state is one of waiting, replayed, handled, given_up, any", e);
        }
    }

    private static ResponseStatusException absent(UUID id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no message " + id + " was ever set aside");
    }
}
