package org.tamga.declaration;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tamga.shared.wco.WcoElement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * The stored form of a WCO tree: JSON. An element is an array of its name, its value if it has one, its attributes
 * as an object if it has any, its children as an array if it has any: {@code ["Origin",[["CountryCode","US"]]]}.
 */
final class DocumentJson {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private DocumentJson() {
    }

    /** Equal trees give equal bytes. */
    static byte[] json(WcoElement root) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(8192);
        try (JsonGenerator out = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), bytes)) {
            write(root, out);
        }
        return bytes.toByteArray();
    }

    private static void write(WcoElement element, JsonGenerator out) {
        out.writeStartArray();
        out.writeString(element.name());
        if (element.value() != null) {
            out.writeString(element.value());
        }
        if (!element.attributes().isEmpty()) {
            out.writeStartObject();
            element.attributes().forEach(out::writeStringProperty);
            out.writeEndObject();
        }
        if (!element.children().isEmpty()) {
            out.writeStartArray();
            element.children().forEach(child -> write(child, out));
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    /** @throws IllegalArgumentException if the bytes are not what {@link #json} made */
    static WcoElement read(byte[] json) {
        try (JsonParser in = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), json)) {
            in.nextToken();
            return read(in);
        }
    }

    /** Stands on the start of the element's array, leaves on its end. */
    private static WcoElement read(JsonParser in) {
        String name = in.nextStringValue();
        String value = null;
        Map<String, String> attributes = Map.of();
        WcoElement element = null;
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            switch (token) {
                case VALUE_STRING -> value = in.getString();
                case START_OBJECT -> attributes = attributes(in);
                case START_ARRAY -> {
                    element = new WcoElement(name, value, attributes);
                    while (in.nextToken() == JsonToken.START_ARRAY) {
                        element.add(read(in));
                    }
                }
                default -> throw new IllegalArgumentException("not a stored document: " + token);
            }
        }
        return element == null ? new WcoElement(name, value, attributes) : element;
    }

    private static Map<String, String> attributes(JsonParser in) {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            attributes.put(in.currentName(), in.nextStringValue());
        }
        return attributes;
    }
}
