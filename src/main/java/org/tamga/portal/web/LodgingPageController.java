package org.tamga.portal.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Caller;
import org.tamga.clearance.DeclarationHandler;
import org.tamga.mailroom.DeskFull;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.NotAdmitted;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.Receipt;
import org.tamga.mailroom.outage.Outage;
import org.tamga.mailroom.outage.Outages;
import org.tamga.portal.FindingRow;
import org.tamga.portal.Samples;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.shared.wco.ReaderLimits;

/** Lodging by hand: a sample, or a message of one's own. */
@Controller
class LodgingPageController {

    private static final String CHANNEL = "portal";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final Mailroom mailroom;
    private final Samples samples;
    private final FrontPageController front;
    private final Visitor visitor;
    private final Outages outages;
    private final ReaderLimits limits;

    LodgingPageController(Mailroom mailroom, Samples samples, FrontPageController front, Visitor visitor, Outages outages,
            ReaderLimits limits) {
        this.outages = outages;
        this.limits = limits;
        this.mailroom = mailroom;
        this.samples = samples;
        this.front = front;
        this.visitor = visitor;
    }

    @PostMapping("/lodge")
    String lodgeSample(@RequestParam String sample, Model page) {
        return lodge(samples.message(sample).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), page);
    }

    @PostMapping("/lodge/file")
    String lodgeFile(@RequestParam MultipartFile file, Model page) throws IOException {
        return file.getSize() > limits.bytes() ? front.show(page, "The message is larger than " + limits.bytes() + " bytes.")
                : lodge(file.getBytes(), page);
    }

    /** What became of a message that was lodged here. */
    @GetMapping("/lodge/{conversation}")
    String outcome(@PathVariable UUID conversation, Model page) {
        if (mailroom.findLetter(conversation).filter(visitor::maySee).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Outcome> outcome = mailroom.findOutcome(conversation);
        if (outcome.isEmpty()) {
            page.addAttribute("conversation", conversation);
            page.addAttribute("held", outages.findMaintenance().map(Outage::reason).orElse(null));
            return "waiting";
        }
        if (outcome.get().mrn() != null) {
            return "redirect:/cases/" + outcome.get().mrn();
        }
        page.addAttribute("heading", switch (outcome.get().state()) {
            case DONE -> "The message was acted on";
            case REFUSED -> "The message was refused";
            case SET_ASIDE -> "The message could not be acted on yet; it is kept, and somebody looks at it";
            case FAILED -> "The message could not be acted on; nothing was decided";
        });
        page.addAttribute("findings", outcome.get().findings().stream().map(FindingRow::of).toList());
        return "refused";
    }

    private String lodge(byte[] message, Model page) {
        Caller sender = visitor.caller().filter(caller -> visitor.isMayLodge())
                .orElseThrow(() -> new AccessDeniedException("only traders and brokers lodge"));
        try {
            Receipt receipt = mailroom.receive(sender, null, CHANNEL, DeclarationHandler.KIND, message);
            mailroom.await(receipt.conversationId(), LONGEST_WAIT);
            return "redirect:/lodge/" + receipt.conversationId();
        } catch (MalformedMessage malformed) {
            return front.show(page, malformed.line() == 0 ? malformed.getMessage()
                    : "Line %d, column %d: %s".formatted(malformed.line(), malformed.column(), malformed.getMessage()));
        } catch (NotAdmitted refused) {
            return front.show(page, refused.getMessage());
        } catch (DeskFull full) {
            return front.show(page, "The desk is full; try again in a moment.");
        }
    }
}
