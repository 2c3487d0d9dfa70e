package org.tamga.tariff.ruling;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.WorkCalendar;

/** An application with everything that happened to it; what follows from that is worked out here and stored nowhere. */
public record RulingFile(RulingApplication application, List<RulingEvent> events) {

    public RulingFile {
        events = List.copyOf(events);
    }

    public RulingStatus status() {
        RulingStatus status = RulingStatus.LODGED;
        for (RulingEvent event : events) {
            status = status.after(event.action(), !Boolean.TRUE.equals(event.details().confirmed()));
        }
        return status;
    }

    /** What an officer may do now. @param officer the officer who decided does not confirm */
    public Set<RulingAction> allowedTo(String officer) {
        Set<RulingAction> allowed = EnumSet.noneOf(RulingAction.class);
        for (RulingAction action : status().allowed()) {
            boolean may = switch (action.actor()) {
                case APPLICANT -> false;
                case OFFICER -> true;
                case SECOND_OFFICER -> decision().filter(each -> each.by().equals(officer)).isEmpty();
            };
            if (may) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    /** What the applicant may do now. */
    public Set<RulingAction> allowedToApplicant() {
        Set<RulingAction> allowed = EnumSet.noneOf(RulingAction.class);
        status().allowed().stream().filter(action -> action.actor() == RulingAction.Actor.APPLICANT).forEach(allowed::add);
        return allowed;
    }

    /** The last decision, confirmed or not. */
    public Optional<RulingEvent> decision() {
        return events.stream().filter(event -> event.action() == RulingAction.DECIDE).reduce((first, last) -> last);
    }

    /** The officer who has taken it on; empty if nobody has. */
    public Optional<String> officer() {
        return events.stream().filter(event -> event.action() == RulingAction.TAKE).map(RulingEvent::by)
                .reduce((first, last) -> last);
    }

    /** The last day to decide; null when it is decided, refused or withdrawn, and while the time stands still. */
    public @Nullable LocalDate dueOn(RulingLaw.Rules rules, WorkCalendar calendar, ZoneId zone) {
        return switch (status()) {
            case LODGED, IN_EXAMINATION, AWAITING_CONFIRMATION -> rules
                    .due(LocalDate.ofInstant(application.lodgedAt(), zone), suspendedDays(zone), calendar);
            default -> null;
        };
    }

    private int suspendedDays(ZoneId zone) {
        long days = 0;
        LocalDate asked = null;
        for (RulingEvent event : events) {
            LocalDate day = LocalDate.ofInstant(event.at(), zone);
            if (event.action() == RulingAction.REQUEST_INFORMATION) {
                asked = day;
            } else if (event.action() == RulingAction.GIVE_INFORMATION && asked != null) {
                days += ChronoUnit.DAYS.between(asked, day);
                asked = null;
            }
        }
        return (int) days;
    }
}
