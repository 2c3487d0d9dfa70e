package org.tamga.tariff.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the published files say, together. */
final class Published {

    /** A line and one that the source says stands above it. */
    record Descent(String above, String below) {
    }

    private final Map<String, PublishedLine> lines = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> sections = new TreeMap<>();
    private final Map<String, Map<String, String>> footnotes = new LinkedHashMap<>();
    private final List<Descent> descents = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** @param exact whether the source knows the indents of the national tariff; a coarser source never changes them */
    void line(PublishedLine line, boolean exact) {
        PublishedLine known = lines.get(line.key());
        PublishedLine next = new PublishedLine(line.values());
        if (exact) {
            next.values().put("exact", "yes");
        } else if (known != null && known.values().containsKey("exact")) {
            next.values().put("exact", "yes");
            next.values().put("indents", String.valueOf(known.indents()));
        }
        if (known != null) {
            Map<String, String> both = new LinkedHashMap<>(known.values());
            both.putAll(next.values());
            next = new PublishedLine(both);
        }
        lines.put(line.key(), next);
    }

    void descent(PublishedLine above, PublishedLine below) {
        descents.add(new Descent(above.key(), below.key()));
    }

    /** A chapter belongs to a section. @param values further columns, may be empty */
    void section(String numeral, String chapter, Map<String, String> values) {
        Map<String, String> section = sections.computeIfAbsent(numeral, key -> new LinkedHashMap<>());
        section.put("section", numeral);
        section.merge("chapters", chapter, Published::run);
        section.putAll(values);
    }

    /** The run of chapters that holds two runs. */
    static String run(String one, String other) {
        String first = one.compareTo(other) < 0 ? one.substring(0, 2) : other.substring(0, 2);
        String lastOfOne = one.substring(one.length() - 2);
        String lastOfOther = other.substring(other.length() - 2);
        String last = lastOfOne.compareTo(lastOfOther) > 0 ? lastOfOne : lastOfOther;
        return first.equals(last) ? first : first + "-" + last;
    }

    void footnote(String code, String commodity, String language, String text) {
        footnotes.put(code + "/" + commodity,
                Map.of("footnote", code, "commodity", commodity, "text_" + language, text));
    }

    /** Something that was left out or put right, for the person who imports. */
    void remark(String remark) {
        remarks.add(remark);
    }

    Map<String, PublishedLine> lines() {
        return lines;
    }

    Map<String, Map<String, String>> sections() {
        return sections;
    }

    Map<String, Map<String, String>> footnotes() {
        return footnotes;
    }

    List<Descent> descents() {
        return descents;
    }

    List<String> remarks() {
        return remarks;
    }
}
