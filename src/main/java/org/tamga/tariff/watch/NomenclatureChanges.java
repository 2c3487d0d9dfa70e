package org.tamga.tariff.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureLine;

/** What differs between two nomenclatures, and which lines begin and end on a day. A function of the law alone. */
final class NomenclatureChanges {

    private record Key(String item, String suffix, int depth, LocalDate from) {
    }

    private NomenclatureChanges() {
    }

    /** @param day on which the change is published */
    static List<LawChange> between(Nomenclature before, Nomenclature after, LocalDate day) {
        if (before == after) {
            return List.of();
        }
        Map<Key, NomenclatureLine> old = byKey(before);
        List<LawChange> found = new ArrayList<>();
        byKey(after).forEach((key, line) -> {
            NomenclatureLine was = old.remove(key);
            LocalDate from = key.from.isAfter(day) ? key.from : null;
            if (was == null) {
                found.add(found(Change.Kind.ADDED, line, null, text(line), from));
            } else if (!was.equals(line)) {
                found.add(found(Change.Kind.CHANGED, line, text(was), text(line), from));
            }
        });
        old.values().forEach(line -> found.add(found(Change.Kind.REMOVED, line, text(line), null, null)));
        return found;
    }

    /** What begins on a day, or ended the day before. */
    static List<LawChange> on(LocalDate day, Nomenclature nomenclature) {
        LocalDate eve = day.minusDays(1);
        List<LawChange> found = new ArrayList<>();
        for (NomenclatureLine line : nomenclature.lines()) {
            if (line.validity().from().equals(day)) {
                found.add(found(Change.Kind.BEGINS, line, null, text(line), day));
            }
            if (eve.equals(line.validity().to())) {
                found.add(found(Change.Kind.ENDS, line, text(line), null, day));
            }
        }
        return found;
    }

    private static Map<Key, NomenclatureLine> byKey(Nomenclature nomenclature) {
        Map<Key, NomenclatureLine> byKey = new HashMap<>();
        nomenclature.lines()
                .forEach(line -> byKey.put(new Key(line.item(), line.suffix(), line.depth(), line.validity().from()), line));
        return byKey;
    }

    private static LawChange found(Change.Kind kind, NomenclatureLine line, @Nullable String before, @Nullable String after,
            @Nullable LocalDate from) {
        return LawChange.of(line.code(),
                new Change(kind, "nomenclature", line.code() + "/" + line.suffix(), line.code().digits(), before, after, from));
    }

    private static String text(NomenclatureLine line) {
        return String.join(" / ", new TreeMap<>(line.texts()).values()) + ", " + line.validity().from() + " to "
                + Objects.requireNonNullElse(line.validity().to(), "further notice");
    }
}
