package org.tamga.tradetest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a scenario came to, beside what its authors give.
 *
 * @param missing tax lines of the sample that the server's notice lacks
 * @param surplus tax lines that the sample lacks
 */
record Verdict(Scenario scenario, Set<String> kinds, int lines, List<TaxLine> missing, List<TaxLine> surplus,
        List<Response.Fault> missedFaults, List<Response.Fault> found, @Nullable String trouble) {

    /** Samples that were computed on other values than their declaration holds: their lines are not compared. */
    private static final Set<String> STALE = Set.of("IM017b", "IM164a");

    /** What the authors' own files say against their list of notices. Told on the page; changes no verdict. */
    private static final Map<String, String> REMARKS = Map.of(
            "EX030a", "the authors list no notices of receipt and of arrival for goods lodged in advance, unlike elsewhere",
            "EX039a", "the authors list no exit, and send the departure that leads to it",
            "IM017b", "the amendment that the authors' notices answer is not among their files");

    static Verdict of(Scenario scenario, TradeTestRun.Result result) {
        Set<String> kinds = result.notices().stream().map(Response::kind).collect(Collectors.toCollection(TreeSet::new));
        List<TaxLine> expected = STALE.contains(scenario.name()) ? List.of()
                : scenario.charge().map(Response::lines).orElse(List.of());
        List<TaxLine> actual = scenario.charge().flatMap(charge -> result.notices().stream()
                .filter(notice -> notice.kind().equals("TAX") && String.valueOf(notice.status()).equals(charge.status()))
                .reduce((first, last) -> last)).map(Response::lines).orElse(List.of());
        List<Response.Fault> found = result.notices().stream().flatMap(notice -> notice.faults().stream()).toList();
        return new Verdict(scenario, kinds, expected.size(), without(expected, actual), without(actual, expected),
                without(scenario.faults(), found), found, result.trouble());
    }

    boolean noticesAgree() {
        if (refusedAsMalformed()) {
            return kinds.isEmpty() || scenario.expected().stream().map(TreeSet::new)
                    .peek(expected -> expected.remove("REJ")).anyMatch(kinds::equals);
        }
        return scenario.expected().isEmpty() ? kinds.contains("ACC") || kinds.contains("RCV")
                : scenario.expected().stream().anyMatch(kinds::equals);
    }

    /** Whether one of its files is no well-formed XML, and the server said so. */
    private boolean refusedAsMalformed() {
        return trouble != null && trouble.contains("HTTP 400 line ") && scenario.hasMalformedFile();
    }

    boolean linesAgree() {
        return missing.isEmpty() && (lines == 0 || surplus.isEmpty());
    }

    int equalLines() {
        return lines - missing.size();
    }

    boolean passes() {
        return noticesAgree() && linesAgree() && missedFaults.isEmpty();
    }

    /** Why not, in the words of the page. */
    String reason() {
        List<String> reasons = new ArrayList<>();
        if (STALE.contains(scenario.name())) {
            reasons.add("tax lines left out: the sample was computed on another value than declared");
        }
        if (!noticesAgree() && kinds.contains("REJ") && scenario.expected().stream().noneMatch(each -> each.contains("REJ"))) {
            reasons.add("refused: " + found.stream().map(Response.Fault::toString).collect(Collectors.joining(", ")));
        }
        if (!passes() && REMARKS.containsKey(scenario.name())) {
            reasons.add(REMARKS.get(scenario.name()));
        }
        missedFaults.forEach(fault -> reasons.add("not found: " + fault));
        if (!linesAgree()) {
            reasons.add("expected " + missing + ", got " + surplus);
        }
        if (refusedAsMalformed()) {
            reasons.add("a file is not well-formed, and is refused as that");
        }
        if (trouble != null && (!passes() || refusedAsMalformed())) {
            // the page must not change with the calendar
            reasons.add(trouble.replaceAll(" on \\d{4}-\\d{2}-\\d{2}", ""));
        }
        return String.join("; ", reasons);
    }

    private static <T> List<T> without(List<T> some, List<T> others) {
        List<T> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return rest;
    }
}
