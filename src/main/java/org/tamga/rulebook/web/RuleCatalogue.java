package org.tamga.rulebook.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.rulebook.Rule;
import org.tamga.rulebook.Rulebook;
import org.tamga.shared.Severity;

/** The catalogue of rules: what is asked of a declaration, why, and with which words it is refused. */
@RestController
@RequestMapping("/api/v1/rulebook")
class RuleCatalogue {

    private final LawBook laws;

    RuleCatalogue(LawBook laws) {
        this.laws = laws;
    }

    /** Scope, condition and demand are those of the pack's files, in the rule language. */
    record Entry(String id, String code, Severity severity, String basis, LocalDate validFrom, @Nullable LocalDate validTo,
            String appliesTo, Set<String> dataSets, Set<String> directions, Set<String> types, @Nullable String when,
            String demand, List<String> at, Map<String, String> texts) {
        static Entry of(Rule rule) {
            return new Entry(rule.id(), rule.code(), rule.severity(), rule.basis(), rule.validity().from(),
                    rule.validity().to(), rule.appliesTo(), sorted(rule.scope().dataSets()),
                    sorted(rule.scope().directions()), sorted(rule.scope().types()), rule.when(), rule.demand(), rule.at(),
                    rule.texts());
        }

        private static Set<String> sorted(Set<String> names) {
            return new TreeSet<>(names);
        }
    }

    record Catalogue(String pack, String lawVersion, String rulebookVersion, List<Entry> rules) {
    }

    /** All rules by id, or those that hold on a day. */
    @GetMapping("/{pack}")
    Catalogue catalogue(@PathVariable String pack, @RequestParam(required = false) @Nullable LocalDate date) {
        Law law = laws.current(pack);
        Rulebook rulebook = law.part(Rulebook.class);
        return new Catalogue(pack, law.version(), rulebook.version(), rulebook.rules().stream()
                .filter(rule -> date == null || rule.validity().holdsOn(date)).map(Entry::of).toList());
    }
}
