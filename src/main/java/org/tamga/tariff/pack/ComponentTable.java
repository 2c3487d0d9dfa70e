package org.tamga.tariff.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.Overlaps;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.Validity;
import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Components;
import org.tamga.tariff.model.measures.Components.Amount;
import org.tamga.tariff.model.measures.Units;

/**
 * Reads {@code tariff/components.csv}: {@code component,additional_code,geo_area,duty,valid_from,valid_to,regime}. One
 * component may have several printed names, joined by {@code |}. The additional code is that of the goods' composition (the
 * Meursing code); none where the component is the same for all goods.
 */
final class ComponentTable {

    static final String FILE = "tariff/components.csv";

    private final Areas areas;
    private final DutyReader duties;
    private final Overlaps<String> overlaps = new Overlaps<>();

    private ComponentTable(Areas areas, Units units) {
        this.areas = areas;
        this.duties = new DutyReader(units, component -> false);
    }

    static Components read(PackFiles files, PackFaults faults, Areas areas, Units units) {
        ComponentTable table = new ComponentTable(areas, units);
        List<Amount> amounts = new ArrayList<>();
        CsvTable.read(files, FILE, faults, "component", "additional_code", "duty").rows()
                .forEach(row -> table.amounts(row).forEach(amounts::add));
        return new Components(amounts, areas);
    }

    private Stream<Amount> amounts(CsvRow row) {
        Optional<String> components = row.required("component");
        Optional<Validity> validity = row.validity("valid_from", "valid_to");
        DutyExpression duty = row.required("duty").map(text -> duty(text, row)).orElse(null);
        String area = row.text("geo_area").isEmpty() ? Areas.EVERYWHERE : row.text("geo_area");
        if (!areas.knows(area)) {
            row.fault("unknown area " + area);
        }
        if (components.isEmpty() || validity.isEmpty() || duty == null) {
            return Stream.empty();
        }
        return Arrays.stream(components.get().split("\\|")).map(String::strip)
                .map(component -> new Amount(component, orNull(row.text("additional_code")), area, orNull(row.text("regime")),
                        duty, validity.get()))
                .filter(amount -> overlaps.accepts(key(amount), amount.validity(), row));
    }

    private @Nullable DutyExpression duty(String text, CsvRow row) {
        DutyExpression duty = duties.duty(text, row);
        if (duty != null && !duty.components().isEmpty()) {
            row.fault("a component cannot contain a component: " + text);
            return null;
        }
        return duty;
    }

    private static String key(Amount amount) {
        return amount.component() + (amount.additionalCode() == null ? "" : " for " + amount.additionalCode()) + " from "
                + amount.area() + (amount.regime() == null ? "" : " in " + amount.regime());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
