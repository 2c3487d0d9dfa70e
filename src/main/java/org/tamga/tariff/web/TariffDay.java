package org.tamga.tariff.web;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;

/** Which law and which day a question to the public tariff means. */
@Component
class TariffDay {

    private final LawBook laws;
    private final Clock clock;

    TariffDay(LawBook laws, Clock clock) {
        this.laws = laws;
        this.clock = clock;
    }

    /** @param pack id of a pack; the default pack if null @throws org.tamga.reference.UnknownLaw if there is no such pack */
    Law law(@Nullable String pack) {
        return laws.currentOrDefault(pack);
    }

    /** @param date today where the pack is at home, if null */
    LocalDate day(@Nullable LocalDate date, Law law) {
        return date == null ? law.dayOf(clock.instant()) : date;
    }
}
