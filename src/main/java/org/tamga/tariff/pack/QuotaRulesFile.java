package org.tamga.tariff.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.model.facts.FactCondition;
import org.tamga.tariff.model.measures.QuotaRules;
import tools.jackson.databind.JsonNode;

/** Reads {@code tariff/quotas.yaml}: how the law allocates tariff quotas. */
final class QuotaRulesFile {

    static final String FILE = "tariff/quotas.yaml";
    private static final FactCondition NEVER = new FactCondition.Any(List.of());

    private QuotaRulesFile() {
    }

    static QuotaRules read(PackFiles files, PackFaults faults) {
        JsonNode root = files.yaml(FILE, faults);
        if (root.isMissingNode() || root.isEmpty()) {
            return QuotaRules.NONE;
        }
        YamlReader yaml = new YamlReader(FILE, faults);
        Map<String, List<String>> rest = new HashMap<>();
        root.path("rest_claims").forEachEntry((preference, instead) -> rest.put(preference, yaml.list(instead)));
        String security = root.path("security").path("type").asString("");
        return new QuotaRules(
                yaml.choice(QuotaRules.Decides.class, yaml.required(root, "decides"), QuotaRules.Decides.END_OF_DAY),
                root.path("unlisted").asString("").equals("granted"), condition(root.path("decided_later"), yaml),
                condition(root.path("not_drawn"), yaml), yaml.set(root.path("measures")), rest,
                security.isEmpty() ? null : security, root.path("scale").asInt(QuotaRules.NONE.scale()));
    }

    private static FactCondition condition(JsonNode node, YamlReader yaml) {
        return node.isMissingNode() ? NEVER : yaml.condition(node);
    }
}
