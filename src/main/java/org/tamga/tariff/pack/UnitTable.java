package org.tamga.tariff.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.model.measures.Unit;
import org.tamga.tariff.model.measures.Unit.Way;
import org.tamga.tariff.model.measures.Units;

/**
 * Reads {@code tariff/units.csv}: {@code unit,dimension,factor,supplementary,names,ways}. Names are joined by {@code |}. Ways
 * are joined by {@code |} as well and tried in order: {@code declared}, or a product such as {@code EAS*LTR*0.01}; none means
 * {@code declared}.
 */
final class UnitTable {

    static final String FILE = "tariff/units.csv";

    private UnitTable() {
    }

    static Units read(PackFiles files, PackFaults faults) {
        List<Unit> units = new ArrayList<>();
        Map<String, List<String>> names = new HashMap<>();
        for (CsvRow row : CsvTable.read(files, FILE, faults, "unit", "dimension", "factor").rows()) {
            unit(row).ifPresent(unit -> {
                units.add(unit);
                names.put(unit.code(), split(row.text("names")));
            });
        }
        return new Units(units, names);
    }

    private static Optional<Unit> unit(CsvRow row) {
        Optional<String> code = row.required("unit");
        Optional<String> dimension = row.required("dimension");
        Optional<BigDecimal> factor = row.decimal("factor");
        if (code.isEmpty() || dimension.isEmpty() || factor.isEmpty()) {
            return Optional.empty();
        }
        if (factor.get().signum() <= 0) {
            row.fault("a factor is above zero: " + factor.get());
            return Optional.empty();
        }
        List<Way> ways = split(row.text("ways")).stream().map(way -> way(way, row)).toList();
        return Optional.of(new Unit(code.get(), dimension.get(), factor.get(), row.text("supplementary").equals("yes"),
                ways.isEmpty() ? List.of(new Way.Declared()) : ways));
    }

    private static Way way(String text, CsvRow row) {
        if (text.equals("declared")) {
            return new Way.Declared();
        }
        List<String> units = new ArrayList<>();
        BigDecimal factor = BigDecimal.ONE;
        for (String part : text.split("\\*")) {
            if (part.matches("\\d+(\\.\\d+)?")) {
                factor = factor.multiply(new BigDecimal(part));
            } else {
                units.add(part.strip());
            }
        }
        if (units.isEmpty()) {
            row.fault("neither declared nor a product of units: " + text);
        }
        return new Way.Product(units, factor);
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split("\\|")).map(String::strip).toList();
    }
}
