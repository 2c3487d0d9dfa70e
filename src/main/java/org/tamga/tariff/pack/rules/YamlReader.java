package org.tamga.tariff.pack.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.tamga.reference.spi.PackFaults;
import org.tamga.tariff.model.facts.Fact;
import org.tamga.tariff.model.facts.FactCondition;
import org.tamga.tariff.model.taxes.Rounding;
import tools.jackson.databind.JsonNode;

/** Reads the values of one YAML file; whatever is not what it should be becomes a fault of the file. */
final class YamlReader {

    private final String file;
    private final PackFaults faults;

    YamlReader(String file, PackFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    void fault(String reason) {
        faults.add(file, 0, reason);
    }

    /** A text that must be there. */
    String required(JsonNode node, String key) {
        String text = node.path(key).asString("");
        if (text.isEmpty()) {
            fault(key + " is missing in " + node);
        }
        return text;
    }

    /** A number that must be there. */
    BigDecimal decimal(JsonNode node, String key) {
        String text = required(node, key);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            fault(key + " is not a number: " + text);
            return BigDecimal.ZERO;
        }
    }

    Set<String> set(JsonNode node) {
        return new TreeSet<>(list(node));
    }

    /** The texts of a list; of a single text, that one; of nothing, none. */
    List<String> list(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> texts.add(each.asString()));
        } else if (node.isValueNode() && !node.isNull()) {
            texts.add(node.asString());
        }
        return texts;
    }

    /** What stands for each key; a value without keys stands for {@code any}. */
    Map<String, List<String>> byKey(JsonNode node, String any) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (node.isObject()) {
            node.forEachEntry((key, value) -> values.put(key, list(value)));
        } else if (!node.isMissingNode()) {
            values.put(any, list(node));
        }
        return values;
    }

    Rounding rounding(JsonNode node, Rounding otherwise) {
        if (node.isMissingNode()) {
            return otherwise;
        }
        return new Rounding(node.path("scale").asInt(otherwise.scale()),
                choice(RoundingMode.class, node.path("mode").asString(""), otherwise.mode()),
                node.path("text").asString(otherwise.text()), node.path("basis").asString(otherwise.basis()));
    }

    <E extends Enum<E>> E choice(Class<E> type, String text, E otherwise) {
        return find(type, text).orElseGet(() -> {
            fault("not one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT) + ": " + text);
            return otherwise;
        });
    }

    FactCondition condition(JsonNode node) {
        List<FactCondition> parts = new ArrayList<>();
        node.forEachEntry((key, value) -> parts.add(part(key, value)));
        return parts.size() == 1 ? parts.getFirst() : new FactCondition.All(parts);
    }

    private FactCondition part(String key, JsonNode value) {
        return switch (key) {
            case "all" -> new FactCondition.All(conditions(value));
            case "any" -> new FactCondition.Any(conditions(value));
            case "not" -> new FactCondition.Not(condition(value));
            default -> new FactCondition.AnyOf(choice(Fact.class, key, Fact.DIRECTION), list(value));
        };
    }

    private List<FactCondition> conditions(JsonNode array) {
        List<FactCondition> conditions = new ArrayList<>();
        array.forEach(each -> conditions.add(condition(each)));
        return conditions;
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(text)).findFirst();
    }
}
