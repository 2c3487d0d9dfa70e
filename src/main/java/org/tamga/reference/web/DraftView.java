package org.tamga.reference.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.InForce;
import org.tamga.reference.difference.Difference;
import org.tamga.reference.difference.Difference.ChangedFile;
import org.tamga.reference.difference.Difference.ChangedRow;
import org.tamga.reference.difference.Difference.Kind;
import org.tamga.reference.drafts.Draft;
import org.tamga.reference.drafts.Draft.Action;
import org.tamga.reference.drafts.Draft.State;
import org.tamga.reference.drafts.DraftEvent;
import org.tamga.reference.drafts.Rehearsed;
import org.tamga.reference.review.Review;
import org.tamga.reference.spi.PackFaults.Fault;
import org.tamga.reference.spi.SoundnessFinding;
import org.tamga.shared.Severity;

/**
 * A draft with all that is known about it.
 *
 * @param basedOn      the law that it was made from
 * @param version      of what it contains
 * @param outdated     whether another law is in force by now, so that it must be rebased
 * @param scheduledFor null unless its moment is set
 * @param allowed      what may be done with it now
 * @param faults       why it does not compile; then there are no findings
 * @param difference   from the law in force, by file
 * @param history      all that was done to it, oldest first
 */
record DraftView(UUID id, String pack, String title, State state, BasedOn basedOn, String version, boolean outdated,
        @Nullable Instant scheduledFor, Set<Action> allowed, List<Fault> faults, List<SoundnessFindingView> findings,
        List<FileView> difference, List<EventView> history, List<EventView> approvals, List<Rehearsed> rehearsals) {

    record BasedOn(long entry, String version, Instant since) {
        static BasedOn of(InForce entry) {
            return new BasedOn(entry.entry(), entry.version(), entry.since());
        }
    }

    /** @param inherited whether the law in force has it as well */
    record SoundnessFindingView(String rule, Severity severity, String file, String place, String text, String basis,
            boolean inherited) {
        static SoundnessFindingView of(SoundnessFinding finding, boolean inherited) {
            return new SoundnessFindingView(finding.rule(), finding.severity(), finding.file(), finding.place(), finding.text(),
                    finding.basis(), inherited);
        }
    }

    /** Numbers of rows; all are zero for what is no table. */
    record FileView(String file, Kind kind, long added, long removed, long changed) {
        static FileView of(ChangedFile file) {
            return new FileView(file.path(), file.kind(), file.count(Kind.ADDED), file.count(Kind.REMOVED),
                    file.count(Kind.CHANGED));
        }
    }

    record EventView(DraftEvent.Kind kind, Instant at, String by, String reason, String version, @Nullable Instant effectiveAt,
            Set<String> acknowledged) {
        static EventView of(DraftEvent event) {
            return new EventView(event.kind(), event.at(), event.by(), event.reason(), event.version(), event.effectiveAt(),
                    new TreeSet<>(event.acknowledged()));
        }
    }

    /** One row of a difference. */
    record RowView(String file, Kind kind, @Nullable String key, @Nullable List<String> columns,
            @Nullable Map<String, String> before, @Nullable Map<String, String> after) {
        static RowView of(ChangedFile file, ChangedRow row) {
            return new RowView(file.path(), row.kind(), row.key(), row.columns(), row.before(), row.after());
        }

        static RowView of(ChangedFile file) {
            return new RowView(file.path(), file.kind(), null, null, null, null);
        }
    }

    static DraftView of(Draft draft, InForce basedOn, boolean outdated, Set<Action> allowed, Review review,
            Difference difference,
            List<Rehearsed> rehearsals) {
        List<EventView> history = draft.events().stream().map(EventView::of).toList();
        return new DraftView(draft.id(), draft.pack(), draft.title(), draft.state(), BasedOn.of(basedOn),
                draft.version(), outdated, draft.scheduledFor(), allowed, review.faults(),
                review.findings().stream().map(remark -> SoundnessFindingView.of(remark.finding(), remark.inherited()))
                        .toList(),
                difference.files().stream().map(FileView::of).toList(), history,
                history.stream().filter(event -> event.kind() == DraftEvent.Kind.APPROVED).toList(), rehearsals);
    }

    /** Every row that differs; a file that is no table is one entry. */
    static List<RowView> rows(Difference difference) {
        return difference.files().stream().flatMap(file -> file.rows().isEmpty()
                ? List.of(RowView.of(file)).stream()
                : file.rows().stream().map(row -> RowView.of(file, row))).toList();
    }
}
