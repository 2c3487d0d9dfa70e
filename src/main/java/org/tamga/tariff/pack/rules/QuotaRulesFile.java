package org.tamga.tariff.pack.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.model.facts.FactCondition;
import org.tamga.tariff.model.measures.QuotaRules;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code tariff/quotas.yaml}: how the law allocates tariff quotas. What an office does otherwise stands under
 * {@code office}, with its reason, so that the law can be told from it.
 */
public final class QuotaRulesFile {

    static final String FILE = "tariff/quotas.yaml";
    private static final FactCondition NEVER = new FactCondition.Any(List.of());

    private QuotaRulesFile() {
    }

    public static QuotaRules read(PackFiles files, PackFaults faults) {
        JsonNode root = files.yaml(FILE, faults);
        if (root.isMissingNode() || root.isEmpty()) {
            return QuotaRules.NONE;
        }
        YamlReader yaml = new YamlReader(FILE, faults);
        Map<String, List<String>> rest = new HashMap<>();
        root.path("rest_claims").forEachEntry((preference, instead) -> rest.put(preference, yaml.list(instead)));
        JsonNode office = root.path("office");
        if (!office.isMissingNode() && office.path("reason").asString("").isBlank()) {
            yaml.fault("the office overrides the law without a reason");
        }
        return new QuotaRules(decides(root, office, yaml), root.path("unlisted").asString("").equals("granted"),
                condition(root.path("decided_later"), yaml), condition(root.path("not_drawn"), yaml),
                yaml.set(root.path("measures")), rest, security(office.has("security") ? office : root),
                root.path("scale").asInt(QuotaRules.NONE.scale()), office.path("reason").stringValue(null));
    }

    private static QuotaRules.Decides decides(JsonNode law, JsonNode office, YamlReader yaml) {
        return yaml.choice(QuotaRules.Decides.class, yaml.required(office.has("decides") ? office : law, "decides"),
                QuotaRules.Decides.END_OF_DAY);
    }

    /** {@code {type: …}}; nothing is secured where it is {@code none} or not there. */
    private static @Nullable String security(JsonNode node) {
        String type = node.path("security").path("type").asString("");
        return type.isEmpty() ? null : type;
    }

    private static FactCondition condition(JsonNode node, YamlReader yaml) {
        return node.isMissingNode() ? NEVER : yaml.condition(node);
    }
}
