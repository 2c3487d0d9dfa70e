package org.tamga.reference.drafts;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked for cannot be done with this draft, with every reason. Nothing has changed. */
public class DraftRefused extends RuntimeException {

    /**
     * @param code stable, for example {@code reason-missing}, {@code unsound}, {@code not-acknowledged}
     * @param text in words that a person can act on
     */
    public record Reason(String code, String text) {
    }

    private final transient List<Reason> reasons;

    public DraftRefused(List<Reason> reasons) {
        super(reasons.stream().map(Reason::text).collect(Collectors.joining("; ")));
        this.reasons = List.copyOf(reasons);
    }

    public static DraftRefused because(String code, String text) {
        return new DraftRefused(List.of(new Reason(code, text)));
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
