package org.tamga.tariff.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.Unit;
import org.tamga.tariff.model.measures.Unit.Way;

/**
 * What the units of the tariff come to mean, told at every code that has a measure in them. A function of the law alone. That a
 * code asks for another supplementary unit is a change of its measure.
 */
final class UnitChanges {

    private UnitChanges() {
    }

    static List<LawChange> between(Tariff before, Tariff after) {
        if (before == after) {
            return List.of();
        }
        Map<String, String> old = inWords(before);
        List<LawChange> found = new ArrayList<>();
        inWords(after).forEach((unit, now) -> {
            String was = old.remove(unit);
            if (was == null || !was.equals(now)) {
                Change.Kind kind = was == null ? Change.Kind.ADDED : Change.Kind.CHANGED;
                codes(unit, after).forEach(code -> found
                        .add(LawChange.of(code, new Change(kind, "unit", unit, code.digits(), was, now, null))));
            }
        });
        old.forEach((unit, was) -> codes(unit, before).forEach(code -> found
                .add(LawChange.of(code, new Change(Change.Kind.REMOVED, "unit", unit, code.digits(), was, null, null)))));
        return found;
    }

    private static Map<String, String> inWords(Tariff tariff) {
        Map<String, String> words = new LinkedHashMap<>();
        tariff.units().list().forEach(unit -> words.put(unit.code(), text(unit, tariff)));
        return words;
    }

    private static String text(Unit unit, Tariff tariff) {
        StringBuilder text = new StringBuilder(unit.code());
        tariff.units().printed(unit.code()).ifPresent(name -> text.append(" (").append(name).append(')'));
        text.append(": ").append(unit.factor().stripTrailingZeros().toPlainString()).append(" of ").append(unit.dimension());
        unit.ways().forEach(way -> text.append(way instanceof Way.Product(var units, var factor)
                ? ", or " + String.join(" times ", units) + " times " + factor.stripTrailingZeros().toPlainString()
                : ""));
        return unit.supplementary() ? text.append(", usual supplementary unit").toString() : text.toString();
    }

    /** Once for each code, however many measures of it are in the unit. */
    private static Collection<CommodityCode> codes(String unit, Tariff tariff) {
        Map<String, CommodityCode> codes = new TreeMap<>();
        for (Measure measure : tariff.measures()) {
            if (units(measure, tariff).contains(unit)) {
                codes.put(measure.commodity().digits(), measure.commodity());
            }
        }
        return codes.values();
    }

    /** The units that a measure is printed in, and those that they are worked out from. */
    private static Set<String> units(Measure measure, Tariff tariff) {
        Set<String> units = new TreeSet<>();
        Stream.concat(measure.units(), Optional.ofNullable(measure.supplementaryUnit()).stream())
                .flatMap(name -> tariff.units().find(name).stream()).forEach(unit -> {
                    units.add(unit.code());
                    unit.ways().forEach(way -> units.addAll(way instanceof Way.Product product ? product.units() : List.of()));
                });
        return units;
    }
}
