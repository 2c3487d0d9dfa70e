package org.tamga.tariff.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.tariff.lookup.CommodityEntry;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.MeasureCondition;
import org.tamga.tariff.nomenclature.Footnote;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureLine;
import org.tamga.tariff.nomenclature.NomenclatureOfDay;

/**
 * A code of the public tariff.
 *
 * @param text       in the language asked for; null, as all that describes the line, if the nomenclature has no such code on
 *                   that day
 * @param declarable null if the pack has no nomenclature
 */
record CommodityView(String commodity, LocalDate date, @Nullable String origin, String pack, String lawVersion,
        @Nullable String suffix, @Nullable String text, Map<String, String> texts, @Nullable Boolean declarable,
        @Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable SectionView section,
        List<NomenclatureLineView> ancestors,
        List<NomenclatureLineView> children, @Nullable String supplementaryUnit, List<FootnoteView> footnotes,
        List<MeasureView> measures) {

    record SectionView(String section, String text) {
    }

    record FootnoteView(String code, String text) {
        static FootnoteView of(Footnote footnote, String language) {
            return new FootnoteView(footnote.code(), footnote.text(language));
        }
    }

    record NomenclatureLineView(String code, String suffix, String text, boolean declarable) {
        static NomenclatureLineView of(NomenclatureLine line, NomenclatureOfDay day, String language) {
            return new NomenclatureLineView(line.code().digits(), line.suffix(), line.text(language), day.isDeclarable(line));
        }
    }

    record MeasureView(String sid, String commodity, String measureType, String area, Set<String> excludedAreas,
            @Nullable String additionalCode, Set<String> preferences, @Nullable String quota, @Nullable String duty,
            @Nullable String supplementaryUnit, List<Condition> conditions, LocalDate validFrom, @Nullable LocalDate validTo,
            String basis) {
        static MeasureView of(Measure measure) {
            return new MeasureView(measure.sid(), measure.commodity().digits(), measure.type(), measure.area(),
                    new TreeSet<>(measure.excludedAreas()), measure.additionalCode(), new TreeSet<>(measure.preferences()),
                    measure.orderNumber(), measure.duty() == null ? null : measure.duty().toString(),
                    measure.supplementaryUnit(), measure.conditions().stream().map(Condition::of).toList(),
                    measure.validity().from(), measure.validity().to(), measure.basis());
        }
    }

    record Condition(String code, @Nullable String certificate, @Nullable String threshold, String action,
            @Nullable String duty) {
        static Condition of(MeasureCondition condition) {
            return new Condition(condition.code(), condition.certificate(),
                    condition.threshold() == null ? null : condition.threshold().toString(), condition.action(),
                    condition.duty() == null ? null : condition.duty().toString());
        }
    }

    static CommodityView of(CommodityEntry entry, Law law, String language) {
        Nomenclature nomenclature = law.part(Nomenclature.class);
        NomenclatureOfDay day = nomenclature.on(entry.day());
        NomenclatureLine line = entry.line();
        return new CommodityView(entry.code().digits(), entry.day(), entry.origin(), law.pack(), law.version(),
                line == null ? null : line.suffix(), line == null ? null : line.text(language),
                line == null ? Map.of() : new TreeMap<>(line.texts()), nomenclature.isEmpty() ? null : entry.declarable(),
                line == null ? null : line.validity().from(), line == null ? null : line.validity().to(),
                line == null ? null : section(line, day, language), lines(entry.ancestors(), day, language),
                lines(entry.children(), day, language), entry.supplementaryUnit(),
                entry.footnotes().stream().map(footnote -> FootnoteView.of(footnote, language)).toList(),
                entry.measures().stream().map(MeasureView::of).toList());
    }

    private static @Nullable SectionView section(NomenclatureLine line, NomenclatureOfDay day, String language) {
        return day.section(line).map(section -> new SectionView(section.numeral(), section.text(language))).orElse(null);
    }

    private static List<NomenclatureLineView> lines(List<NomenclatureLine> lines, NomenclatureOfDay day, String language) {
        return lines.stream().map(line -> NomenclatureLineView.of(line, day, language)).toList();
    }
}
