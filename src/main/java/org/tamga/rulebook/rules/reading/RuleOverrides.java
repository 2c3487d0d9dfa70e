package org.tamga.rulebook.rules.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.rulebook.rules.language.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an office deliberately works with another figure than the law's: {@code rules/overrides.csv} with
 * {@code rule,parameter,value,reason}. The rule file keeps the legal figure, and the published rule tells both.
 */
final class RuleOverrides {

    private static final String FILE = "rules/overrides.csv";

    /** @param parameter way to the figure inside the entry of the rule, for example {@code predicate.max_age_days} */
    private record Override(CsvRow row, String rule, List<String> parameter, String value, String reason) {
    }

    private final List<Override> overrides;
    private final Set<Override> applied = new HashSet<>();

    private RuleOverrides(List<Override> overrides) {
        this.overrides = overrides;
    }

    static RuleOverrides read(PackFiles files, PackFaults faults) {
        List<Override> overrides = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvRow row : CsvTable.read(files, FILE, faults, "rule", "parameter", "value", "reason").rows()) {
            var rule = row.required("rule");
            var parameter = row.required("parameter");
            var value = row.required("value");
            var reason = row.required("reason");
            if (rule.isEmpty() || parameter.isEmpty() || value.isEmpty() || reason.isEmpty()) {
                continue;
            }
            if (!seen.add(rule.get() + " " + parameter.get())) {
                row.fault("overrides " + parameter.get() + " of rule " + rule.get() + " a second time");
                continue;
            }
            overrides.add(new Override(row, rule.get(), List.of(parameter.get().split("\\.")), value.get(), reason.get()));
        }
        return new RuleOverrides(overrides);
    }

    /** The entry with the figures of the office in it. */
    Row apply(String rule, Row row) {
        List<Override> own = overrides.stream().filter(each -> each.rule().equals(rule)).toList();
        if (own.isEmpty() || !(row.node().deepCopy() instanceof ObjectNode changed)) {
            return row;
        }
        own.forEach(each -> apply(each, changed));
        return new Row(changed);
    }

    private void apply(Override override, ObjectNode rule) {
        String last = override.parameter().getLast();
        @Nullable
        JsonNode parent = rule;
        for (String step : override.parameter().subList(0, override.parameter().size() - 1)) {
            parent = parent.path(step);
        }
        if (parent instanceof ObjectNode object && object.path(last).isValueNode()) {
            object.put(last, override.value());
            applied.add(override);
        }
    }

    /** What the published rule says about its overrides; empty if there are none. */
    String words(String rule) {
        return overrides.stream().filter(each -> each.rule().equals(rule) && applied.contains(each))
                .map(each -> ", " + String.join(".", each.parameter()) + " being overridden: " + each.reason())
                .collect(Collectors.joining());
    }

    /** An override that met no rule is a fault: somebody believes that it holds. */
    void reportUnused(PackFaults faults) {
        overrides.stream().filter(each -> !applied.contains(each)).forEach(each -> faults.add(FILE, each.row().number(),
                "there is no " + String.join(".", each.parameter()) + " in a rule " + each.rule()));
    }
}
