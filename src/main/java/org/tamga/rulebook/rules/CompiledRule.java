package org.tamga.rulebook.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.tamga.rulebook.Rule;
import org.tamga.rulebook.rules.demands.Demand;
import org.tamga.rulebook.rules.language.Inquiry;
import org.tamga.rulebook.rules.language.Path;
import org.tamga.rulebook.rules.language.Place;
import org.tamga.rulebook.rules.language.RuleLanguage;
import org.tamga.shared.Finding;
import org.tamga.shared.wco.WcoElement;

/**
 * A rule ready to be applied.
 *
 * @param given    paths that must all be there for the rule to hold; the cheap form of a condition
 * @param absent   paths that must all be absent for it
 * @param decisive whether nothing else is worth saying once this rule has found something
 */
public record CompiledRule(Rule rule, Path appliesTo, List<Path> given, List<Path> absent,
        RuleLanguage.@Nullable Condition when,
        Demand demand, List<Path> at, boolean decisive) {

    private static final int LONGEST_VALUE = 100;

    /** A place at which a rule is broken. */
    record Fault(CompiledRule rule, Place place, Map<String, String> parameters) {

        Finding toFinding(String language) {
            Map<String, String> all = new TreeMap<>(parameters);
            String value = place.value();
            all.put("value", value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value);
            String text = rule.rule().texts().getOrDefault(language, rule.rule().id());
            for (Map.Entry<String, String> each : all.entrySet()) {
                text = text.replace("{" + each.getKey() + "}", each.getValue());
            }
            Rule published = rule.rule();
            return new Finding(published.code(), published.id(), published.severity(), place.pointer(), place.location(), text,
                    Map.copyOf(all));
        }
    }

    /** Whether the rule is in force and the declaration in its scope. */
    boolean concerns(Inquiry inquiry) {
        return rule.validity().holdsOn(inquiry.context().acceptanceDay())
                && rule.scope().covers(inquiry.dataSet(), inquiry.type().direction(), inquiry.type().type());
    }

    void apply(Inquiry inquiry, List<WcoElement> subjects, Consumer<Fault> faults) {
        for (WcoElement subject : subjects) {
            if (holds(inquiry, subject)) {
                demand.check(inquiry, subject, (place, parameters) -> report(subject, place, parameters, faults));
            }
        }
    }

    private boolean holds(Inquiry inquiry, WcoElement subject) {
        for (Path path : given) {
            if (path.first(subject) == null) {
                return false;
            }
        }
        for (Path path : absent) {
            if (path.first(subject) != null) {
                return false;
            }
        }
        return when == null || when.holds(inquiry, subject);
    }

    private void report(WcoElement subject, Place place, Map<String, String> parameters, Consumer<Fault> faults) {
        if (at.isEmpty()) {
            faults.accept(new Fault(this, place, parameters));
        }
        for (Path path : at) {
            faults.accept(new Fault(this, path.place(subject), parameters));
        }
    }
}
