package org.tamga.rulebook.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tamga.rulebook.CheckContext;
import org.tamga.rulebook.Rule;
import org.tamga.rulebook.rules.CompiledRule.Fault;
import org.tamga.rulebook.rules.language.DataSets;
import org.tamga.rulebook.rules.language.Inquiry;
import org.tamga.rulebook.rules.language.Path;
import org.tamga.rulebook.rules.language.TypeCode;
import org.tamga.shared.Finding;
import org.tamga.shared.wco.WcoElement;

/** The compiled rules of a pack, and one pass of them over a declaration. */
public final class RuleSet {

    /** The rules that look at the same elements, so that these are looked up once. */
    private record Group(Path appliesTo, List<CompiledRule> rules) {
    }

    /** A fault with its place in the message: looked up once, since a message can have tens of thousands. */
    private record Placed(DocumentOrder order, Fault fault) {
        static Placed of(Fault fault) {
            return new Placed(DocumentOrder.of(fault.place()), fault);
        }
    }

    private final DataSets dataSets;
    private final List<Group> groups;
    private final List<Rule> rules;

    public RuleSet(DataSets dataSets, List<CompiledRule> rules) {
        Map<String, Group> byPath = new LinkedHashMap<>();
        for (CompiledRule rule : rules) {
            byPath.computeIfAbsent(rule.rule().appliesTo(), path -> new Group(rule.appliesTo(), new ArrayList<>())).rules()
                    .add(rule);
        }
        this.dataSets = dataSets;
        this.groups = List.copyOf(byPath.values());
        this.rules = rules.stream().map(CompiledRule::rule).sorted(Comparator.comparing(Rule::id)).toList();
    }

    public List<Rule> rules() {
        return rules;
    }

    public List<Finding> check(WcoElement declaration, CheckContext context) {
        TypeCode type = TypeCode.of(declaration);
        Inquiry inquiry = new Inquiry(declaration, context, type, dataSets.find(declaration, type));
        List<Fault> faults = new ArrayList<>();
        for (Group group : groups) {
            List<WcoElement> subjects = group.appliesTo().all(declaration);
            for (CompiledRule rule : group.rules()) {
                if (!subjects.isEmpty() && rule.concerns(inquiry)) {
                    rule.apply(inquiry, subjects, faults::add);
                }
            }
        }
        return faults.isEmpty() ? List.of() : findings(faults, context);
    }

    private static List<Finding> findings(List<Fault> faults, CheckContext context) {
        boolean decided = faults.stream().anyMatch(fault -> fault.rule().decisive());
        Set<String> seen = new HashSet<>();
        return faults.stream().filter(fault -> !decided || fault.rule().decisive()).map(Placed::of)
                .sorted(Comparator.comparing(Placed::order))
                .map(each -> each.fault().toFinding(context.law().language()))
                .filter(finding -> seen.add(finding.code() + " " + finding.location())).toList();
    }
}
