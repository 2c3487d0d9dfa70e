package org.tamga.portal.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tamga.access.Callers;
import org.tamga.clearance.NoticeOffice;
import org.tamga.clearance.notices.NoticeWords;
import org.tamga.mailroom.Notice;
import org.tamga.mailroom.feed.NotReadYet;
import org.tamga.mailroom.feed.NoticeFeed;
import org.tamga.mailroom.feed.PostedNotice;
import org.tamga.mailroom.webhook.Webhooks;
import org.tamga.portal.Wording;

/** What the visitor has not acknowledged yet, and where it is pushed to. */
@Controller
@RequestMapping("/notices")
class NoticePageController {

    private static final int SHOWN = 100;

    /** One notice. @param words null if the law knows no such notices any more */
    record Row(long position, String mrn, String code, @Nullable NoticeWords words, int version, String issuedAt) {
    }

    private final NoticeFeed feed;
    private final NoticeOffice office;
    private final Webhooks webhooks;
    private final Callers callers;

    NoticePageController(NoticeFeed feed, NoticeOffice office, Webhooks webhooks, Callers callers) {
        this.feed = feed;
        this.office = office;
        this.webhooks = webhooks;
        this.callers = callers;
    }

    /** @param formToken made before the page is written, which may be longer than what the server holds back */
    @GetMapping
    String list(CsrfToken formToken, Model page) {
        formToken.getToken();
        List<PostedNotice> unread = feed.list(me(), feed.acknowledged(me(), NoticeFeed.HTTP), SHOWN + 1);
        page.addAttribute("rows", unread.stream().limit(SHOWN).map(this::row).toList());
        page.addAttribute("more", unread.size() > SHOWN);
        page.addAttribute("webhooks", webhooks.list(me()));
        return "notices";
    }

    private Row row(PostedNotice posted) {
        Notice notice = posted.notice();
        return new Row(posted.position(), notice.mrn().value(), notice.code(),
                office.findWords(notice, Wording.LANGUAGE).orElse(null), notice.version(), Wording.moment(notice.issuedAt()));
    }

    /** @param position of the last one that the page shows */
    @PostMapping("/acknowledge")
    String acknowledge(@RequestParam long position) {
        try {
            feed.acknowledge(me(), NoticeFeed.HTTP, position);
        } catch (NotReadYet never) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, never.getMessage(), never);
        }
        return "redirect:/notices";
    }

    @PostMapping("/webhooks/{id}/enable")
    String enable(@PathVariable UUID id, RedirectAttributes after) {
        if (!webhooks.enable(me(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        after.addFlashAttribute("done", "The address is served again, with all that it has missed.");
        return "redirect:/notices";
    }

    private String me() {
        return callers.current().name();
    }
}
