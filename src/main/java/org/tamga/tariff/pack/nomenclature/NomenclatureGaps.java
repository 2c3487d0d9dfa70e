package org.tamga.tariff.pack.nomenclature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.CsvRow;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureLine;
import org.tamga.tariff.nomenclature.NomenclatureOfDay;

/**
 * Finds lines that hang in the air on some day of their life: nothing stands above them, or what stands above them has more
 * than one dash less.
 */
public final class NomenclatureGaps {

    private final Nomenclature nomenclature;

    private NomenclatureGaps(Nomenclature nomenclature) {
        this.nomenclature = nomenclature;
    }

    /** @param rows each line with the row that it comes from, which gets the fault */
    public static void find(Map<NomenclatureLine, CsvRow> rows) {
        NomenclatureGaps gaps = new NomenclatureGaps(new Nomenclature(new ArrayList<>(rows.keySet()), List.of(), List.of()));
        rows.forEach((line, row) -> gaps.firstOf(line).ifPresent(row::fault));
    }

    private Optional<String> firstOf(NomenclatureLine line) {
        @Nullable
        LocalDate day = line.isChapter() ? null : line.validity().from();
        while (day != null) {
            NomenclatureOfDay tree = nomenclature.on(day);
            Optional<NomenclatureLine> above = tree.parent(line);
            if (above.isEmpty()) {
                return Optional.of("nothing stands above " + NomenclatureTable.name(line) + " on " + day);
            }
            if (above.get().depth() < line.depth() - 1) {
                return Optional.of("has " + line.indents() + " dashes on " + day + " and stands directly below "
                        + NomenclatureTable.name(above.get()) + ", which has " + above.get().indents());
            }
            day = next(above.get(), line);
        }
        return Optional.empty();
    }

    /** The first day of the line's life on which the line above is gone; null if there is none. */
    private static @Nullable LocalDate next(NomenclatureLine above, NomenclatureLine line) {
        LocalDate end = above.validity().to();
        return end != null && line.validity().holdsOn(end.plusDays(1)) ? end.plusDays(1) : null;
    }
}
