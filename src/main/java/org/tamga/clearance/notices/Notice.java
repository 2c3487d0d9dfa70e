package org.tamga.clearance.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.declaration.model.Amendments;
import org.tamga.shared.Finding;
import org.tamga.shared.wco.Pointer;
import org.tamga.shared.wco.WcoElement;

/**
 * One thing that a declarant is told about one of his messages.
 *
 * @param id      32 hexadecimal digits, the notice's own reference
 * @param subject which declaration
 * @param content what belongs to the kind
 */
public record Notice(String id, NoticeKind kind, Instant issuedAt, Subject subject, Content content) {

    /**
     * The declaration that a notice speaks of.
     *
     * @param lrn     local reference of the message that is answered; null if it had none
     * @param mrn     null if none was assigned
     * @param version of the declaration; null where the notice answers a request and not a version
     */
    public record Subject(@Nullable String lrn, @Nullable String mrn, @Nullable Integer version) {
    }

    /** What a notice says beyond its kind. */
    public sealed interface Content {
    }

    /** Nothing more. */
    public record Plain() implements Content {
    }

    /** @param warnings findings that the declarant should look at; they hinder nothing */
    public record Acceptance(@Nullable Instant acceptedAt, List<Finding> warnings) implements Content {
    }

    /** @param faults every one, each at its place */
    public record Rejection(Instant rejectedAt, List<Finding> faults) implements Content {
    }

    public record Invalidation(Instant invalidatedAt) implements Content {
    }

    /**
     * Something that the declarant has to do.
     *
     * @param text  what, in words; null if there is nothing to add to the kind
     * @param limit until when; null if no limit is set
     */
    public record Demand(@Nullable String text, @Nullable Instant limit) implements Content {
    }

    /** Something that the declarant is told, without having to do anything about it. */
    public record Message(String text) implements Content {
    }

    /** @param lines in the order of the items; the same tax may have several */
    public record Charge(List<TaxLine> lines) implements Content {
    }

    /** @param office of exit */
    public record Exit(String office, LocalDate day) implements Content {
    }

    /**
     * What an amendment changed.
     *
     * @param reasons       in the declarant's words
     * @param changes       as applied
     * @param changedValues a declaration with nothing in it but the new values
     */
    public record Amendment(List<Reason> reasons, List<Change> changes, WcoElement changedValues) implements Content {

        /** @param amendment 1-based: which of the changes the words are about */
        public record Reason(String text, int amendment) {
        }

        /** @param code change reason code; null if none was given */
        public record Change(Pointer pointer, @Nullable String code) {
        }

        /** The result of a request, with the reasons that stand in it. */
        public static Amendment of(Amendments.Applied applied, WcoElement request) {
            return new Amendment(AmendmentReasons.of(request),
                    applied.changes().stream().map(change -> new Change(change.pointer(), change.reason())).toList(),
                    applied.changedValues());
        }
    }
}
