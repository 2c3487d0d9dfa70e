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
import org.tamga.tariff.duty.DutySyntaxException;
import org.tamga.tariff.duty.DutyTerm;
import org.tamga.tariff.model.Areas;
import org.tamga.tariff.model.Measure;
import org.tamga.tariff.model.MeasureCondition;
import org.tamga.tariff.model.Units;

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
    private final Set<String> supplementaryUnitTypes;
    private final Map<String, DutyExpression> sound = new HashMap<>();
    private final Map<String, CommodityCode> codes = new HashMap<>();
    private final Set<String> sids = new HashSet<>();

    /** @param supplementaryUnitTypes measure types whose {@code duty} column holds a unit */
    MeasureTable(Areas areas, Units units, Set<String> supplementaryUnitTypes) {
        this.areas = areas;
        this.units = units;
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
        DutyExpression duty = namesUnit ? null : duty(row.text("duty"), row);
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

    private @Nullable DutyExpression duty(String text, CsvRow row) {
        if (text.isEmpty()) {
            return null;
        }
        DutyExpression known = sound.get(text);
        return known != null ? known : parse(text, row);
    }

    private @Nullable DutyExpression parse(String text, CsvRow row) {
        try {
            DutyExpression duty = DutyExpression.parse(text);
            List<String> unknown = duty.units().stream().filter(unit -> units.find(unit).isEmpty()).toList();
            unknown.forEach(unit -> row
                    .fault("unknown unit " + unit + " at character " + (text.indexOf(unit) + 1) + " of \"" + text + "\""));
            if (unknown.isEmpty()) {
                sound.put(text, duty);
            }
            return duty;
        } catch (DutySyntaxException e) {
            row.fault(e.reason());
            return null;
        }
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
                isThreshold ? threshold(middle, row) : null, parts[2].strip(),
                parts.length < 4 ? null : duty(parts[3].strip(), row)));
    }

    private DutyTerm.@Nullable PerUnit threshold(String text, CsvRow row) {
        DutyExpression duty = duty(text, row);
        DutyTerm.PerUnit perUnit = duty == null ? null : duty.plainPerUnit();
        if (duty != null && perUnit == null) {
            row.fault("a threshold is an amount per unit, not " + text);
        }
        return perUnit;
    }

    private static Set<String> list(String text) {
        return text.isEmpty() ? Set.of() : Set.of(Arrays.stream(text.split(LIST)).distinct().toArray(String[]::new));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
