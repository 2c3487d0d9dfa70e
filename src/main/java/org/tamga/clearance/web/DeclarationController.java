package org.tamga.clearance.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Callers;
import org.tamga.clearance.Cases;
import org.tamga.clearance.DeclarationHandler;
import org.tamga.clearance.MovementHandler;
import org.tamga.clearance.web.Views.ConversationView;
import org.tamga.clearance.web.Views.HeldView;
import org.tamga.clearance.web.Views.ReceiptView;
import org.tamga.evidence.Evidence;
import org.tamga.evidence.web.ProofView;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.Receipt;
import org.tamga.mailroom.SignedReceipt;
import org.tamga.mailroom.outage.Outage;
import org.tamga.mailroom.outage.Outages;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.shared.wco.ReaderLimits;

/** Takes declaration messages, and tells what became of them. */
@RestController
class DeclarationController {

    private static final Pattern WAIT = Pattern.compile("\\bwait=(\\d{1,3})\\b");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** During a maintenance. */
    private static final String LOOK_AGAIN_SECONDS = "60";

    private final Mailroom mailroom;
    private final Cases cases;
    private final CaseAccess access;
    private final Callers callers;
    private final ReaderLimits limits;
    private final Evidence evidence;
    private final Outages outages;

    DeclarationController(Mailroom mailroom, Cases cases, CaseAccess access, Callers callers, ReaderLimits limits,
            Evidence evidence, Outages outages) {
        this.evidence = evidence;
        this.outages = outages;
        this.mailroom = mailroom;
        this.cases = cases;
        this.access = access;
        this.callers = callers;
        this.limits = limits;
    }

    /**
     * Takes a declaration message: new, amendment, withdrawal, or presentation of goods; or the message of a port about them.
     *
     * @param messageId the sender's own id of the message; the content itself is the id if there is none
     * @param prefer    {@code wait=10} asks to wait that many seconds for the answer (RFC 7240)
     */
    @PostMapping("/api/v1/declarations")
    ResponseEntity<?> receive(HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String messageId,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) throws IOException {
        byte[] body = body(request);
        Receipt receipt = mailroom.receive(callers.current(), messageId, "http", kind(body), body);
        UUID conversation = receipt.conversationId();
        boolean held = !receipt.repeated() && outages.findMaintenance().isPresent(); // then there is no answer to look for
        Optional<Outcome> outcome = held ? Optional.empty()
                : wait(prefer).flatMap(longest -> mailroom.await(conversation, longest));
        return outcome.<ResponseEntity<?>>map(settled -> ResponseEntity.ok(answer(settled, receipt)))
                .orElseGet(() -> later(conversation, receipt));
    }

    /** Whoever would wait is not kept while handling is stopped: he is told why, and where to look. */
    private ResponseEntity<ReceiptView> later(UUID conversation, Receipt receipt) {
        Optional<Outage> maintenance = outages.findMaintenance();
        ResponseEntity.BodyBuilder answer = ResponseEntity.accepted().header("Location",
                "/api/v1/conversations/" + conversation);
        maintenance.ifPresent(lasts -> answer.header("Retry-After", LOOK_AGAIN_SECONDS));
        return answer.body(new ReceiptView(conversation, mailroom.sign(receipt), maintenance.map(HeldView::of).orElse(null)));
    }

    /**
     * What became of a message.
     *
     * @param prefer {@code wait=10} asks to wait that many seconds for it to be settled (RFC 7240)
     */
    @GetMapping("/api/v1/conversations/{id}")
    ConversationView conversation(@PathVariable UUID id,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        Letter letter = mailroom.findLetter(id).filter(access::maySee)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no conversation " + id));
        Optional<Outcome> outcome = wait(prefer).map(longest -> mailroom.await(letter.conversation(), longest))
                .orElseGet(() -> mailroom.findOutcome(letter.conversation()));
        return outcome.map(this::view).orElseGet(() -> ConversationView.waiting(id, outages.findMaintenance()));
    }

    /** The signed receipt of a message, as it was given or would have been given when the message came. */
    @GetMapping("/api/v1/conversations/{id}/receipt")
    SignedReceipt receipt(@PathVariable UUID id) {
        return mailroom.findReceipt(id).filter(access::maySee).map(mailroom::sign)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no conversation " + id));
    }

    /** Proofs that the receipt of a message stands in the log; empty for the moments until it is sealed. */
    @GetMapping("/api/v1/conversations/{id}/evidence")
    List<ProofView> evidence(@PathVariable UUID id) {
        return mailroom.findReceipt(id).filter(access::maySee)
                .map(found -> evidence.prove(id.toString(), id).stream().map(ProofView::of).toList())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no conversation " + id));
    }

    private ConversationView answer(Outcome outcome, Receipt receipt) {
        return receipt.repeated() ? view(outcome)
                : ConversationView.of(outcome, Optional.ofNullable(outcome.mrn())
                        .flatMap(mrn -> cases.findFresh(outcome.conversation(), mrn)));
    }

    private ConversationView view(Outcome outcome) {
        return ConversationView.of(outcome, Optional.ofNullable(outcome.mrn()).flatMap(cases::find));
    }

    /** What ports and airports say comes in at the same place. */
    private static String kind(byte[] body) {
        return MovementHandler.isMovement(body) ? MovementHandler.KIND : DeclarationHandler.KIND;
    }

    /** At most one byte more than the limit is read, so that the reader can say that the body is too large. */
    private byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limits.bytes()) {
            throw new MalformedMessage(MalformedMessage.Reason.TOO_LARGE, 0, 0,
                    "the message is larger than " + limits.bytes() + " bytes");
        }
        return request.getInputStream().readNBytes((int) limits.bytes() + 1);
    }

    private static Optional<Duration> wait(@Nullable String prefer) {
        Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
        return matcher.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1))))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait) : Optional.empty();
    }
}
