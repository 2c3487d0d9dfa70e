package org.tamga.portal.tariff;

import java.util.List;

import org.tamga.tariff.nomenclature.Section;

/** A section with its chapters. */
public record SectionRow(String numeral, String text, String note, List<LineRow> chapters) {

    static SectionRow of(Section section, TariffVisit visit) {
        return new SectionRow(section.numeral(), section.text(visit.language()),
                section.notes().getOrDefault(visit.language(), ""),
                visit.nomenclature().chapters(section).stream().map(line -> LineRow.of(line, visit)).toList());
    }
}
