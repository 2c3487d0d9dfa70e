package org.tamga.reference.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tamga.reference.ExchangeRates;
import org.tamga.reference.ExchangeRates.Rate;
import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.Overlaps;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import org.tamga.shared.Validity;

/**
 * Reads {@code rates.csv}: {@code currency,from,to,rate}, the rate being units of the currency for one unit of the pack's
 * own. The periods of one currency must not overlap.
 */
@Component
public class RatesPart implements PackPart<ExchangeRates> {

    static final String FILE = "rates.csv";

    @Override
    public Class<ExchangeRates> type() {
        return ExchangeRates.class;
    }

    @Override
    public ExchangeRates compile(PackFiles files, PackFaults faults) {
        Map<String, List<Rate>> rates = new HashMap<>();
        Overlaps<String> overlaps = new Overlaps<>();
        for (CsvRow row : CsvTable.read(files, FILE, faults, "currency", "from", "to", "rate").rows()) {
            rate(row).filter(rate -> overlaps.accepts(rate.currency(), rate.validity(), row))
                    .ifPresent(rate -> rates.computeIfAbsent(rate.currency(), key -> new ArrayList<>()).add(rate));
        }
        return new ExchangeRates(files.yaml(ProfilePart.FILE, new PackFaults()).path("currency").asString(""), rates);
    }

    private static Optional<Rate> rate(CsvRow row) {
        Optional<String> currency = row.matching("currency", "[A-Z]{3}", "a currency code");
        Optional<Validity> validity = row.validity("from", "to");
        Optional<BigDecimal> rate = row.decimal("rate").filter(value -> isPositive(value, row));
        return currency.isEmpty() || validity.isEmpty() || rate.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rate(currency.get(), validity.get(), rate.get()));
    }

    private static boolean isPositive(BigDecimal rate, CsvRow row) {
        if (rate.signum() > 0) {
            return true;
        }
        row.fault("a rate is above zero: " + rate.toPlainString());
        return false;
    }
}
