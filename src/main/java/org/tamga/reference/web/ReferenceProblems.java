package org.tamga.reference.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tamga.platform.Problems;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.UnknownLaw;
import org.tamga.reference.difference.Merge.Conflict;
import org.tamga.reference.drafts.DraftConflict;
import org.tamga.reference.drafts.DraftRefused;
import org.tamga.reference.drafts.SecondPersonNeeded;
import org.tamga.reference.drafts.UnknownDraft;

/** What can go wrong with packs, as problem answers (RFC 9457). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReferenceProblems {

    @ExceptionHandler
    ProblemDetail unknown(UnknownLaw unknown) {
        return problem(HttpStatus.NOT_FOUND, "Not found", unknown);
    }

    /** All faults with file and row; nothing has changed. */
    @ExceptionHandler
    ProblemDetail faulty(FaultyPack faulty) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "The pack has faults", faulty);
        problem.setDetail("Nothing was changed: pack " + faulty.pack() + " has " + faulty.faults().size() + " faults");
        problem.setProperty("faults", faulty.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownDraft unknown) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-draft", "Not found", String.valueOf(unknown.getMessage()));
    }

    /** Every reason, each with a code that software can act on. */
    @ExceptionHandler
    ProblemDetail refused(DraftRefused refused) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "draft-refused", "The draft stays as it is",
                String.valueOf(refused.getMessage()));
        problem.setProperty("reasons", refused.reasons());
        return problem;
    }

    /** Where the draft stands, and what may be done with it instead. */
    @ExceptionHandler
    ProblemDetail conflict(DraftConflict conflict) {
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "draft-state", "Not in this state",
                String.valueOf(conflict.getMessage()));
        problem.setProperty("state", conflict.state());
        problem.setProperty("outdated", conflict.isOutdated());
        problem.setProperty("allowed", conflict.allowed());
        if (!conflict.conflicts().isEmpty()) {
            problem.setProperty("conflicts", conflict.conflicts().stream().map(ConflictView::of).toList());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail fourEyes(SecondPersonNeeded needed) {
        return Problems.of(HttpStatus.FORBIDDEN, "four-eyes", "A second person must do this",
                String.valueOf(needed.getMessage()));
    }

    /** @param place as a rebase names it to say whose change counts */
    record ConflictView(String place, String file, @Nullable String key, @Nullable Map<String, String> base,
            @Nullable Map<String, String> mine, @Nullable Map<String, String> theirs) {
        static ConflictView of(Conflict conflict) {
            return new ConflictView(conflict.place(), conflict.file(), conflict.key(), conflict.base(), conflict.mine(),
                    conflict.theirs());
        }
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, cause.getMessage());
        problem.setTitle(title);
        return problem;
    }
}
