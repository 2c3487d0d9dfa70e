package org.tamga.tariff.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;
import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Components;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.MeasureCondition;
import org.tamga.tariff.model.measures.Units;

/**
 * Reads {@code tariff/measures.csv}: one row, one measure. A column {@code regime} may follow the usual ones, for packs whose
 * territory knows several tariffs.
 */
final class MeasureTable {

    static final String FILE = "tariff/measures.csv";
    private static final String[] REQUIRED = {"sid", "commodity", "measure_type", "geo_area", "duty"};
    private static final String LIST = "[ |;,]+";

    private final Areas areas;
    private final Units units;
    private final DutyReader duties;
    private final Set<String> supplementaryUnitTypes;
    private final Map<String, CommodityCode> codes = new HashMap<>();
    private final Set<String> sids = new HashSet<>();

    /** @param supplementaryUnitTypes measure types whose {@code duty} column holds a unit */
    MeasureTable(Areas areas, Units units, Components components, Set<String> supplementaryUnitTypes) {
        this.areas = areas;
        this.units = units;
        this.duties = new DutyReader(units, components::knows);
        this.supplementaryUnitTypes = supplementaryUnitTypes;
    }

    List<Measure> read(PackFiles files, PackFaults faults) {
        List<Measure> measures = new ArrayList<>();
        CsvTable.read(files, FILE, faults, REQUIRED).rows().forEach(row -> measure(row).ifPresent(measures::add));
        return measures;
    }

    private Optional<Measure> measure(CsvRow row) {
        Optional<String> sid = row.required("sid").filter(id -> isNew(id, row));
        Optional<CommodityCode> commodity = row.required("commodity").flatMap(code -> commodity(code, row));
        Optional<String> type = row.required("measure_type");
        Optional<String> area = row.required("geo_area").filter(id -> knownArea(id, row));
        Set<String> excluded = list(row.text("excluded_areas"));
        excluded.forEach(id -> knownArea(id, row));
        Optional<Validity> validity = row.validity("valid_from", "valid_to");
        List<MeasureCondition> conditions = conditions(row);
        boolean namesUnit = type.filter(supplementaryUnitTypes::contains).isPresent();
        DutyExpression duty = namesUnit ? null : duties.duty(row.text("duty"), row);
        if (sid.isEmpty() || commodity.isEmpty() || type.isEmpty() || area.isEmpty() || validity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Measure(sid.get(), commodity.get(), type.get(), area.get(), excluded,
                orNull(row.text("additional_code")), list(row.text("preference")), orNull(row.text("order_number")), duty,
                namesUnit ? unit(row) : null, conditions, validity.get(), row.text("basis"),
                orNull(row.text("regime"))));
    }

    private boolean isNew(String sid, CsvRow row) {
        if (!sids.add(sid)) {
            row.fault("another measure has the sid " + sid);
            return false;
        }
        return true;
    }

    private Optional<CommodityCode> commodity(String digits, CsvRow row) {
        if (!digits.matches("\\d{2,10}")) {
            row.fault("commodity is not 2 to 10 digits: " + digits);
            return Optional.empty();
        }
        return Optional.of(codes.computeIfAbsent(digits, CommodityCode::of));
    }

    private boolean knownArea(String id, CsvRow row) {
        if (!areas.knows(id)) {
            row.fault("unknown area " + id);
            return false;
        }
        return true;
    }

    private @Nullable String unit(CsvRow row) {
        String name = row.text("duty");
        if (units.find(name).isEmpty()) {
            row.fault("unknown unit " + name);
        }
        return name;
    }

    private List<MeasureCondition> conditions(CsvRow row) {
        String text = row.text("conditions");
        return text.isEmpty() ? List.of()
                : Arrays.stream(text.split(";")).map(String::strip).filter(each -> !each.isEmpty())
                        .flatMap(each -> condition(each, row).stream()).toList();
    }

    private Optional<MeasureCondition> condition(String text, CsvRow row) {
        String[] parts = text.split(":", 4);
        if (parts.length < 3 || parts[0].isBlank() || parts[2].isBlank()) {
            row.fault("a condition is code:certificate-or-threshold:action:duty, not " + text);
            return Optional.empty();
        }
        String middle = parts[1].strip();
        boolean isThreshold = !middle.isEmpty() && Character.isDigit(middle.charAt(0)) && middle.indexOf(' ') > 0;
        return Optional.of(new MeasureCondition(parts[0].strip(), isThreshold ? null : orNull(middle),
                isThreshold ? duties.threshold(middle, row) : null, parts[2].strip(),
                parts.length < 4 ? null : duties.duty(parts[3].strip(), row)));
    }

    private static Set<String> list(String text) {
        return text.isEmpty() ? Set.of() : Set.of(Arrays.stream(text.split(LIST)).distinct().toArray(String[]::new));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
