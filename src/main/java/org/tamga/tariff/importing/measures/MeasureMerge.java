package org.tamga.tariff.importing.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.model.measures.Areas;
import tools.jackson.databind.JsonNode;

/**
 * Merges published measures and areas into the tables of a pack. A measure keeps its published number as its sid; where the
 * number stands for several commodities, each further one gets the commodity behind it.
 */
public final class MeasureMerge {

    private static final String MEASURES = "tariff/measures.csv";
    private static final String AREAS = "tariff/areas.csv";
    private static final String TYPES = "tariff/measure-types.csv";
    private static final List<String> COLUMNS = List.of("sid", "commodity", "measure_type", "geo_area", "excluded_areas",
            "additional_code", "preference", "order_number", "duty", "conditions", "valid_from", "valid_to", "basis");

    private final PackVocabulary vocabulary;
    private final PackFaults faults;
    private final Map<String, Map<String, String>> measures = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> areas = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> types = new LinkedHashMap<>();
    private final Map<String, String> fileBySid = new LinkedHashMap<>();

    private MeasureMerge(PackVocabulary vocabulary, PackFaults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    /**
     * The tables of the pack that the published files change, merged.
     *
     * @param published content by file name
     * @param regime    that the measures belong to; empty for every regime of the pack
     * @param faults    what of the published files cannot be read; it is left out
     * @param notes     is told what is not taken as a file states it
     * @return content by path in the pack; empty if nothing was published
     */
    public static SortedMap<String, byte[]> merge(PackFiles pack, SortedMap<String, byte[]> published, String regime,
            PackFaults faults, Consumer<String> notes) {
        PackFiles files = pack.unread();
        MeasureMerge merge = new MeasureMerge(PackVocabulary.of(files, faults), faults);
        CsvTable present = CsvTable.read(files, MEASURES, faults);
        merge.keep(present, "sid", merge.measures);
        merge.keep(CsvTable.read(files, AREAS, faults), "", merge.areas);
        merge.keep(CsvTable.read(files, TYPES, faults), "measure_type", merge.types);
        PublishedFiles read = PublishedFiles.read(published, faults);
        read.areaLists().forEach(list -> list.forEach(merge::area));
        read.commodities(notes).forEach(commodity -> merge.commodity(commodity, regime));
        merge.leaveOutWhatIsForUnknownAreas();
        return read.isEmpty() ? new TreeMap<>() : merge.tables(present);
    }

    /** @param key column that tells rows apart; empty for areas, which a group and its member tell apart */
    private void keep(CsvTable table, String key, Map<String, Map<String, String>> rows) {
        table.rows().forEach(row -> {
            Map<String, String> values = new LinkedHashMap<>();
            table.header().forEach(column -> values.put(column, row.text(column)));
            rows.put(key.isEmpty() ? row.text("group") + " " + row.text("member") + " " + row.text("valid_from")
                    : row.text(key), values);
        });
    }

    private void commodity(PublishedFiles.Commodity commodity, String regime) {
        Map<String, List<Map<String, String>>> bySid = new LinkedHashMap<>();
        for (String way : List.of("import", "export")) {
            for (JsonNode node : commodity.root().path(way + "_measures")) {
                PublishedMeasure measure = new PublishedMeasure(node, vocabulary, reason -> faults.add(commodity.file(), 0,
                        "measure " + node.path("id").asString("?") + ": " + reason));
                type(measure, way);
                area(node.path("geographical_area"));
                measure.row(commodity.code()).ifPresent(
                        row -> bySid.computeIfAbsent(row.getOrDefault("sid", ""), sid -> new ArrayList<>()).add(row));
            }
        }
        bySid.values().forEach(rows -> apart(rows).forEach(row -> fileBySid.put(add(row, regime), commodity.file())));
    }

    /** One number may stand for several measures of a commodity; what goes both ways is published twice and stays one. */
    private static List<Map<String, String>> apart(List<Map<String, String>> ofOneNumber) {
        List<Map<String, String>> apart = new ArrayList<>(new LinkedHashSet<>(ofOneNumber));
        for (int i = 1; i < apart.size(); i++) {
            Map<String, String> row = apart.get(i);
            row.put("sid", row.get("sid") + "/" + (i + 1));
        }
        return apart;
    }

    /** @return the sid under which it stands */
    private String add(Map<String, String> row, String regime) {
        String sid = row.getOrDefault("sid", "");
        Map<String, String> there = measures.get(sid);
        boolean taken = there != null && (!row.getOrDefault("commodity", "").equals(there.get("commodity"))
                || !regime.equals(there.getOrDefault("regime", "")));
        if (taken) {
            sid += "/" + row.get("commodity") + (regime.isEmpty() ? "" : "/" + regime);
            row.put("sid", sid);
        }
        if (!regime.isEmpty()) {
            row.put("regime", regime);
        }
        measures.put(sid, row);
        return sid;
    }

    /** A measure for an area whose members nobody publishes would be for nobody. */
    private void leaveOutWhatIsForUnknownAreas() {
        Set<String> groups = new LinkedHashSet<>(Set.of(Areas.EVERYWHERE));
        areas.values().forEach(row -> groups.add(row.getOrDefault("group", "")));
        fileBySid.forEach((sid, file) -> {
            String area = measures.getOrDefault(sid, Map.of()).getOrDefault("geo_area", "");
            if (!groups.contains(area) && !area.matches("[A-Z]{2}")) {
                faults.add(file, 0, "measure " + sid + ": no file says which countries belong to " + area);
                measures.remove(sid);
            }
        });
    }

    private void area(JsonNode area) {
        String group = area.path("id").asString("");
        if (group.equals(Areas.EVERYWHERE)) {
            return;
        }
        Set<String> known = new LinkedHashSet<>();
        areas.values().stream().filter(row -> group.equals(row.get("group")))
                .forEach(row -> known.add(row.getOrDefault("member", "")));
        for (JsonNode member : area.path("children_geographical_areas")) {
            String id = member.path("id").asString("");
            if (!id.isEmpty() && known.add(id)) {
                areas.put(group + " " + id + " ", new LinkedHashMap<>(Map.of("group", group, "member", id)));
            }
        }
    }

    private void type(PublishedMeasure measure, String way) {
        Map<String, String> known = types.get(measure.type());
        if (known == null) {
            types.put(measure.type(), measure.describedType(way));
        } else if (measure.isDescribedIn(known) && !List.of(way, "both").contains(known.get("movement"))) {
            known.put("movement", "both");
        }
    }

    private SortedMap<String, byte[]> tables(CsvTable present) {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        Set<String> columns = new LinkedHashSet<>(COLUMNS);
        columns.addAll(present.header());
        measures.values().forEach(row -> columns.addAll(row.keySet()));
        tables.put(MEASURES, CsvTable.print(columns, measures.values()));
        tables.put(AREAS, CsvTable.print(List.of("group", "member", "valid_from", "valid_to"), areas.values()));
        tables.put(TYPES, CsvTable.print(typeColumns(), types.values()));
        return tables;
    }

    /** The names of the types stay in every language in which the pack has them. */
    private List<String> typeColumns() {
        Set<String> columns = new LinkedHashSet<>(List.of("measure_type", "series", "movement", "kind", "text_en"));
        types.values().forEach(row -> columns.addAll(row.keySet()));
        return List.copyOf(columns);
    }
}
