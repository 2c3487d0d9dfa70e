package org.tamga.tradetest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The published table: what each scenario came to. */
final class ConformancePage {

    private static final Path FILE = Path.of("docs/conformance/trade-test.md");
    private static final String PASSES = "passes";

    private ConformancePage() {
    }

    /** The page as it is published; empty if there is none. */
    static String published() {
        try {
            return Files.exists(FILE) ? Files.readString(FILE) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void publish(String page) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scenarios that a page says pass. */
    static Set<String> passing(String page) {
        return page.lines().filter(line -> line.contains("| " + PASSES + " |")).map(line -> line.split("\\|")[1].trim())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String of(List<Verdict> verdicts) {
        List<String> page = new ArrayList<>(List.of("# Trade test", "",
                "Written by `TradeTestConformanceTest`, which fails when this page is out of date or a scenario that passes here",
                "no longer passes. The scenarios are those of the trade test of the Customs Declaration Service (HMRC, Apache 2.0);",
                "they lie beside the project, not in it. Each is driven through the running server by the public API alone: the",
                "measures that its tax notice gives away are uploaded, its messages are sent in their order, and the notices are",
                "read as XML. A scenario passes if the kinds of its notices are the ones that its authors give (as sample files or",
                "as a list), every tax line of the final notice is equal to the penny in every column, and every fault that they",
                "name is found at its place. Where arrivals and departures are told in words only, the test sends them itself.",
                ""));
        page.addAll(totals(verdicts));
        page.addAll(List.of("", "| Scenario | Kind | Procedure | Expected | Got | Tax lines | Verdict | Why |",
                "|---|---|---|---|---|---|---|---|"));
        verdicts.stream().map(ConformancePage::row).forEach(page::add);
        return String.join("\n", page) + "\n";
    }

    private static List<String> totals(List<Verdict> verdicts) {
        long passing = verdicts.stream().filter(Verdict::passes).count();
        long notices = verdicts.stream().filter(Verdict::noticesAgree).count();
        int lines = verdicts.stream().mapToInt(Verdict::lines).sum();
        int equal = verdicts.stream().mapToInt(Verdict::equalLines).sum();
        long charged = verdicts.stream().filter(verdict -> verdict.lines() > 0).count();
        long chargedRight = verdicts.stream().filter(verdict -> verdict.lines() > 0 && verdict.linesAgree()).count();
        return List.of("| | Pass | Of |", "|---|---|---|",
                "| Scenarios | %d | %d |".formatted(passing, verdicts.size()),
                "| Sets of notices | %d | %d |".formatted(notices, verdicts.size()),
                "| Scenarios with tax lines | %d | %d |".formatted(chargedRight, charged),
                "| Tax lines | %d | %d |".formatted(equal, lines));
    }

    private static String row(Verdict verdict) {
        Scenario scenario = verdict.scenario();
        return "| %s | %s | %s | %s | %s | %s | %s | %s |".formatted(scenario.name(), scenario.type(), scenario.procedure(),
                scenario.expected().stream().map(ConformancePage::list).collect(Collectors.joining(" or ")),
                list(verdict.kinds()), verdict.lines() == 0 ? "" : verdict.equalLines() + "/" + verdict.lines(),
                verdict.passes() ? PASSES : "**fails**", verdict.reason().replace("|", "\\|").replace("\n", " "));
    }

    private static String list(Collection<String> kinds) {
        return String.join(" ", kinds);
    }
}
