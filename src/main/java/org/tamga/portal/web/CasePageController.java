package org.tamga.portal.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tamga.access.Standing;
import org.tamga.clearance.CaseDesk;
import org.tamga.clearance.Cases;
import org.tamga.clearance.NoticeOffice;
import org.tamga.clearance.model.Case;
import org.tamga.clearance.notices.NoticeWords;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.feed.NoticeFeed;
import org.tamga.mailroom.feed.NoticeStreams;
import org.tamga.mailroom.feed.TooManyStreams;
import org.tamga.portal.CasePage;
import org.tamga.portal.Wording;
import org.tamga.shared.Finding;
import org.tamga.shared.Mrn;

/** The page of one declaration. */
@Controller
class CasePageController {

    private final Cases cases;
    private final CaseDesk desk;
    private final NoticeOffice office;
    private final Mailroom mailroom;
    private final Visitor visitor;
    private final NoticeFeed feed;
    private final NoticeStreams streams;
    private final Standing standing;

    CasePageController(Cases cases, CaseDesk desk, NoticeOffice office, Mailroom mailroom, Visitor visitor, NoticeFeed feed,
            NoticeStreams streams, Standing standing) {
        this.standing = standing;
        this.feed = feed;
        this.streams = streams;
        this.cases = cases;
        this.desk = desk;
        this.office = office;
        this.mailroom = mailroom;
        this.visitor = visitor;
    }

    /** @param formToken made before the page is written, which may be longer than what the server holds back */
    @GetMapping("/cases/{mrn}")
    String show(@PathVariable String mrn, CsrfToken formToken, Model page) {
        formToken.getToken();
        long known = feed.horizon(); // before the case is read: what comes in between is told twice rather than never
        Case found = (Mrn.isValid(mrn) ? cases.find(Mrn.of(mrn)) : Optional.<Case>empty())
                .filter(each -> visitor.maySee(each.version()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Finding> findings = mailroom.findOutcome(found.version().conversation()).map(Outcome::findings).orElse(List.of());
        page.addAttribute("view", CasePage.of(found, findings,
                notice -> office.findWords(notice, Wording.LANGUAGE).map(NoticeWords::text).orElse("")));
        page.addAttribute("known", known);
        return "case";
    }

    /** An officer records that something is met; the declaration goes on if nothing else is in the way. */
    @PostMapping("/cases/{mrn}/obligations/{id}/close")
    String close(@PathVariable String mrn, @PathVariable UUID id, RedirectAttributes after) {
        Mrn number = visible(mrn).mrn();
        if (desk.close(number, id, String.valueOf(visitor.getName()))) {
            after.addFlashAttribute("done", "Recorded. The declaration goes on if nothing else is in the way.");
        } else {
            after.addFlashAttribute("refusal", "Nothing was recorded: this is no longer open.");
        }
        return "redirect:/cases/" + number;
    }

    /**
     * What happens to the declaration, as server-sent events, for its page.
     *
     * @param after       position of the last notice that the page shows
     * @param lastEventId what a page sends that was cut off
     */
    @GetMapping(path = "/cases/{mrn}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(@PathVariable String mrn, @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId, HttpServletResponse response)
            throws IOException {
        String sender = visible(mrn).sender();
        String listener = String.valueOf(visitor.getName());
        try {
            streams.checkRoom(listener);
        } catch (TooManyStreams none) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, none.getMessage(), none);
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        streams.write(listener, new NoticeStreams.Subject(sender, Mrn.of(mrn)), standing.ofCaller(),
                lastEventId == null ? after : lastEventId, response.getOutputStream());
    }

    private DeclarationVersion visible(String mrn) {
        return (Mrn.isValid(mrn) ? cases.findVersion(Mrn.of(mrn), null) : Optional.<DeclarationVersion>empty())
                .filter(visitor::maySee).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
