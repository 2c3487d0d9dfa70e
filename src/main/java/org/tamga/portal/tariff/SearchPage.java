package org.tamga.portal.tariff;

import java.util.List;

import org.tamga.tariff.nomenclature.NomenclatureLine;
import org.tamga.tariff.search.MarkedText;
import org.tamga.tariff.search.SearchHit;

/**
 * The page to search and browse from.
 *
 * @param question    as typed
 * @param hits        best first
 * @param sections    empty while something is searched for
 * @param unsectioned chapters that belong to no section
 */
public record SearchPage(String question, List<HitRow> hits, List<SectionRow> sections, List<LineRow> unsectioned) {

    /** @param above texts of the lines above, chapter first */
    public record HitRow(String path, String code, MarkedText text, boolean declarable, List<MarkedText> above) {
        static HitRow of(SearchHit hit) {
            return new HitRow(LineRow.path(hit.line()), LineRow.code(hit.line()), hit.text(), hit.declarable(),
                    hit.ancestors().stream().map(SearchHit.Ancestor::text).toList());
        }
    }

    public static SearchPage of(String question, List<SearchHit> hits) {
        return new SearchPage(question, hits.stream().map(HitRow::of).toList(), List.of(), List.of());
    }

    /** All that there is to browse. */
    public static SearchPage browse(TariffVisit visit) {
        List<SectionRow> sections = visit.nomenclature().sections().stream().map(section -> SectionRow.of(section, visit))
                .filter(section -> !section.chapters().isEmpty()).toList();
        return new SearchPage("", List.of(), sections, visit.nomenclature().chapters().stream()
                .filter(line -> isUnsectioned(line, visit)).map(line -> LineRow.of(line, visit)).toList());
    }

    public boolean isSearched() {
        return !question.isBlank();
    }

    /** The code that is asked for, without spaces and dots; empty if something else is. */
    public String code() {
        String digits = question.replaceAll("[\\s.]", "");
        return digits.matches("\\d{2,10}") ? digits : "";
    }

    private static boolean isUnsectioned(NomenclatureLine chapter, TariffVisit visit) {
        return visit.nomenclature().section(chapter).isEmpty();
    }
}
