package org.tamga.portal.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.portal.tariff.TariffVisit;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.PackProfile;
import org.tamga.tariff.nomenclature.Nomenclature;

/** Finds out what a visitor of the tariff wants to look at. */
@Component
public class TariffVisits {

    /** As the address says it; what is missing or makes no sense is what most people mean. */
    public record Asked(@Nullable String pack, @Nullable String date, @Nullable String lang, @Nullable String origin) {
    }

    private final LawBook laws;
    private final Clock clock;

    TariffVisits(LawBook laws, Clock clock) {
        this.laws = laws;
        this.clock = clock;
    }

    public TariffVisit of(Asked asked) {
        Law law = law(asked.pack);
        LocalDate today = today(law);
        LocalDate day = day(asked.date).orElse(today);
        String language = law.part(PackProfile.class).languages().stream().filter(each -> each.equals(asked.lang)).findFirst()
                .orElse(law.language());
        String origin = asked.origin != null && asked.origin.matches("[A-Z]{2}") ? asked.origin : null;
        return new TariffVisit(law, day, !day.equals(today), language, origin);
    }

    public LocalDate today(Law law) {
        return law.dayOf(clock.instant());
    }

    /** The packs to choose from. */
    public List<TariffVisit.Choice> packs(TariffVisit visit) {
        return laws.all().stream().map(law -> new TariffVisit.Choice(law.pack(),
                law.part(PackProfile.class).name().getOrDefault("en", law.pack()), law.pack().equals(visit.getPack())))
                .toList();
    }

    /** The one asked for; otherwise the default one, or another if that has no nomenclature to look at. */
    private Law law(@Nullable String pack) {
        Optional<Law> asked = pack == null ? Optional.empty() : laws.find(pack);
        Law usual = asked.or(() -> laws.forMessage(null)).orElseGet(() -> laws.all().iterator().next());
        return asked.isEmpty() && usual.part(Nomenclature.class).isEmpty()
                ? laws.all().stream().filter(law -> !law.part(Nomenclature.class).isEmpty()).findFirst().orElse(usual)
                : usual;
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
