package org.tamga.tariff.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.Overlaps;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.Quota;
import org.tamga.tariff.model.Units;

/** Reads {@code tariff/quotas.csv}: {@code order_number,commodity,from,to,volume,unit,critical_percent}. */
final class QuotaTable {

    static final String FILE = "tariff/quotas.csv";

    private QuotaTable() {
    }

    static List<Quota> read(PackFiles files, PackFaults faults, Units units) {
        List<Quota> quotas = new ArrayList<>();
        Overlaps<String> overlaps = new Overlaps<>();
        for (CsvRow row : CsvTable.read(files, FILE, faults, "order_number", "commodity", "from", "to", "volume", "unit")
                .rows()) {
            quota(row, units).filter(quota -> overlaps.accepts(quota.orderNumber() + " for " + quota.commodity(),
                    quota.period(), row)).ifPresent(quotas::add);
        }
        return quotas;
    }

    private static Optional<Quota> quota(CsvRow row, Units units) {
        Optional<String> orderNumber = row.required("order_number");
        Optional<String> commodity = row.required("commodity").filter(code -> isCommodity(code, row));
        Optional<Validity> period = row.validity("from", "to");
        Optional<BigDecimal> volume = row.decimal("volume");
        Optional<String> unit = row.required("unit").filter(code -> isUnit(code, units, row));
        BigDecimal critical = row.text("critical_percent").isEmpty() ? BigDecimal.valueOf(90)
                : row.decimal("critical_percent").orElse(BigDecimal.ZERO);
        if (orderNumber.isEmpty() || commodity.isEmpty() || period.isEmpty() || volume.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Quota(orderNumber.get(), CommodityCode.of(commodity.get()), period.get(), volume.get(),
                unit.get(), critical));
    }

    private static boolean isCommodity(String code, CsvRow row) {
        if (code.matches("\\d{2,10}")) {
            return true;
        }
        row.fault("commodity is not 2 to 10 digits: " + code);
        return false;
    }

    private static boolean isUnit(String code, Units units, CsvRow row) {
        if (units.find(code).isPresent()) {
            return true;
        }
        row.fault("unknown unit " + code);
        return false;
    }
}
