package org.tamga.tariff.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.duty.DutySum;
import org.tamga.tariff.duty.DutyTerm;

/** Evaluates one duty on one item. Exact but for exchange rates and units that do not divide evenly. */
final class DutyCalculation {

    /** What came out. */
    sealed interface Result {

        /** @param working the formula with its values, for a reader */
        record Amount(BigDecimal exact, String working) implements Result {
        }

        /** @param code stable name of what is lacking */
        record Missing(String code, String reason) implements Result {
        }
    }

    private final BigDecimal base;
    private final Quantities quantities;
    private final Currencies currencies;
    private final List<Result.Missing> missing = new ArrayList<>();

    /** @param base amount that percentages are charged on, in the currency of the law */
    DutyCalculation(BigDecimal base, Quantities quantities, Currencies currencies) {
        this.base = base;
        this.quantities = quantities;
        this.currencies = currencies;
    }

    Result of(DutyExpression duty) {
        DutySum sum = duty.sum();
        if (sum == null) {
            return new Result.Amount(BigDecimal.ZERO, "no duty");
        }
        StringBuilder working = new StringBuilder();
        BigDecimal amount = total(sum, working);
        amount = atLeast(amount, duty, working);
        amount = atMost(amount, duty, working);
        return missing.isEmpty() ? new Result.Amount(amount, working.toString()) : missing.getFirst();
    }

    private BigDecimal atLeast(BigDecimal amount, DutyExpression duty, StringBuilder working) {
        if (duty.minimum() == null) {
            return amount;
        }
        working.append(", at least ");
        return amount.max(total(duty.minimum(), working));
    }

    private BigDecimal atMost(BigDecimal amount, DutyExpression duty, StringBuilder working) {
        if (duty.maximum() == null) {
            return amount;
        }
        working.append(", at most ");
        return amount.min(total(duty.maximum(), working));
    }

    private BigDecimal total(DutySum sum, StringBuilder working) {
        BigDecimal total = BigDecimal.ZERO;
        boolean first = true;
        for (DutySum.Summand summand : sum.summands()) {
            working.append(first ? "" : summand.subtracted() ? " - " : " + ");
            BigDecimal amount = amount(summand.term(), working);
            total = summand.subtracted() ? total.subtract(amount) : total.add(amount);
            first = false;
        }
        return total;
    }

    private BigDecimal amount(DutyTerm term, StringBuilder working) {
        return switch (term) {
            case DutyTerm.Percentage percentage -> percentage(percentage, working);
            case DutyTerm.PerUnit perUnit -> perUnit(perUnit, working);
            case DutyTerm.Component(var code) -> absent("component-table",
                    "the amount of the component " + code + " stands in a table that this law does not have");
        };
    }

    private BigDecimal percentage(DutyTerm.Percentage percentage, StringBuilder working) {
        String of = percentage.of();
        BigDecimal whole = of == null ? base : quantity(of);
        working.append(percentage.rate().toPlainString()).append(" % of ").append(Figures.money(whole, currencies.own()));
        return whole.multiply(percentage.rate()).movePointLeft(2);
    }

    private BigDecimal perUnit(DutyTerm.PerUnit perUnit, StringBuilder working) {
        Optional<BigDecimal> own = currencies.toOwn(perUnit.amount(), perUnit.currency());
        if (own.isEmpty()) {
            return absent("no-rate", "there is no exchange rate for " + perUnit.currency() + " on " + currencies.day());
        }
        working.append(perUnit.amount().toPlainString()).append(' ').append(perUnit.currency());
        BigDecimal amount = own.get();
        for (String unit : perUnit.units()) {
            BigDecimal quantity = quantity(unit);
            working.append(" × ").append(Figures.brief(quantity)).append(' ').append(unit);
            amount = amount.multiply(quantity);
        }
        if (!perUnit.currency().equals(currencies.own())) {
            working.append(" at ").append(Figures.brief(currencies.rate(perUnit.currency()).orElseThrow())).append(' ')
                    .append(perUnit.currency()).append(" per ").append(currencies.own());
        }
        return amount;
    }

    private BigDecimal quantity(String unit) {
        return quantities.find(unit)
                .orElseGet(() -> absent("missing-quantity", "the quantity in " + unit + " is not declared"));
    }

    private BigDecimal absent(String code, String reason) {
        missing.add(new Result.Missing(code, reason));
        return BigDecimal.ZERO;
    }
}
