package org.tamga.tariff.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.Overlaps;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.model.measures.Quotas;
import org.tamga.tariff.model.measures.Units;
import org.tamga.tariff.pack.rules.QuotaRulesFile;

/**
 * Reads {@code tariff/quotas.csv}: {@code order_number,commodity,from,to,volume,unit,critical_percent}, and where they are
 * wanted {@code kind,blocking_from,blocking_to,suspended_from,suspended_to,parent,coefficient}.
 */
final class QuotaTable {

    static final String FILE = "tariff/quotas.csv";
    private static final BigDecimal USUAL_CRITICAL_PERCENT = BigDecimal.valueOf(90);

    private final Units units;
    private final Overlaps<String> overlaps = new Overlaps<>();

    private QuotaTable(Units units) {
        this.units = units;
    }

    static Quotas read(PackFiles files, PackFaults faults, Units units) {
        return new Quotas(new QuotaTable(units).rows(files, faults), QuotaRulesFile.read(files, faults));
    }

    private List<Quota> rows(PackFiles files, PackFaults faults) {
        List<CsvRow> rows = CsvTable.read(files, FILE, faults, "order_number", "commodity", "from", "to", "volume", "unit")
                .rows();
        List<Quota> quotas = new ArrayList<>();
        rows.forEach(row -> quota(row)
                .filter(quota -> overlaps.accepts(quota.orderNumber() + " for " + quota.commodity(), quota.period(), row))
                .ifPresent(quotas::add));
        rows.forEach(row -> parentIsThere(row, quotas));
        return quotas;
    }

    private Optional<Quota> quota(CsvRow row) {
        Optional<String> orderNumber = row.required("order_number");
        Optional<String> commodity = row.matching("commodity", "\\d{2,10}", "2 to 10 digits");
        Optional<Validity> period = row.validity("from", "to");
        Optional<BigDecimal> volume = row.decimal("volume").filter(amount -> isNotNegative(amount, row));
        Optional<String> unit = row.required("unit").filter(code -> isUnit(code, row));
        if (orderNumber.isEmpty() || commodity.isEmpty() || period.isEmpty() || volume.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Quota(orderNumber.get(), CommodityCode.of(commodity.get()), period.get(), volume.get(),
                unit.get(), number(row, "critical_percent", USUAL_CRITICAL_PERCENT), kind(row),
                days(row, "blocking_from", "blocking_to"), days(row, "suspended_from", "suspended_to"),
                row.text("parent").isEmpty() ? null : row.text("parent"), coefficient(row)));
    }

    /** What is left of the whole is divided by it. */
    private static BigDecimal coefficient(CsvRow row) {
        BigDecimal coefficient = number(row, "coefficient", BigDecimal.ONE);
        if (coefficient.signum() <= 0) {
            row.fault("coefficient is not above zero: " + row.text("coefficient"));
        }
        return coefficient;
    }

    private static Quota.Kind kind(CsvRow row) {
        return switch (row.text("kind")) {
            case "", "first_come" -> Quota.Kind.FIRST_COME;
            case "licence" -> Quota.Kind.LICENCE;
            default -> {
                row.fault("kind is neither first_come nor licence: " + row.text("kind"));
                yield Quota.Kind.FIRST_COME;
            }
        };
    }

    private static @Nullable Validity days(CsvRow row, String from, String to) {
        return row.text(from).isEmpty() && row.text(to).isEmpty() ? null : row.validity(from, to).orElse(null);
    }

    private static BigDecimal number(CsvRow row, String column, BigDecimal otherwise) {
        return row.text(column).isEmpty() ? otherwise : row.decimal(column).orElse(otherwise);
    }

    private static boolean isNotNegative(BigDecimal amount, CsvRow row) {
        if (amount.signum() < 0) {
            row.fault("volume is below zero: " + amount);
        }
        return amount.signum() >= 0;
    }

    private boolean isUnit(String code, CsvRow row) {
        if (units.find(code).isEmpty()) {
            row.fault("unknown unit " + code);
        }
        return units.find(code).isPresent();
    }

    private static void parentIsThere(CsvRow row, List<Quota> quotas) {
        String parent = row.text("parent");
        if (!parent.isEmpty() && quotas.stream().noneMatch(each -> each.orderNumber().equals(parent))) {
            row.fault("there is no quota " + parent + " that it could be a part of");
        } else if (quotas.stream().anyMatch(each -> each.orderNumber().equals(parent) && each.parent() != null)) {
            row.fault("quota " + parent + " is itself a part of another");
        }
    }
}
