package org.tamga.reference.drafts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.drafts.DraftEvent.Kind;

/**
 * A change of a pack on its way to becoming law.
 *
 * @param title  what it is about, for lists
 * @param events all that was done to it, oldest first; never empty
 */
public record Draft(UUID id, String pack, String title, List<DraftEvent> events) {

    /** Where a draft stands, by what the last event allows. */
    public enum State {
        /** Being worked on. */
        OPEN,
        /** Waits for a second person. */
        SUBMITTED,
        /** Waits for the moment of its coming into force to be set. */
        APPROVED,
        /** Comes into force by itself at its moment. */
        SCHEDULED,
        /** Is or was law. */
        IN_FORCE, WITHDRAWN
    }

    /** What may be done with a draft. */
    public enum Action {
        EDIT, SUBMIT, APPROVE, SCHEDULE, REBASE, WITHDRAW
    }

    public Draft {
        events = List.copyOf(events);
    }

    public DraftEvent last() {
        return events.getLast();
    }

    /** What it contains. */
    public String version() {
        return last().version();
    }

    /** The entry in the history of the pack that it is made from. */
    public long base() {
        return last().base();
    }

    public State state() {
        return switch (last().kind()) {
            case OPENED, EDITED, REBASED, LAPSED -> State.OPEN;
            case SUBMITTED -> State.SUBMITTED;
            case APPROVED -> State.APPROVED;
            case SCHEDULED -> State.SCHEDULED;
            case IN_FORCE -> State.IN_FORCE;
            case WITHDRAWN -> State.WITHDRAWN;
        };
    }

    public boolean isClosed() {
        return state() == State.IN_FORCE || state() == State.WITHDRAWN;
    }

    /** The moment at which it comes into force; null unless that is set. */
    public @Nullable Instant scheduledFor() {
        return last().effectiveAt();
    }

    /** Whether the law that it was made from is no longer in force. @param inForce entry that is */
    public boolean isOutdated(long inForce) {
        return !isClosed() && base() != inForce;
    }

    /** What anybody may do with it now; who may approve is said by {@link #mayBeApprovedBy}. */
    public Set<Action> allowed(long inForce) {
        Set<Action> allowed = EnumSet.noneOf(Action.class);
        if (isClosed()) {
            return allowed;
        }
        allowed.add(Action.WITHDRAW);
        if (state() == State.OPEN || state() == State.SUBMITTED) {
            allowed.add(Action.EDIT);
        }
        if (isOutdated(inForce)) {
            allowed.add(Action.REBASE);
        } else {
            allowed.add(switch (state()) {
                case OPEN -> Action.SUBMIT;
                case SUBMITTED -> Action.APPROVE;
                default -> Action.SCHEDULE;
            });
        }
        return allowed;
    }

    /** Four eyes: who decided what it contains last, or submitted it, cannot approve it. */
    public boolean mayBeApprovedBy(String name) {
        return latest(events.stream().filter(event -> event.kind().isContent()).toList()).stream()
                .noneMatch(event -> event.by().equals(name))
                && latest(events.stream().filter(event -> event.kind() == Kind.SUBMITTED).toList()).stream()
                        .noneMatch(event -> event.by().equals(name));
    }

    /** Soundness rules whose warnings somebody has accepted for what it contains now. */
    public Set<String> acknowledged() {
        int content = 0;
        for (int i = 0; i < events.size(); i++) {
            content = events.get(i).kind().isContent() ? i : content;
        }
        return events.subList(content, events.size()).stream().flatMap(event -> event.acknowledged().stream())
                .collect(Collectors.toSet());
    }

    private static List<DraftEvent> latest(List<DraftEvent> some) {
        return some.isEmpty() ? some : List.of(some.getLast());
    }
}
