package org.tamga.tariff.rules.charge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tamga.tariff.duty.DutyBound;
import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.duty.DutySum;
import org.tamga.tariff.duty.DutyTerm;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.trace.Figures;
import org.tamga.tariff.rules.value.Currencies;

/** Evaluates one duty on one item. Exact but for exchange rates and units that do not divide evenly. */
public final class DutyCalculation {

    /** What came out. */
    public sealed interface Result {

        /** @param working the formula with its values, for a reader */
        record Amount(BigDecimal exact, String working) implements Result {
        }

        /** @param code stable name of what is lacking */
        record Missing(String code, String reason) implements Result {
        }
    }

    private final BigDecimal base;
    private final Goods goods;
    private final Currencies currencies;
    private final List<Result.Missing> missing = new ArrayList<>();

    /** @param base amount that percentages are charged on, in the currency of the law */
    public DutyCalculation(BigDecimal base, Goods goods, Currencies currencies) {
        this.base = base;
        this.goods = goods;
        this.currencies = currencies;
    }

    public Result of(DutyExpression duty) {
        StringBuilder working = new StringBuilder();
        BigDecimal amount = amount(duty, working);
        if (amount.signum() < 0) { // what is taken off may be more than there is, and a duty is no refund
            working.append(", never less than nothing");
            amount = BigDecimal.ZERO;
        }
        return missing.isEmpty() ? new Result.Amount(amount, working.toString()) : missing.getFirst();
    }

    /**
     * What a price is short of a minimum price; nothing if it reaches it.
     *
     * @param minimum for all of the goods
     * @param inWords what the price is made up of
     */
    public Result shortfall(DutyExpression minimum, BigDecimal price, String inWords) {
        StringBuilder working = new StringBuilder("minimum price ");
        BigDecimal amount = amount(minimum, working).subtract(price).max(BigDecimal.ZERO);
        working.append(" less ").append(Figures.money(price, currencies.own())).append(" (").append(inWords)
                .append("), at least nothing");
        return missing.isEmpty() ? new Result.Amount(amount, working.toString()) : missing.getFirst();
    }

    private BigDecimal amount(DutyExpression duty, StringBuilder working) {
        DutySum sum = duty.sum();
        if (sum == null) {
            working.append("no duty");
            return BigDecimal.ZERO;
        }
        BigDecimal amount = total(sum, working);
        for (DutyBound bound : duty.bounds()) {
            working.append(bound.kind() == DutyBound.Kind.MIN ? ", at least " : ", at most ");
            BigDecimal limit = total(bound.sum(), working);
            amount = bound.kind() == DutyBound.Kind.MIN ? amount.max(limit) : amount.min(limit);
        }
        return amount;
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
            case DutyTerm.Component(var code) -> component(code, working);
            case DutyTerm.SupplementaryUnit(var unit) -> {
                working.append("no duty, the quantity in ").append(unit).append(" is asked for");
                yield BigDecimal.ZERO;
            }
        };
    }

    private BigDecimal component(String code, StringBuilder working) {
        DutyExpression duty = goods.components().find(code, goods.forComponents()).orElse(null);
        if (duty == null) {
            return goods.components().dependsOnCode(code)
                    ? absent("missing-additional-code",
                            "the amount of the component " + code
                                    + " depends on the composition of the goods, and no additional code that says it"
                                    + " is declared")
                    : absent("component-table",
                            "the amount of the component " + code + " stands in a table that this law does not have");
        }
        working.append(code).append(" (");
        BigDecimal amount = amount(duty, working);
        working.append(')');
        return amount;
    }

    private BigDecimal percentage(DutyTerm.Percentage percentage, StringBuilder working) {
        DutyTerm.Part of = percentage.of();
        working.append(percentage.rate().toPlainString()).append(" % of ");
        BigDecimal whole = of == null ? money(base, working) : part(of.name(), working);
        return whole.multiply(percentage.rate()).movePointLeft(2);
    }

    private BigDecimal part(String name, StringBuilder working) {
        if (name.equals(DutyTerm.Part.CUSTOMS_VALUE)) {
            return money(goods.value().amount(), working);
        }
        return goods.components().knows(name) ? component(name, working) : money(quantity(name), working);
    }

    private BigDecimal money(BigDecimal amount, StringBuilder working) {
        working.append(Figures.money(amount, currencies.own()));
        return amount;
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
        return goods.quantities().find(unit)
                .orElseGet(() -> absent("missing-quantity", "the quantity in " + unit + " is not declared"));
    }

    private BigDecimal absent(String code, String reason) {
        missing.add(new Result.Missing(code, reason));
        return BigDecimal.ZERO;
    }
}
