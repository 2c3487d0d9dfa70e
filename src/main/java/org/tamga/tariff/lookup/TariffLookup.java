package org.tamga.tariff.lookup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureLine;
import org.tamga.tariff.nomenclature.NomenclatureOfDay;

/** Looks up what the tariff says of a code on a day. */
public final class TariffLookup {

    private TariffLookup() {
    }

    /**
     * What the law says of a code. A code that the nomenclature does not have still has the measures of the headings above.
     *
     * @param origin ISO 3166 code; leaves out what is for goods from elsewhere; null for goods from anywhere
     */
    public static CommodityEntry look(Law law, CommodityCode code, LocalDate day, @Nullable String origin) {
        return look(law, code, law.part(Nomenclature.class).on(day).find(code).orElse(null), day, origin);
    }

    /** As {@link #look(Law, CommodityCode, LocalDate, String)}, for the line of the code that has that suffix. */
    public static CommodityEntry look(Law law, CommodityCode code, String suffix, LocalDate day, @Nullable String origin) {
        return look(law, code, law.part(Nomenclature.class).on(day).find(code, suffix).orElse(null), day, origin);
    }

    private static CommodityEntry look(Law law, CommodityCode code, @Nullable NomenclatureLine line, LocalDate day,
            @Nullable String origin) {
        Tariff tariff = law.part(Tariff.class);
        NomenclatureOfDay nomenclature = law.part(Nomenclature.class).on(day);
        List<Measure> measures = tariff.measures(code).stream()
                .filter(measure -> measure.validity().holdsOn(day) && isFor(measure, origin, tariff.areas(), day))
                .sorted(Comparator.comparing(Measure::type).thenComparing(Measure::sid)).toList();
        return new CommodityEntry(code, day, origin, line, line == null ? List.of() : nomenclature.ancestors(line),
                line == null ? List.of() : nomenclature.children(line), line != null && nomenclature.isDeclarable(line),
                supplementaryUnit(measures), nomenclature.footnotes(code), measures);
    }

    /** The unit of the measure that describes the goods most closely. */
    private static @Nullable String supplementaryUnit(List<Measure> measures) {
        Optional<Measure> closest = measures.stream().filter(measure -> measure.supplementaryUnit() != null)
                .max(Comparator.comparingInt(measure -> measure.commodity().digits().length()));
        return closest.map(measure -> Objects.requireNonNull(measure.supplementaryUnit())).orElse(null);
    }

    private static boolean isFor(Measure measure, @Nullable String origin, Areas areas, LocalDate day) {
        return origin == null || areas.contains(measure.area(), origin, day)
                && measure.excludedAreas().stream().noneMatch(area -> areas.contains(area, origin, day));
    }

    /** The name by which the tariff prints a unit; empty if it has none but its code. */
    public static Optional<String> unitName(Law law, String code) {
        return law.part(Tariff.class).units().printed(code);
    }
}
