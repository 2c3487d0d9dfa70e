package org.tamga.tariff.rules.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.tamga.reference.ExchangeRates;
import org.tamga.tariff.rules.trace.Figures;

/** Turns foreign amounts into the currency of the law, at the rate of one day. */
public final class Currencies {

    private final String own;
    private final ExchangeRates published;
    private final LocalDate day;
    private final Map<String, BigDecimal> declared;
    private final boolean declaredFirst;

    public Currencies(String own, ExchangeRates published, LocalDate day, Map<String, BigDecimal> declared,
            boolean declaredFirst) {
        this.own = own;
        this.published = published;
        this.day = day;
        this.declared = declared;
        this.declaredFirst = declaredFirst;
    }

    public String own() {
        return own;
    }

    public LocalDate day() {
        return day;
    }

    /** Units of the currency for one unit of the own; empty if neither the law nor the declarant gives a rate. */
    public Optional<BigDecimal> rate(String currency) {
        if (currency.equals(own)) {
            return Optional.of(BigDecimal.ONE);
        }
        Optional<BigDecimal> stated = Optional.ofNullable(declared.get(currency)).filter(rate -> rate.signum() > 0);
        Optional<BigDecimal> lawful = published.find(currency, day);
        return declaredFirst ? stated.or(() -> lawful) : lawful.or(() -> stated);
    }

    /** Unrounded; empty if there is no rate. */
    public Optional<BigDecimal> toOwn(BigDecimal amount, String currency) {
        return currency.equals(own) ? Optional.of(amount)
                : rate(currency).map(rate -> amount.divide(rate, Figures.PRECISION));
    }
}
