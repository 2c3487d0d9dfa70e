package org.tamga.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.reference.Law;
import org.tamga.shared.Finding;
import org.tamga.testing.TestLaw;

/** Sound messages broken in one place: exactly the findings that follow, no more and no fewer. */
class BrokenMessagesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, Law> LAWS = new HashMap<>();

    static List<BrokenMessage> all() {
        return BrokenMessage.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsExactlyWhatIsWrong(BrokenMessage broken) {
        assertThat(findings(broken)).containsExactlyInAnyOrderElementsOf(broken.expected());
    }

    @Test
    void everyRuleIsBrokenSomewhere() {
        Set<String> never = new TreeSet<>();
        for (String pack : List.of("gb", "demo")) {
            law(pack).part(Rulebook.class).rules().forEach(rule -> never.add(rule.id()));
        }
        BrokenMessage.all().stream().flatMap(broken -> broken.expected().stream())
                .forEach(expected -> never.remove(expected.substring(expected.lastIndexOf(' ') + 1)));
        assertThat(never).isEmpty();
    }

    @Test
    void soundMessagesHaveNoFindings() {
        Map<String, List<BrokenMessage>> byFile = BrokenMessage.all().stream()
                .collect(Collectors.groupingBy(BrokenMessage::file));
        assertThat(byFile.values()).allSatisfy(cases -> assertThat(cases.getFirst().expected()).isEmpty());
    }

    static List<String> findings(BrokenMessage broken) {
        CheckContext context = new CheckContext(law(broken.pack()), TODAY, NOW, broken.parties(), broken.occasion());
        return law(broken.pack()).part(Rulebook.class).check(broken.declaration(), context).stream()
                .map(BrokenMessagesTest::show).toList();
    }

    private static String show(Finding finding) {
        return finding.code() + " " + finding.pointer() + " " + finding.ruleId();
    }

    private static Law law(String pack) {
        return LAWS.computeIfAbsent(pack, id -> TestLaw.of(id, new RulebookPart()));
    }
}
