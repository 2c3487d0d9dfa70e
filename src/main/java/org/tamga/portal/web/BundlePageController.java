package org.tamga.portal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import org.tamga.mailroom.bundle.Bundle;
import org.tamga.mailroom.bundle.BundleDesk;
import org.tamga.mailroom.bundle.BundleLimits;
import org.tamga.mailroom.bundle.BundleMessage;
import org.tamga.mailroom.bundle.BundleTable;
import org.tamga.mailroom.bundle.FilesSource;
import org.tamga.mailroom.bundle.UnreadableBundle;
import org.tamga.portal.Stamp;
import org.tamga.portal.Wording;

/** Lodging many messages by hand, and what becomes of them. */
@Controller
class BundlePageController {

    private static final String CHANNEL = "portal";
    private static final int SHOWN = 500;

    /** One message, in words. */
    record Row(int number, String name, Stamp state, @Nullable String mrn, @Nullable UUID conversation, String why) {

        static Row of(BundleMessage each) {
            var refusal = each.refusal();
            var receipt = each.receipt();
            return new Row(each.number(), each.name(), stamp(each.state()), each.mrn(),
                    receipt == null ? null : receipt.conversationId(),
                    refusal != null ? refusal.detail() : receipt != null && receipt.repeated() ? "had come before" : "");
        }

        private static Stamp stamp(@Nullable String state) {
            return switch (state == null ? "" : state) {
                case "" -> new Stamp("not taken in", "stop");
                case "RECEIVED" -> new Stamp("received", "wait");
                case "DONE" -> new Stamp("done", "go");
                case "REFUSED" -> new Stamp("refused", "stop");
                default -> new Stamp("set aside", "wait");
            };
        }
    }

    private final BundleDesk desk;
    private final FrontPageController front;
    private final Visitor visitor;

    BundlePageController(BundleDesk desk, FrontPageController front, Visitor visitor) {
        this.desk = desk;
        this.front = front;
        this.visitor = visitor;
    }

    @PostMapping("/lodge/bundle")
    String lodge(@RequestParam("file") List<MultipartFile> files, Model page) {
        Caller sender = visitor.caller().filter(caller -> visitor.isMayLodge())
                .orElseThrow(() -> new AccessDeniedException("only traders and brokers lodge"));
        try {
            return "redirect:/bundles/" + desk.receive(sender, CHANNEL,
                    new FilesSource(files, BundleLimits.USUAL), BundleLimits.USUAL).id();
        } catch (UnreadableBundle unreadable) {
            return front.show(page, unreadable.getMessage());
        }
    }

    @GetMapping("/bundles/{id}")
    String show(@PathVariable UUID id, Model page) {
        Bundle bundle = visible(id);
        page.addAttribute("bundle", bundle);
        page.addAttribute("receivedAt", Wording.moment(bundle.receivedAt()));
        page.addAttribute("live", bundle.closedAt() == null || bundle.counts().waiting() > 0);
        page.addAttribute("rows", desk.listMessages(bundle, 0, SHOWN).stream().map(Row::of).toList());
        return "bundle";
    }

    /** All its messages, for a spreadsheet. */
    @GetMapping(path = "/bundles/{id}/messages.csv", produces = "text/csv")
    void table(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Bundle bundle = visible(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        BundleTable.print(response.getWriter(), taker -> desk.eachMessage(bundle, taker));
    }

    private Bundle visible(UUID id) {
        return desk.find(id).filter(found -> visitor.seesAllOf(found.sender()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
