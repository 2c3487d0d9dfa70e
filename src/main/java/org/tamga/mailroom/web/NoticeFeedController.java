package org.tamga.mailroom.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.access.Standing;
import org.tamga.mailroom.feed.NotReadYet;
import org.tamga.mailroom.feed.NoticeFeed;
import org.tamga.mailroom.feed.NoticeMessage;
import org.tamga.mailroom.feed.NoticeStreams;
import org.tamga.mailroom.feed.TooManyStreams;
import org.tamga.platform.Problems;
import tools.jackson.databind.json.JsonMapper;

/** The notices of the caller, in one order: to be pulled and acknowledged, or listened to. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeFeedController {

    private static final int MOST = 500;
    private static final String RETRY_AFTER_SECONDS = "5";

    /**
     * Some notices.
     *
     * @param acknowledged position up to which the caller has acknowledged
     * @param more         whether there are more after the last of these
     */
    record NoticesView(List<NoticeMessage> notices, long acknowledged, boolean more) {
    }

    /** @param position of the last notice that the caller has dealt with, and of all before it */
    record Acknowledgement(long position) {
    }

    record Acknowledged(long acknowledged) {
    }

    private final NoticeFeed feed;
    private final NoticeStreams streams;
    private final Standing standing;
    private final JsonMapper json;

    NoticeFeedController(NoticeFeed feed, NoticeStreams streams, Standing standing, JsonMapper json) {
        this.standing = standing;
        this.feed = feed;
        this.streams = streams;
        this.json = json;
    }

    /**
     * Oldest first. Whoever asks without a position gets what it has not acknowledged, again and again until it has.
     *
     * @param after position of the last notice that is known
     * @param most  at most so many, and never more than 500
     */
    @GetMapping
    NoticesView list(@RequestParam(required = false) @Nullable Long after, @RequestParam(defaultValue = "100") int most,
            Principal recipient) {
        long acknowledged = feed.acknowledged(recipient.getName(), NoticeFeed.HTTP);
        int asked = Math.clamp(most, 1, MOST);
        var found = feed.list(recipient.getName(), after == null ? acknowledged : after, asked + 1);
        return new NoticesView(found.stream().limit(asked).map(each -> NoticeMessage.of(each, json)).toList(), acknowledged,
                found.size() > asked);
    }

    /** Acknowledges a notice and all before it. An earlier position than before changes nothing. */
    @PostMapping("/acknowledge")
    Acknowledged acknowledge(@RequestBody Acknowledgement given, Principal recipient) {
        return new Acknowledged(feed.acknowledge(recipient.getName(), NoticeFeed.HTTP, given.position()));
    }

    /**
     * The same as server-sent events, as they come; the id of an event is the position of its notice. Without a position it
     * begins with what is not acknowledged.
     *
     * @param lastEventId what a listener sends that was cut off
     */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            @RequestParam(required = false) @Nullable Long after, Principal recipient, HttpServletResponse response)
            throws IOException {
        streams.checkRoom(recipient.getName());
        Long known = lastEventId == null ? after : lastEventId;
        long from = known == null ? feed.acknowledged(recipient.getName(), NoticeFeed.HTTP) : known;
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        streams.write(recipient.getName(), new NoticeStreams.Subject(recipient.getName(), null), standing.ofCaller(),
                from, response.getOutputStream());
    }

    @ExceptionHandler
    ProblemDetail notReadYet(NotReadYet cause) {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "not-read-yet", "This cannot be acknowledged",
                String.valueOf(cause.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyStreams cause) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(Problems.of(HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-streams", "Too many streams", String.valueOf(cause.getMessage())));
    }
}
