package org.tamga.portal.ruling.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tamga.portal.ruling.ApplicationPage;
import org.tamga.reference.LawBook;
import org.tamga.tariff.ruling.Ruling;
import org.tamga.tariff.ruling.RulingAction;
import org.tamga.tariff.ruling.RulingDesk;
import org.tamga.tariff.ruling.RulingFile;

/** Shows applications with their deadlines. */
@Component
class ApplicationViews {

    private final RulingDesk desk;
    private final LawBook laws;
    private final Clock clock;

    ApplicationViews(RulingDesk desk, LawBook laws, Clock clock) {
        this.desk = desk;
        this.laws = laws;
        this.clock = clock;
    }

    ApplicationPage page(RulingFile file, Set<RulingAction> allowed) {
        LocalDate today = laws.current(file.application().pack()).dayOf(clock.instant());
        return ApplicationPage.of(file, desk.dueOn(file), today,
                desk.findRuling(file.application().id()).map(Ruling::number).orElse(null), allowed);
    }
}
