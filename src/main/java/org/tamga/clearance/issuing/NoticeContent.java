package org.tamga.clearance.issuing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.clearance.model.AmendmentRecord;
import org.tamga.clearance.notices.NoticeKind;
import org.tamga.shared.Finding;

/**
 * What a notice says, as it is stored. What stands elsewhere for good, like the charge of a version, is looked up when the
 * notice is written out.
 *
 * @param lrn        local reference of the declaration
 * @param versioned  whether the notice names the version: an answer to a request that is still being looked at does not
 * @param moment     of what it tells: the acceptance, the invalidation, the departure
 * @param findings   what is wrong, or what was remarked
 * @param text       what is asked for, or where it happened
 * @param amendments what the amendments since the last such notice changed
 */
public record NoticeContent(NoticeKind kind, @Nullable String lrn, boolean versioned, @Nullable Instant moment,
        List<Finding> findings,
        @Nullable String text, List<AmendmentRecord> amendments) {

    static NoticeContent of(NoticeKind kind, @Nullable String lrn) {
        return new NoticeContent(kind, lrn, true, null, List.of(), null, List.of());
    }

    NoticeContent unversioned() {
        return new NoticeContent(kind, lrn, false, moment, findings, text, amendments);
    }

    NoticeContent at(@Nullable Instant when) {
        return new NoticeContent(kind, lrn, versioned, when, findings, text, amendments);
    }

    NoticeContent with(List<Finding> found) {
        return new NoticeContent(kind, lrn, versioned, moment, List.copyOf(found), text, amendments);
    }

    NoticeContent saying(@Nullable String words) {
        return new NoticeContent(kind, lrn, versioned, moment, findings, words, amendments);
    }

    NoticeContent amending(List<AmendmentRecord> records) {
        return new NoticeContent(kind, lrn, versioned, moment, findings, text, List.copyOf(records));
    }
}
