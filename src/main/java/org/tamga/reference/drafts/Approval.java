package org.tamga.reference.drafts;

import java.util.TreeMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.tamga.reference.drafts.DraftRefused.Reason;
import org.tamga.reference.review.Review;
import org.tamga.reference.spi.SoundnessFinding;
import org.tamga.shared.Severity;

/** What must be the case before a change may become law. Pure. */
final class Approval {

    private static final int NAMED = 20;

    private Approval() {
    }

    /**
     * Why a version may not become law: it has faults, errors of soundness that it is to blame for, or warnings that nobody
     * has accepted. What the law in force has as well is no obstacle; and what was law once may be law again, errors
     * included, if somebody accepts them.
     *
     * @param acknowledged rules whose warnings are accepted
     * @param wasLaw       whether this very version was in force before
     */
    static List<Reason> obstacles(Review review, Set<String> acknowledged, boolean wasLaw) {
        List<Reason> obstacles = new ArrayList<>();
        review.faults().forEach(fault -> obstacles.add(new Reason("fault", fault.toString())));
        List<SoundnessFinding> errors = review.introduced(Severity.ERROR);
        List<SoundnessFinding> acknowledgeable = new ArrayList<>(review.introduced(Severity.WARNING));
        if (wasLaw) {
            acknowledgeable.addAll(errors);
        } else {
            errors.stream().limit(NAMED).forEach(error -> obstacles.add(new Reason("unsound", text(error))));
        }
        acknowledgeable.stream().filter(finding -> !acknowledged.contains(finding.rule()))
                .collect(Collectors.groupingBy(SoundnessFinding::rule, TreeMap::new, Collectors.toList()))
                .forEach((rule, findings) -> obstacles.add(new Reason("not-acknowledged", "%s has to be acknowledged: %s%s"
                        .formatted(rule, text(findings.getFirst()), findings.size() == 1 ? ""
                                : " (and " + (findings.size() - 1) + " more)"))));
        return obstacles;
    }

    private static String text(SoundnessFinding finding) {
        return "%s, %s %s: %s".formatted(finding.rule(), finding.file(), finding.place(), finding.text());
    }
}
