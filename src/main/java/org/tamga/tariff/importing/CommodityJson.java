package org.tamga.tariff.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tamga.reference.spi.PackFaults;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a commodity of the United Kingdom's tariff as JSON: its section, chapter and heading with their notes, the lines
 * above it with suffix and indents, the commodity itself and its footnotes. What a file says of measures is not read here.
 */
final class CommodityJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String file;
    private final String language;
    private final Published into;

    private CommodityJson(String file, String language, Published into) {
        this.file = file;
        this.language = language;
        this.into = into;
    }

    static void read(String file, byte[] bytes, String language, Published into, PackFaults faults) {
        try {
            JsonNode commodity = JsonApi.flat(JSON.readTree(bytes));
            if (commodity.path("goods_nomenclature_item_id").asString("").matches("\\d{10}")) {
                new CommodityJson(file, language, into).read(commodity);
            } else {
                faults.add(file, 0, "is not a commodity: it has no goods_nomenclature_item_id of ten digits");
            }
        } catch (JacksonException e) {
            faults.add(file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "not JSON: " + e.getOriginalMessage());
        }
    }

    private void read(JsonNode commodity) {
        String item = item(commodity);
        PublishedLine chapter = PublishedLine.of(item.substring(0, 2), "80", 0, language, text(commodity.path("chapter")));
        note(chapter.values(), commodity.path("chapter").path("chapter_note"));
        into.line(chapter, true);
        into.line(PublishedLine.of(item.substring(0, 4), "80", 0, language, text(commodity.path("heading"))), true);
        section(commodity.path("section"), item.substring(0, 2));
        List<PublishedLine> above = new ArrayList<>();
        for (JsonNode ancestor : commodity.path("ancestors")) {
            above(line(ancestor, ancestor.path("number_indents").asInt(1)), item, above);
        }
        int given = commodity.path("number_indents").asInt(1);
        boolean whole = above.size() == commodity.path("ancestors").size();
        PublishedLine line = line(commodity, whole ? given : above.isEmpty() ? 1 : above.getLast().indents() + 1);
        into.line(line, whole);
        above.forEach(each -> into.descent(each, line));
        for (JsonNode footnote : commodity.path("footnotes")) {
            into.footnote(footnote.path("code").asString(""), item, language, text(footnote));
        }
    }

    private void above(PublishedLine ancestor, String item, List<PublishedLine> above) {
        if (covers(ancestor, item)) {
            into.line(ancestor, true);
            above.add(ancestor);
        } else {
            into.remark(file + ": " + ancestor.code() + " (" + ancestor.suffix() + ") is said to stand above " + item
                    + ", but belongs to another subheading: left out");
        }
    }

    /**
     * Whether a line can stand above an item: goods cover the codes that begin with theirs; a group at the level of the
     * Harmonized System those with the same five digits, one below it those with the same six.
     */
    static boolean covers(PublishedLine line, String item) {
        String own = line.item();
        int length = line.isGoods() ? 10 : own.endsWith("0000") ? 5 : 6;
        while (line.isGoods() && length > 6 && own.substring(0, length).endsWith("00")) {
            length -= 2;
        }
        return item.startsWith(own.substring(0, length)) && own.compareTo(item) <= 0;
    }

    private PublishedLine line(JsonNode node, int indents) {
        PublishedLine line = PublishedLine.of(item(node), node.path("producline_suffix").asString("80"), indents, language,
                text(node));
        date(line, "valid_from", node.path("validity_start_date"));
        date(line, "valid_to", node.path("validity_end_date"));
        return line;
    }

    private void section(JsonNode section, String chapter) {
        String numeral = section.path("numeral").asString("");
        if (!numeral.isEmpty()) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("text_" + language, PlainText.of(section.path("title").asString("")));
            note(values, section.path("section_note"));
            into.section(numeral, chapter, values);
        }
    }

    private void note(Map<String, String> values, JsonNode note) {
        if (!note.asString("").isBlank()) {
            values.put("note_" + language, PlainText.paragraphs(note.asString()));
        }
    }

    private static void date(PublishedLine line, String column, JsonNode moment) {
        String text = moment.asString("");
        if (text.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            line.values().put(column, text.substring(0, 10));
        }
    }

    private static String item(JsonNode node) {
        return node.path("goods_nomenclature_item_id").asString("");
    }

    private static String text(JsonNode node) {
        String formatted = node.path("formatted_description").asString("");
        return PlainText.of(formatted.isBlank() ? node.path("description").asString("") : formatted);
    }
}
