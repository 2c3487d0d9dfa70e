package org.tamga.tariff.importing;

import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes one tree of a JSON:API document ({@code data}, {@code included}); any other document stays as it is. */
public final class JsonApi {

    /** A commodity, its measures, their areas, the members of these: none nests deeper, and resources may go in circles. */
    private static final int DEPTH = 4;

    private final Map<String, JsonNode> included = new HashMap<>();

    private JsonApi(JsonNode document) {
        document.path("included").forEach(each -> included.put(name(each), each));
    }

    /** A document about one resource becomes an object, one about several an array. */
    public static JsonNode flat(JsonNode document) {
        JsonNode data = document.path("data");
        JsonApi api = new JsonApi(document);
        if (data.path("attributes").isObject()) {
            return api.flat(data, DEPTH);
        }
        if (!data.isArray() || data.isEmpty()) {
            return document;
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        data.forEach(each -> all.add(api.flat(each, DEPTH)));
        return all;
    }

    private JsonNode flat(JsonNode resource, int depth) {
        ObjectNode flat = resource.path("attributes") instanceof ObjectNode attributes ? attributes.deepCopy()
                : JsonNodeFactory.instance.objectNode();
        if (!flat.has("id") && resource.has("id")) {
            flat.set("id", resource.path("id"));
        }
        if (depth > 0) {
            resource.path("relationships")
                    .forEachEntry((relation, value) -> relate(flat, relation, value.path("data"), depth - 1));
        }
        return flat;
    }

    private void relate(ObjectNode flat, String relation, JsonNode target, int depth) {
        if (target.isArray()) {
            ArrayNode all = flat.putArray(relation);
            target.forEach(each -> all.add(flat(included.getOrDefault(name(each), each), depth)));
        } else if (target.isObject()) {
            flat.set(relation, flat(included.getOrDefault(name(target), target), depth));
        }
    }

    private static String name(JsonNode resource) {
        return resource.path("type").asString("") + "/" + resource.path("id").asString("");
    }
}
