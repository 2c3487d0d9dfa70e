package org.tamga.clearance.model;

import java.util.UUID;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.tamga.shared.Mrn;

/**
 * What is known of a declaration's way so far.
 *
 * @param passages    oldest first; at least one
 * @param obligations open and closed, oldest first
 */
public record CaseFile(Mrn mrn, List<Passage> passages, List<Obligation> obligations) {

    /** From the last to the first: the first of these that has happened is the status. */
    private static final List<CaseEvent> DECISIVE = List.of(CaseEvent.INVALIDATED, CaseEvent.EXITED, CaseEvent.RELEASED,
            CaseEvent.CONDITIONALLY_RELEASED, CaseEvent.ACCEPTED, CaseEvent.LAPSED, CaseEvent.REFUSED, CaseEvent.LODGED);

    public Status status() {
        Set<CaseEvent> happened = happened();
        return DECISIVE.stream().filter(happened::contains).findFirst().map(event -> Status.valueOf(event.name()))
                .orElseThrow(() -> new IllegalStateException("nothing has happened to " + mrn));
    }

    public boolean has(CaseEvent event) {
        return passages.stream().anyMatch(passage -> passage.events().contains(event));
    }

    public List<Obligation> open() {
        return obligations.stream().filter(Obligation::isOpen).toList();
    }

    public Stream<Obligation> open(Obligation.Kind kind) {
        return obligations.stream().filter(each -> each.isOpen() && each.kind() == kind);
    }

    public Optional<Obligation> find(UUID id) {
        return obligations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public int nextPassage() {
        return passages.size() + 1;
    }

    private Set<CaseEvent> happened() {
        Set<CaseEvent> happened = EnumSet.noneOf(CaseEvent.class);
        passages.forEach(passage -> happened.addAll(passage.events()));
        return happened;
    }
}
