package org.tamga.tariff.rules.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.Assessment.Total;

/** Adds lines up by tax type and method of payment. */
public final class Totals {

    private record Key(String taxType, @Nullable String methodOfPayment) {
    }

    private Totals() {
    }

    public static List<Total> of(List<Line> lines) {
        Map<Key, Total> totals = new LinkedHashMap<>();
        for (Line line : lines) {
            totals.merge(new Key(line.taxType(), line.methodOfPayment()),
                    new Total(line.taxType(), line.methodOfPayment(), line.assessed(), line.payable(), line.secured()),
                    Totals::sum);
        }
        return List.copyOf(totals.values());
    }

    private static Total sum(Total first, Total second) {
        return new Total(first.taxType(), first.methodOfPayment(), first.assessed().add(second.assessed()),
                first.payable().add(second.payable()), first.secured().add(second.secured()));
    }
}
