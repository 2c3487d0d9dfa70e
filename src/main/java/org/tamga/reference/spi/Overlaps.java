package org.tamga.reference.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tamga.shared.Validity;

/**
 * Sees to it that of the rows with one key only one holds on any day.
 *
 * @param <K> what may be there only once a day, for example a code
 */
public final class Overlaps<K> {

    private record Placed(Validity validity, int row) {
    }

    private final Map<K, List<Placed>> seen = new HashMap<>();

    /** Whether no earlier row with the key holds on a day of {@code validity}; if one does, that is a fault of this row. */
    public boolean accepts(K key, Validity validity, CsvRow row) {
        List<Placed> earlier = seen.computeIfAbsent(key, each -> new ArrayList<>(1));
        for (Placed placed : earlier) {
            if (placed.validity.overlaps(validity)) {
                row.fault(key + " overlaps row " + placed.row);
                return false;
            }
        }
        earlier.add(new Placed(validity, row.number()));
        return true;
    }
}
