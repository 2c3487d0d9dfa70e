package org.tamga.clearance.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Obligation;
import org.tamga.shared.TimeOrderedId;

/** What a declaration on its way has been asked for, before and on this journey. */
public final class Obligations {

    private final List<Obligation> before;
    private final int version;
    private final List<Obligation> opened = new ArrayList<>();
    private final List<Obligation> closed = new ArrayList<>();

    Obligations(@Nullable CaseFile before, int version) {
        this.before = before == null ? List.of() : before.obligations();
        this.version = version;
    }

    /**
     * Asks for something, unless the same is open, or is asked once only and has been dealt with.
     *
     * @param item      goods item that it is about; 0 for the declaration as a whole
     * @param reference what would close it
     * @param blocking  whether the goods wait for it
     * @param reason    why, in a sentence for the declarant
     */
    public void ask(Obligation.Kind kind, int item, String reference, boolean blocking, String reason, Instant at) {
        Optional<Obligation> same = latest(kind, item, reference);
        if (same.isEmpty() || !same.get().isOpen() && !kind.isAskedOnce()) {
            opened.add(new Obligation(TimeOrderedId.next(), kind, version, reason, item, reference, blocking, at, null, null));
        }
    }

    /** What was asked on this very journey is forgotten, everything else is closed. */
    public void close(Obligation obligation, Instant at, String by) {
        if (!opened.removeIf(each -> each.id().equals(obligation.id()))) {
            closed.add(obligation.closed(at, by));
        }
    }

    /** Closes what of that kind is asked for no longer. @param needed item and reference of what still is */
    public void closeOthers(Obligation.Kind kind, Collection<String> needed, Instant at, String by) {
        open(kind).stream().filter(each -> !needed.contains(each.item() + each.reference()))
                .forEach(each -> close(each, at, by));
    }

    /** Everything that is open at this moment. */
    public List<Obligation> open() {
        return all().stream().filter(Obligation::isOpen).toList();
    }

    public List<Obligation> open(Obligation.Kind kind) {
        return open().stream().filter(each -> each.kind() == kind).toList();
    }

    /** What has been asked for on this journey and is open still. */
    public List<Obligation> opened() {
        return List.copyOf(opened);
    }

    List<Obligation> closed() {
        return List.copyOf(closed);
    }

    /** Open and closed, as this journey leaves them. */
    List<Obligation> all() {
        List<Obligation> all = new ArrayList<>(before);
        all.replaceAll(each -> closed.stream().filter(done -> done.id().equals(each.id())).findFirst().orElse(each));
        all.addAll(opened);
        return all;
    }

    private Optional<Obligation> latest(Obligation.Kind kind, int item, String reference) {
        return all().reversed().stream()
                .filter(each -> each.kind() == kind && each.item() == item && each.reference().equals(reference)).findFirst();
    }
}
