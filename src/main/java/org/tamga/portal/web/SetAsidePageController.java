package org.tamga.portal.web;

import java.util.List;
import java.util.UUID;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tamga.access.Callers;
import org.tamga.mailroom.setaside.NotSetAside;
import org.tamga.mailroom.setaside.SetAside;
import org.tamga.mailroom.setaside.SetAsideDesk;
import org.tamga.portal.Stamp;
import org.tamga.portal.Wording;

/** Messages that the platform could not handle, for officers to decide about. */
@Controller
@PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
@RequestMapping("/set-aside")
class SetAsidePageController {

    private static final int SHOWN = 50;

    /** One message, in words. */
    record Row(UUID id, String sender, String kind, String receivedAt, String setAsideAt, int attempts, String failure,
            String trace, Stamp state, boolean waiting) {

        static Row of(SetAside found) {
            return new Row(found.letter().conversation(), found.letter().sender(), found.letter().kind(),
                    Wording.moment(found.letter().receivedAt()), Wording.moment(found.setAsideAt()), found.attempts(),
                    found.failure(), found.trace(), stamp(found.state()), found.state() == SetAside.State.WAITING);
        }

        private static Stamp stamp(SetAside.State state) {
            return new Stamp(Wording.words(state), switch (state) {
                case WAITING, REPLAYED -> "wait";
                case HANDLED -> "go";
                case GIVEN_UP -> "stop";
            });
        }
    }

    private final SetAsideDesk desk;
    private final Callers callers;

    SetAsidePageController(SetAsideDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @GetMapping
    String list(Model page) {
        List<Row> latest = desk.list(null, null, SHOWN).stream().map(Row::of).toList();
        page.addAttribute("waiting", desk.list(SetAside.State.WAITING, null, SHOWN).stream().map(Row::of).toList());
        page.addAttribute("count", desk.countWaiting());
        page.addAttribute("decided", latest.stream().filter(row -> !row.waiting()).toList());
        return "set-aside";
    }

    @PostMapping("/replay")
    String replayAll(RedirectAttributes after) {
        int replayed = desk.replayAll(null, callers.current().name());
        after.addFlashAttribute("done", replayed == 1 ? "1 message is handed in again."
                : replayed
                        + " messages are handed in again.");
        return "redirect:/set-aside";
    }

    @PostMapping("/{id}/replay")
    String replay(@PathVariable UUID id, RedirectAttributes after) {
        return decide(after, "The message is handed in again.", () -> desk.replay(id, callers.current().name()));
    }

    @PostMapping("/{id}/give-up")
    String giveUp(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        if (reason.isBlank()) {
            after.addFlashAttribute("refusal", "Who gives a message up says why: its sender will read it.");
            return "redirect:/set-aside";
        }
        return decide(after, "The message is given up; its sender is told so.",
                () -> desk.giveUp(id, reason.strip(), callers.current().name()));
    }

    private static String decide(RedirectAttributes after, String done, Runnable decision) {
        try {
            decision.run();
            after.addFlashAttribute("done", done);
        } catch (NotSetAside nothing) {
            after.addFlashAttribute("refusal", nothing.getMessage());
        }
        return "redirect:/set-aside";
    }
}
