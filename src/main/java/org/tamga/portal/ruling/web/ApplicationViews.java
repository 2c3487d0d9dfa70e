package org.tamga.portal.ruling.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tamga.portal.ruling.ApplicationPage;
import org.tamga.reference.LawBook;
import org.tamga.tariff.ruling.Ruling;
import org.tamga.tariff.ruling.RulingAction;
import org.tamga.tariff.ruling.RulingDesk;
import org.tamga.tariff.ruling.RulingFile;

/** Shows applications with their deadlines, a page at a time. */
@Component
class ApplicationViews {

    private static final int LENGTH = 50;
    /** One more than a page shows tells that there is another. */
    static final int LOOKED_FOR = LENGTH + 1;

    private final RulingDesk desk;
    private final LawBook laws;
    private final Clock clock;

    ApplicationViews(RulingDesk desk, LawBook laws, Clock clock) {
        this.desk = desk;
        this.laws = laws;
        this.clock = clock;
    }

    /** @param found {@value #LOOKED_FOR}, if there are more than a page shows */
    void list(Model page, List<RulingFile> found, Function<RulingFile, Set<RulingAction>> allowed) {
        List<RulingFile> shown = found.stream().limit(LENGTH).toList();
        page.addAttribute("applications", shown.stream().map(file -> page(file, allowed.apply(file))).toList());
        page.addAttribute("next", found.size() > shown.size() ? shown.getLast().application().id() : null);
    }

    ApplicationPage page(RulingFile file, Set<RulingAction> allowed) {
        LocalDate today = laws.current(file.application().pack()).dayOf(clock.instant());
        return ApplicationPage.of(file, desk.dueOn(file), today,
                desk.findRuling(file.application().id()).map(Ruling::number).orElse(null), allowed);
    }
}
