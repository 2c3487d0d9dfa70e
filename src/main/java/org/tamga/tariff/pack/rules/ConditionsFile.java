package org.tamga.tariff.pack.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.model.measures.ConditionRules;
import org.tamga.tariff.model.measures.ConditionRules.Comparison;
import org.tamga.tariff.model.measures.ConditionRules.Effect;
import org.tamga.tariff.model.measures.ConditionRules.Relation;
import org.tamga.tariff.model.measures.ConditionRules.Subject;
import org.tamga.tariff.model.taxes.TaxRules;
import tools.jackson.databind.JsonNode;

/** Reads {@code tariff/conditions.yaml}: what the codes and the actions of conditions mean. A pack may do without. */
public final class ConditionsFile {

    static final String FILE = "tariff/conditions.yaml";

    private final YamlReader yaml;
    private final JsonNode root;

    private ConditionsFile(PackFiles files, PackFaults faults) {
        this.yaml = new YamlReader(FILE, faults);
        this.root = files.yaml(FILE, faults);
    }

    public static ConditionRules read(PackFiles files, PackFaults faults, TaxRules taxes) {
        return new ConditionsFile(files, faults).rules(taxes);
    }

    private ConditionRules rules(TaxRules taxes) {
        Map<String, Effect> effects = new HashMap<>();
        Map<String, List<String>> prices = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        root.path("actions").forEachEntry((action, node) -> {
            effects.put(action, yaml.choice(Effect.class, yaml.required(node, "effect"), Effect.APPLY));
            texts.put(action, yaml.required(node, "text"));
            if (node.has("from")) {
                prices.put(action, price(node.path("from"), taxes));
            }
        });
        taxes.excludingActions().forEach(action -> effects.put(action, Effect.NOT_APPLICABLE));
        return new ConditionRules(comparisons(taxes), effects, prices, texts, yaml.list(root.path("waivers")));
    }

    private Map<String, Comparison> comparisons(TaxRules taxes) {
        Map<String, Comparison> comparisons = new HashMap<>();
        root.path("codes").forEachEntry((code, node) -> comparisons.put(code,
                new Comparison(yaml.choice(Subject.class, node.path("of").asString("declared"), Subject.DECLARED),
                        yaml.choice(Relation.class, node.path("holds").asString("at_least"), Relation.AT_LEAST),
                        node.has("price") ? price(node.path("price"), taxes) : List.of(ConditionRules.VALUE))));
        return comparisons;
    }

    private List<String> price(JsonNode node, TaxRules taxes) {
        List<String> parts = yaml.list(node);
        parts.stream().filter(part -> !part.equals(ConditionRules.VALUE))
                .filter(part -> taxes.taxes().stream().noneMatch(tax -> tax.id().equals(part)))
                .forEach(part -> yaml.fault("a price is made up of the value and of taxes: there is no " + part));
        return parts;
    }
}
