package org.tamga.tariff.importing;

import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes one tree of a JSON:API document ({@code data}, {@code included}); any other document stays as it is. */
final class JsonApi {

    private JsonApi() {
    }

    static JsonNode flat(JsonNode document) {
        JsonNode data = document.path("data");
        if (!data.path("attributes").isObject()) {
            return document;
        }
        Map<String, JsonNode> included = new HashMap<>();
        document.path("included").forEach(each -> included.put(name(each), each));
        ObjectNode flat = ((ObjectNode) data.path("attributes")).deepCopy();
        data.path("relationships").forEachEntry((relation, value) -> {
            JsonNode target = value.path("data");
            if (target.isArray()) {
                ArrayNode all = flat.putArray(relation);
                target.forEach(each -> all.add(attributes(included.get(name(each)), each)));
            } else if (target.isObject()) {
                flat.set(relation, attributes(included.get(name(target)), target));
            }
        });
        return flat;
    }

    private static JsonNode attributes(@org.jspecify.annotations.Nullable JsonNode included, JsonNode reference) {
        return included == null ? reference : included.path("attributes");
    }

    private static String name(JsonNode resource) {
        return resource.path("type").asString("") + "/" + resource.path("id").asString("");
    }
}
