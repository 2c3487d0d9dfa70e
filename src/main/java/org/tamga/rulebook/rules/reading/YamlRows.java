package org.tamga.rulebook.rules.reading;

import java.util.ArrayList;
import java.util.List;

import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.rulebook.rules.language.Row;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The entries of a list in a YAML file, with the line on which each begins. */
final class YamlRows {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** @param line 1-based */
    record Numbered(int line, Row row) {
    }

    private YamlRows() {
    }

    /** The entries of the top-level list {@code field}; other top-level fields are passed over. Empty if malformed. */
    static List<Numbered> read(PackFiles files, String file, String field, PackFaults faults) {
        List<Numbered> rows = new ArrayList<>();
        try (JsonParser parser = YAML.createParser(files.find(file).orElse(new byte[0]))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    boolean wanted = parser.currentName().equals(field);
                    parser.nextToken();
                    if (wanted && parser.currentToken() == JsonToken.START_ARRAY) {
                        readList(parser, rows);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            faults.add(file, Math.max(0, line), "is not well-formed YAML: " + e.getOriginalMessage());
        }
        return rows;
    }

    private static void readList(JsonParser parser, List<Numbered> rows) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode node = parser.readValueAsTree();
            rows.add(new Numbered(line, new Row(node)));
        }
    }
}
