package org.tamga.tariff.nomenclature;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nomenclature of one version of the law, in all periods. Immutable; a pack without one has an empty nomenclature. */
public final class Nomenclature {

    public static final Nomenclature EMPTY = new Nomenclature(List.of(), List.of(), List.of());

    private final List<NomenclatureLine> lines;
    private final Map<String, Integer> firstOfItem = new HashMap<>();
    private final List<Section> sections;
    private final List<Footnote> footnotes;

    /** @param lines in any order; the periods of one code, suffix and level never overlap */
    public Nomenclature(List<NomenclatureLine> lines, List<Section> sections, List<Footnote> footnotes) {
        this.lines = lines.stream().sorted(NomenclatureLine.PRINTED).toList();
        for (int i = this.lines.size() - 1; i >= 0; i--) {
            firstOfItem.put(this.lines.get(i).item(), i);
        }
        this.sections = List.copyOf(sections);
        this.footnotes = List.copyOf(footnotes);
    }

    /** As it stands, stood or will stand on a day. Costs nothing. */
    public NomenclatureOfDay on(LocalDate day) {
        return new NomenclatureOfDay(this, day);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Every line in every period, in printed order. */
    public List<NomenclatureLine> lines() {
        return lines;
    }

    public List<Section> sections() {
        return sections;
    }

    List<Footnote> footnotes() {
        return footnotes;
    }

    /** Where the lines of an item begin; -1 if there are none. @param item ten digits */
    int firstOf(String item) {
        return firstOfItem.getOrDefault(item, -1);
    }

    /** @throws IllegalArgumentException if the line is not of this nomenclature */
    int positionOf(NomenclatureLine line) {
        for (int i = firstOf(line.item()); i >= 0 && i < lines.size(); i++) {
            if (lines.get(i).equals(line)) {
                return i;
            }
            if (!lines.get(i).item().equals(line.item())) {
                break;
            }
        }
        throw new IllegalArgumentException("not a line of this nomenclature: " + line.code());
    }
}
