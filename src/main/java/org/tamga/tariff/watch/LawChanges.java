package org.tamga.tariff.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.tamga.reference.Law;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.nomenclature.Nomenclature;

/** Everything that watchers can be told of. A function of the law alone. */
final class LawChanges {

    private static final Comparator<LawChange> ORDER = Comparator.comparing((LawChange each) -> each.change().commodity())
            .thenComparing(each -> each.change().id()).thenComparing(each -> each.change().kind());

    private LawChanges() {
    }

    /** @param day on which the change is published */
    static List<LawChange> between(Law before, Law after, LocalDate day) {
        Tariff was = before.part(Tariff.class);
        Tariff is = after.part(Tariff.class);
        return sorted(NomenclatureChanges.between(before.part(Nomenclature.class), after.part(Nomenclature.class), day),
                MeasureChanges.between(was, is, day), AreaChanges.between(was, is, day), UnitChanges.between(was, is),
                QuotaChanges.between(was, is, day));
    }

    /** What begins on a day, or ended the day before. */
    static List<LawChange> on(LocalDate day, Law law) {
        Tariff tariff = law.part(Tariff.class);
        return sorted(NomenclatureChanges.on(day, law.part(Nomenclature.class)), MeasureChanges.on(day, tariff),
                AreaChanges.on(day, tariff), QuotaChanges.on(day, tariff));
    }

    @SafeVarargs
    private static List<LawChange> sorted(List<LawChange>... found) {
        return Stream.of(found).flatMap(List::stream).sorted(ORDER).toList();
    }
}
