package org.tamga.portal.tariff;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Validity;
import org.tamga.tariff.lookup.CommodityEntry;
import org.tamga.tariff.lookup.MeasureInWords;
import org.tamga.tariff.lookup.MeasureKind;
import org.tamga.tariff.lookup.MeasureWording;
import org.tamga.tariff.nomenclature.NomenclatureLine;
import org.tamga.tariff.nomenclature.Section;

/**
 * The page of one code.
 *
 * @param known   whether the nomenclature has the code on that day
 * @param nearest where to look on if it has not; null if there is nothing near
 * @param groups  measures by kind, the usual kinds always there; none for a chapter
 */
public record CommodityPage(String code, String text, boolean known, boolean declarable, String period, @Nullable String unit,
        @Nullable SectionRow section, List<LineRow> above, List<LineRow> below, @Nullable LineRow nearest, List<Note> notes,
        List<Group> groups) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final Map<MeasureKind, String> TITLES = Map.of(MeasureKind.DUTY, "Customs duty", MeasureKind.PREFERENCE,
            "Preferences by origin", MeasureKind.QUOTA, "Quotas", MeasureKind.TAX, "VAT, excise and fees",
            MeasureKind.RESTRICTION,
            "Restrictions and controls");

    /** A legal note or a footnote. */
    public record Note(String name, String text) {
    }

    /** @param id   part of the page that a link leads to */
    public record Group(String id, String title, List<Row> rows) {
    }

    /** A measure. */
    public record Row(String what, String rate, String area, List<String> conditions, @Nullable String quota,
            @Nullable String code, String heading, boolean givesWay, String period, String basis) {
        static Row of(MeasureInWords told) {
            return new Row(told.what(), told.rate().isEmpty() ? "–" : told.rate(), told.area(), told.conditions(), told.quota(),
                    told.code(), LineRow.grouped(told.heading()), told.givesWay(), CommodityPage.period(told.from(), told.to()),
                    told.basis());
        }
    }

    public static CommodityPage of(CommodityEntry entry, TariffVisit visit) {
        NomenclatureLine line = entry.line();
        Optional<Section> section = line == null ? Optional.empty() : visit.nomenclature().section(line);
        boolean chapter = entry.code().digits().length() <= 2;
        return new CommodityPage(line == null ? LineRow.grouped(entry.code().digits()) : LineRow.code(line),
                line == null ? "" : line.text(visit.language()), line != null, entry.declarable(),
                line == null ? "" : period(line.validity().from(), line.validity().to()), entry.supplementaryUnit(),
                section.map(each -> SectionRow.of(each, visit)).orElse(null), rows(entry.ancestors(), visit),
                rows(entry.children(), visit),
                line != null ? null
                        : visit.nomenclature().findNearest(entry.code()).map(near -> LineRow.of(near, visit)).orElse(null),
                notes(entry, visit), chapter ? List.of() : groups(entry, visit));
    }

    private static List<Group> groups(CommodityEntry entry, TariffVisit visit) {
        Map<MeasureKind, List<MeasureInWords>> told = new MeasureWording(visit.law(), entry.day(), visit.language())
                .group(entry);
        List<Group> groups = new ArrayList<>();
        for (MeasureKind kind : MeasureKind.values()) {
            String title = TITLES.get(kind);
            if (title != null) {
                groups.add(new Group(kind.name().toLowerCase(Locale.ROOT), title,
                        told.getOrDefault(kind, List.of()).stream().map(Row::of).toList()));
            }
        }
        return groups;
    }

    private static List<Note> notes(CommodityEntry entry, TariffVisit visit) {
        List<Note> notes = new ArrayList<>();
        entry.footnotes().forEach(each -> notes.add(new Note(each.code(), each.text(visit.language()))));
        NomenclatureLine line = entry.line();
        if (line != null && line.notes().containsKey(visit.language())) {
            notes.add(new Note("Legal notes", line.notes().getOrDefault(visit.language(), "")));
        }
        return notes;
    }

    private static List<LineRow> rows(List<NomenclatureLine> lines, TariffVisit visit) {
        return lines.stream().map(line -> LineRow.of(line, visit)).toList();
    }

    /** In words; nothing for what always held and has no end. */
    static String period(LocalDate from, @Nullable LocalDate to) {
        boolean always = from.equals(Validity.ALWAYS);
        if (to == null) {
            return always ? "" : "since " + DAY.format(from);
        }
        return always ? "until " + DAY.format(to) : DAY.format(from) + " to " + DAY.format(to);
    }
}
