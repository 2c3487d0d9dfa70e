package org.tamga.tariff.ruling.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.reference.WorkCalendar;
import org.tamga.tariff.ruling.Ruling;
import org.tamga.tariff.ruling.RulingAction;
import org.tamga.tariff.ruling.RulingApplication;
import org.tamga.tariff.ruling.RulingEvent;
import org.tamga.tariff.ruling.RulingFile;
import org.tamga.tariff.ruling.RulingLaw;

/** What callers see of rulings. */
final class RulingViews {

    private static final int LONGEST_PAGE = 1000;

    private RulingViews() {
    }

    static int size(int limit) {
        return Math.clamp(limit, 1, LONGEST_PAGE);
    }

    /**
     * A ruling as published: without its holder and without what is confidential.
     *
     * @param state {@code VALID}, {@code EXPIRED}, {@code REVOKED} or {@code ANNULLED} on the day of the answer
     */
    record Published(String number, String kind, String pack, String commodity, @Nullable String origin, LocalDate validFrom,
            LocalDate validTo, @Nullable LocalDate endedOn, String state, String description, String reasons,
            List<String> keywords) {

        static Published of(Ruling ruling, LocalDate today) {
            return new Published(ruling.number(), ruling.kind().name(), ruling.pack(), ruling.commodity().digits(),
                    ruling.origin(), ruling.validFrom(), ruling.validTo(), ruling.endedOn(), ruling.stateOn(today).name(),
                    ruling.description(), ruling.reasons(), ruling.keywords());
        }
    }

    /**
     * An application, for its applicant and for officers.
     *
     * @param dueOn          last day to decide; null while nothing is due
     * @param overdue        whether that day is past
     * @param number         of the ruling; null until it is issued
     * @param allowedActions what the caller may do now
     */
    record Application(UUID id, String pack, String kind, String holder, String applicant, Instant lodgedAt,
            RulingApplication.Content content, String status, @Nullable String officer, @Nullable LocalDate dueOn,
            boolean overdue, @Nullable String number, List<Event> events, Set<RulingAction> allowedActions) {
    }

    record Event(RulingAction action, Instant at, String by, RulingEvent.Details details) {
    }

    static Application application(RulingFile file, Law law, LocalDate today, Optional<Ruling> ruling,
            Set<RulingAction> allowed) {
        RulingApplication application = file.application();
        LocalDate due = law.part(RulingLaw.class).rules(application.kind())
                .map(rules -> file.dueOn(rules, law.part(WorkCalendar.class), law.zone())).orElse(null);
        return new Application(application.id(), application.pack(), application.kind().name(), application.holder(),
                application.applicant(), application.lodgedAt(), application.content(), file.status().name(),
                file.officer().orElse(null), due, due != null && today.isAfter(due), ruling.map(Ruling::number).orElse(null),
                file.events().stream().map(event -> new Event(event.action(), event.at(), event.by(), event.details()))
                        .toList(),
                allowed);
    }
}
