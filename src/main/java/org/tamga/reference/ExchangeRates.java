package org.tamga.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tamga.shared.Validity;

/** What one unit of the pack's currency buys of another, by period: the customs rates, not the market's. */
public final class ExchangeRates {

    /** @param perUnit units of {@code currency} for one unit of the pack's own currency */
    public record Rate(String currency, Validity validity, BigDecimal perUnit) {
    }

    private final String own;
    private final Map<String, List<Rate>> rates;

    /** @param own the pack's currency, whose rate is always 1 */
    public ExchangeRates(String own, Map<String, List<Rate>> rates) {
        this.own = own;
        this.rates = Map.copyOf(rates);
    }

    /** Units of {@code currency} for one unit of the pack's own; empty if none is published for that day. */
    public Optional<BigDecimal> find(String currency, LocalDate day) {
        if (currency.equals(own)) {
            return Optional.of(BigDecimal.ONE);
        }
        return rates.getOrDefault(currency, List.of()).stream().filter(rate -> rate.validity().holdsOn(day)).map(Rate::perUnit)
                .findFirst();
    }

    public List<Rate> list() {
        return rates.values().stream().flatMap(List::stream).toList();
    }
}
