package org.tamga.tariff.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.model.measures.ConditionRules;
import org.tamga.tariff.model.measures.ConditionRules.Comparison;
import org.tamga.tariff.model.measures.ConditionRules.Effect;
import org.tamga.tariff.model.measures.ConditionRules.Relation;
import org.tamga.tariff.model.measures.ConditionRules.Subject;
import tools.jackson.databind.JsonNode;

/** Reads {@code tariff/conditions.yaml}: what the codes and the actions of conditions mean. A pack may do without. */
final class ConditionsFile {

    static final String FILE = "tariff/conditions.yaml";

    private final YamlReader yaml;
    private final JsonNode root;

    private ConditionsFile(PackFiles files, PackFaults faults) {
        this.yaml = new YamlReader(FILE, faults);
        this.root = files.yaml(FILE, faults);
    }

    /** @param excludingActions actions by which a measure does not apply, as another file of the pack says */
    static ConditionRules read(PackFiles files, PackFaults faults, Set<String> excludingActions) {
        return new ConditionsFile(files, faults).rules(excludingActions);
    }

    private ConditionRules rules(Set<String> excludingActions) {
        Map<String, Effect> effects = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        root.path("actions").forEachEntry((action, node) -> {
            effects.put(action, yaml.choice(Effect.class, yaml.required(node, "effect"), Effect.APPLY));
            texts.put(action, yaml.required(node, "text"));
        });
        excludingActions.forEach(action -> effects.put(action, Effect.NOT_APPLICABLE));
        return new ConditionRules(comparisons(), effects, texts, yaml.list(root.path("waivers")));
    }

    private Map<String, Comparison> comparisons() {
        Map<String, Comparison> comparisons = new HashMap<>();
        root.path("codes").forEachEntry((code, node) -> comparisons.put(code,
                new Comparison(yaml.choice(Subject.class, node.path("of").asString("declared"), Subject.DECLARED),
                        yaml.choice(Relation.class, node.path("holds").asString("at_least"), Relation.AT_LEAST))));
        return comparisons;
    }
}
