package org.tamga.rulebook.rules.demands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.tamga.rulebook.rules.language.Row;
import org.tamga.rulebook.rules.language.RuleLanguage;

/** Reads what a rule asks for: exactly one of the fields below. */
public final class DemandReader {

    private final Map<String, Function<Row, Demand>> kinds = new LinkedHashMap<>();
    private final RuleLanguage language;
    private final Predicates predicates;

    public DemandReader(RuleLanguage language, Predicates predicates) {
        this.language = language;
        this.predicates = predicates;
        obligations();
        values();
        relations();
        kinds.put("require", this::expression);
        kinds.put("predicate", this::predicate);
    }

    /** One more kind of demand, written as a field with its parts by name. */
    public void add(String kind, Function<Row, Demand> reader) {
        inner(kind, reader);
    }

    private void obligations() {
        kinds.put("required", row -> ObligationDemands.required(row.paths("required")));
        kinds.put("forbidden", row -> ObligationDemands.forbidden(row.paths("forbidden")));
        kinds.put("any_of", row -> ObligationDemands.anyOf(row.paths("any_of")));
        kinds.put("not_both", row -> ObligationDemands.notBoth(row.paths("not_both")));
        inner("max_occurs", row -> ObligationDemands.maxOccurs(row.path("of"), row.number("count")));
        inner("unique", row -> ObligationDemands.unique(row.path("of"), row.paths("by")));
    }

    private void values() {
        kinds.put("positive", row -> ValueDemands.positive(row.paths("positive"), false));
        kinds.put("not_negative", row -> ValueDemands.positive(row.paths("not_negative"), true));
        inner("format", row -> ValueDemands.format(row.paths("of"), row.read("as", Format::parse)));
        inner("matches", row -> ValueDemands.matches(row.paths("of"), row.text("regex")));
        inner("one_of", row -> ValueDemands.oneOf(row.paths("of"), row.texts("values")));
        inner("attribute_is",
                row -> ValueDemands.attributeIs(row.paths("of"), row.text("attribute"), row.text("value")));
        inner("code_list", DemandReader::codeList);
    }

    private static Demand codeList(Row row) {
        String attribute = row.find("attribute");
        return attribute != null
                ? ValueDemands.attributeListed(row.paths("of"), attribute, row.text("list"))
                : ValueDemands.codeList(row.paths("of"), row.optionalPaths("parts"), row.find("as"), row.text("list"));
    }

    private void relations() {
        inner("equal_sum", row -> RelationDemands.equalSum(row.path("total"), row.path("parts")));
        inner("equal_count", row -> RelationDemands.equalCount(row.path("total"), row.path("parts")));
        inner("at_most", row -> RelationDemands.atMost(row.path("value"), row.path("limit")));
        inner("same", row -> RelationDemands.same(row.paths("of"), row.find("attribute")));
        inner("different", row -> RelationDemands.different(row.path("value"), row.path("from")));
    }

    private void inner(String kind, Function<Row, Demand> reader) {
        kinds.put(kind, row -> reader.apply(row.row(kind)));
    }

    private Demand expression(Row row) {
        RuleLanguage.Condition condition = language.compile(row.text("require"));
        return (inquiry, subject, faults) -> {
            if (!condition.holds(inquiry, subject)) {
                faults.add(subject);
            }
        };
    }

    private Demand predicate(Row row) {
        Row arguments = row.row("predicate");
        return predicates.create(arguments.text("name"), arguments);
    }

    public Set<String> kinds() {
        return kinds.keySet();
    }

    /** The one kind of demand that the rule has. */
    public String kind(Row rule) {
        List<String> found = kinds.keySet().stream().filter(kind -> rule.node().has(kind)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "needs exactly one of " + String.join(", ", kinds.keySet()) + ", and has " + found.size());
        }
        return found.getFirst();
    }

    public Demand read(Row rule) {
        return kinds.getOrDefault(kind(rule), row -> {
            throw new IllegalStateException("unknown kind");
        }).apply(rule);
    }
}
