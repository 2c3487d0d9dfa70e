package org.tamga.tariff.importing.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tamga.reference.spi.PackFaults;
import org.tamga.tariff.importing.JsonApi;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published files of one import, and which commodity each is about. Where several state the same code, the one that is
 * named by another code of ten digits is about that one: it was asked for under it. A line that only groups others (a suffix
 * other than 80) has no measures of its own beside the declarable line of its code.
 */
final class PublishedFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final Pattern NAMED_BY_CODE = Pattern.compile("(?:.*[/\\\\])?(\\d{10})(?:[-_]\\d{2})?\\.json");
    private static final String DECLARABLE = "80";

    /** One commodity with its measures. */
    record Commodity(String file, String code, JsonNode root) {

        String suffix() {
            return root.path("producline_suffix").asString(DECLARABLE);
        }
    }

    private final List<JsonNode> areaLists = new ArrayList<>();
    private final List<Commodity> commodities = new ArrayList<>();

    private PublishedFiles() {
    }

    /** @param published content by file name @param faults what cannot be read; it is left out */
    static PublishedFiles read(SortedMap<String, byte[]> published, PackFaults faults) {
        PublishedFiles files = new PublishedFiles();
        published.forEach((file, content) -> files.read(file, content, faults));
        return files;
    }

    boolean isEmpty() {
        return areaLists.isEmpty() && commodities.isEmpty();
    }

    List<JsonNode> areaLists() {
        return areaLists;
    }

    /** @param notes is told what is not taken as the file states it */
    List<Commodity> commodities(Consumer<String> notes) {
        Map<String, List<Commodity>> byCode = new LinkedHashMap<>();
        commodities.forEach(each -> byCode.computeIfAbsent(each.code, code -> new ArrayList<>()).add(each));
        List<Commodity> told = new ArrayList<>();
        byCode.values().forEach(each -> told.addAll(each.size() == 1 ? each : apart(each, notes)));
        return told;
    }

    private static List<Commodity> apart(List<Commodity> ofOneCode, Consumer<String> notes) {
        boolean declarable = ofOneCode.stream().anyMatch(each -> each.suffix().equals(DECLARABLE));
        List<Commodity> apart = new ArrayList<>();
        for (Commodity each : ofOneCode) {
            if (declarable && !each.suffix().equals(DECLARABLE)) {
                notes.accept(each.file + ": the line " + each.suffix() + " of " + each.code
                        + " only groups others, and another file has the declarable one: its measures are left out");
                continue;
            }
            apart.add(byName(each, notes));
        }
        return apart;
    }

    private static Commodity byName(Commodity stated, Consumer<String> notes) {
        Matcher name = NAMED_BY_CODE.matcher(stated.file);
        if (!name.matches() || name.group(1).equals(stated.code)) {
            return stated;
        }
        notes.accept(stated.file + ": states the code " + stated.code + " as another file does, and is taken for "
                + name.group(1) + " by its name");
        return new Commodity(stated.file, name.group(1), stated.root);
    }

    private void read(String file, byte[] content, PackFaults faults) {
        try {
            JsonNode root = JsonApi.flat(JSON.readTree(content));
            if (root.isArray()) {
                areaLists.add(root);
            } else if (root.path("import_measures").isArray() || root.path("export_measures").isArray()) {
                commodity(file, root, faults);
            } else {
                faults.add(file, 0, "neither a commodity with its measures nor a list of areas");
            }
        } catch (JacksonException e) {
            faults.add(file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "not JSON: " + e.getOriginalMessage());
        }
    }

    private void commodity(String file, JsonNode root, PackFaults faults) {
        String code = root.path("goods_nomenclature_item_id").asString("");
        if (code.matches("\\d{10}")) {
            commodities.add(new Commodity(file, code, root));
        } else {
            faults.add(file, 0, "goods_nomenclature_item_id is not ten digits: " + code);
        }
    }
}
