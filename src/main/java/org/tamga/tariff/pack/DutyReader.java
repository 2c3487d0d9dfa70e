package org.tamga.tariff.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.CsvRow;
import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.duty.DutySyntaxException;
import org.tamga.tariff.duty.DutyTerm.Part;
import org.tamga.tariff.duty.DutyThreshold;
import org.tamga.tariff.model.measures.Units;

/** Reads the duties and thresholds of a table, each text once: tariffs print the same duty thousands of times. */
final class DutyReader {

    private final Units units;
    private final Predicate<String> isComponent;
    private final Map<String, DutyExpression> sound = new HashMap<>();

    /** @param isComponent tells which names of parts stand in the table of components */
    DutyReader(Units units, Predicate<String> isComponent) {
        this.units = units;
        this.isComponent = isComponent;
    }

    /** Null if there is none, or if it is not one, which is then a fault of the row. */
    @Nullable
    DutyExpression duty(String text, CsvRow row) {
        if (text.isEmpty()) {
            return null;
        }
        DutyExpression known = sound.get(text);
        return known != null ? known : parse(text, row);
    }

    /** As {@link #duty}. */
    @Nullable
    DutyThreshold threshold(String text, CsvRow row) {
        try {
            DutyThreshold threshold = DutyThreshold.parse(text, unit -> units.find(unit).isPresent());
            if (threshold instanceof DutyThreshold.Price(var price)) {
                refuseUnknown(price.units(), text, row);
            }
            return threshold;
        } catch (DutySyntaxException e) {
            row.fault("not a threshold: " + e.reason());
            return null;
        }
    }

    private @Nullable DutyExpression parse(String text, CsvRow row) {
        try {
            DutyExpression duty = DutyExpression.parse(text);
            if (refuseUnknown(duty.units(), text, row)) {
                sound.put(text, duty);
            }
            return duty;
        } catch (DutySyntaxException e) {
            row.fault(e.reason());
            return null;
        }
    }

    private boolean refuseUnknown(List<String> names, String text, CsvRow row) {
        List<String> unknown = names.stream().filter(name -> !name.equals(Part.CUSTOMS_VALUE) && !isComponent.test(name)
                && units.find(name).isEmpty()).toList();
        unknown.forEach(unit -> row
                .fault("unknown unit " + unit + " at character " + (text.indexOf(unit) + 1) + " of \"" + text + "\""));
        return unknown.isEmpty();
    }
}
