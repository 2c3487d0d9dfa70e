package org.tamga.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tamga.access.Caller;
import org.tamga.clearance.Cases;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.mailroom.Mailroom;
import org.tamga.portal.FrontPage;
import org.tamga.portal.Samples;
import org.tamga.reference.LawBook;

/** The first page: what runs here, and what came in last. */
@Controller
class FrontPageController {

    private static final int LATEST = 10;
    private static final int WAITING = 20;
    /** Among how many times that one looks for those of an office. */
    private static final int LOOK_BACK = 20;

    private final Cases cases;
    private final Mailroom mailroom;
    private final LawBook lawBook;
    private final Samples samples;
    private final Visitor visitor;
    private final Clock clock;
    private final Instant startedAt;

    FrontPageController(Cases cases, Mailroom mailroom, LawBook lawBook, Samples samples, Visitor visitor, Clock clock) {
        this.cases = cases;
        this.mailroom = mailroom;
        this.lawBook = lawBook;
        this.samples = samples;
        this.visitor = visitor;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    @GetMapping("/")
    String front(Model page) {
        return show(page, null);
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    /** @param refusal why the last attempt to lodge failed; null if there was none */
    String show(Model page, @Nullable String refusal) {
        page.addAttribute("refusal", refusal);
        page.addAttribute("samples", samples.list());
        page.addAttribute("latest", latest());
        page.addAttribute("waiting", waiting());
        page.addAttribute("laws", lawBook.all().stream().map(FrontPage.LawRow::of).toList());
        page.addAttribute("figures", FrontPage.figures(Duration.between(startedAt, clock.instant()), mailroom.countPending(),
                lawBook.all().size(), visitor.isDemo()));
        return "front";
    }

    /** What one has sent; for the administration everybody's, or those of the last ones that belong to one's offices. */
    private List<DeclarationVersion> versions(Caller caller) {
        if (!caller.isOfficial()) {
            return cases.listLatestOf(caller.name(), LATEST);
        }
        return caller.offices().isEmpty() ? cases.listLatest(LATEST)
                : cases.listLatest(LATEST * LOOK_BACK).stream().filter(visitor::maySee).limit(LATEST).toList();
    }

    private List<FrontPage.Row> latest() {
        return visitor.caller().map(caller -> versions(caller).stream()
                .flatMap(version -> cases.findFile(version.mrn()).map(file -> FrontPage.Row.of(version, file)).stream())
                .toList()).orElse(List.of());
    }

    /** What an officer may decide, longest waiting first; of the declarations of his offices, among the first of all. */
    private List<FrontPage.WaitingRow> waiting() {
        return visitor.isOfficer() ? cases.listForOfficers(WAITING * LOOK_BACK).stream()
                .filter(each -> cases.findVersion(each.mrn(), null).filter(visitor::maySee).isPresent()).limit(WAITING)
                .map(FrontPage.WaitingRow::of).toList() : List.of();
    }
}
