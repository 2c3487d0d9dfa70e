package org.tamga.rulebook.rules.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.rulebook.Rule;
import org.tamga.rulebook.rules.CompiledRule;
import org.tamga.rulebook.rules.RuleSet;
import org.tamga.rulebook.rules.credibility.Credibility;
import org.tamga.rulebook.rules.credibility.CredibilityRange;
import org.tamga.rulebook.rules.credibility.CredibilityRanges;
import org.tamga.rulebook.rules.credibility.Ratio;
import org.tamga.rulebook.rules.demands.DemandReader;
import org.tamga.rulebook.rules.demands.Predicates;
import org.tamga.rulebook.rules.language.Path;
import org.tamga.rulebook.rules.language.Row;
import org.tamga.rulebook.rules.language.RuleLanguage;
import org.tamga.shared.Severity;
import org.tamga.shared.Validity;

/** Reads the files {@code rules/*.yaml} of a pack into a {@link RuleSet}. */
public final class RuleReader {

    private static final String LISTS = "codelists/";
    private static final String FOLDER = "rules/";
    private static final String DATA_SETS = FOLDER + "datasets.yaml";
    private static final Set<String> FIELDS = Set.of("id", "code", "applies_to", "data_sets", "directions", "types", "given",
            "absent", "when", "at", "message", "basis", "severity", "valid_from", "valid_to", "decisive");

    private final PackFiles files;
    private final PackFaults faults;
    private final RuleLanguage language = new RuleLanguage();
    private final RuleTexts texts;
    private final DataSetReader.DataSetFile dataSets;
    private final RuleOverrides overrides;
    private final DemandReader demands;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> fields = new HashSet<>(FIELDS);

    private RuleReader(PackFiles files, PackFaults faults) {
        this.files = files;
        this.faults = faults;
        this.texts = RuleTexts.read(files, faults);
        this.dataSets = DataSetReader.read(files, DATA_SETS, faults);
        this.overrides = RuleOverrides.read(files, faults);
        CredibilityRanges ranges = CredibilityRanges.read(files, faults);
        this.demands = new DemandReader(language, new Predicates(dataSets.sets()));
        demands.add("credible", row -> new Credibility(ranges, row.read("ratio", Ratio::parse),
                row.read("bound", text -> CredibilityRange.Bound.valueOf(text.toUpperCase(Locale.ROOT)))));
        this.fields.addAll(demands.kinds());
    }

    /** Compiles every rule of the pack; what cannot be compiled is added to {@code faults} with file and line. */
    public static RuleSet read(PackFiles files, PackFaults faults) {
        return new RuleReader(files, faults).read();
    }

    private RuleSet read() {
        List<CompiledRule> rules = new ArrayList<>();
        for (String file : files.list(FOLDER)) {
            if (file.endsWith(".yaml") && !file.equals(DATA_SETS)) {
                for (YamlRows.Numbered each : YamlRows.read(files, file, "rules", faults)) {
                    @Nullable
                    CompiledRule rule = compile(file, each);
                    if (rule != null) {
                        rules.add(rule);
                    }
                }
            }
        }
        texts.reportUnused(ids);
        overrides.reportUnused(faults);
        return new RuleSet(dataSets.sets(), rules);
    }

    private @Nullable CompiledRule compile(String file, YamlRows.Numbered numbered) {
        String id = numbered.row().node().path("id").asString("without id");
        try {
            return compile(overrides.apply(id, numbered.row()));
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.add(file, numbered.line(), "rule " + id + " " + e.getMessage());
            return null;
        }
    }

    private CompiledRule compile(Row row) {
        row.allowOnly(fields);
        Rule rule = rule(row);
        if (!ids.add(rule.id())) {
            throw new IllegalArgumentException("is there twice");
        }
        checkCodeList(row);
        @Nullable
        String when = rule.when();
        return new CompiledRule(rule, Path.parse(rule.appliesTo()), row.optionalPaths("given"), row.optionalPaths("absent"),
                when == null ? null : language.compile(when), demands.read(row), row.optionalPaths("at"),
                Boolean.parseBoolean(row.find("decisive")));
    }

    private Rule rule(Row row) {
        String id = row.text("id");
        String appliesTo = row.find("applies_to");
        Map<String, String> messages = texts.of(id, row.text("message"));
        String kind = demands.kind(row);
        String severity = row.find("severity");
        return new Rule(id, row.text("code"), appliesTo == null ? "" : appliesTo,
                new Rule.Scope(dataSets.expand(row.set("data_sets")), row.set("directions"), row.set("types")),
                row.find("when"), kind + ": " + row.node().path(kind) + overrides.words(id), row.texts("at"), messages,
                row.text("basis"),
                severity == null ? Severity.ERROR : Severity.valueOf(severity.toUpperCase(Locale.ROOT)), validity(row));
    }

    private static Validity validity(Row row) {
        String from = row.find("valid_from");
        String to = row.find("valid_to");
        return new Validity(from == null ? Validity.ALWAYS : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private void checkCodeList(Row row) {
        String list = row.node().path("code_list").path("list").asString("");
        if (!list.isEmpty() && !files.list(LISTS).contains(LISTS + list + ".csv")) {
            throw new IllegalArgumentException("names the code list " + list + ", which the pack does not have");
        }
    }
}
