package org.tamga.tariff.rules.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.ValueComponent;
import org.tamga.tariff.model.taxes.ValuationRules;
import org.tamga.tariff.model.taxes.ValuationRules.Charge;
import org.tamga.tariff.rules.trace.Figures;
import org.tamga.tariff.rules.trace.Trace;
import org.tamga.tariff.rules.value.CustomsValue.Unvalued;
import org.tamga.tariff.rules.value.CustomsValue.Valued;

/**
 * Works out the customs value of every item: its price, or the value that it states, turned into the currency of the law; the
 * charges that the law adds and deducts; and its share, by price, of the charges that are stated for the whole consignment.
 */
public final class CustomsValuer {

    private final ValuationRules rules;
    private final Currencies currencies;
    private final boolean exported;
    private final Trace trace;

    public CustomsValuer(ValuationRules rules, Currencies currencies, Direction direction, Trace trace) {
        this.rules = rules;
        this.currencies = currencies;
        this.exported = direction == Direction.EXPORT;
        this.trace = trace;
    }

    /** One value for each item, in the order of the request. */
    public List<CustomsValue> valueAll(AssessmentRequest request) {
        BigDecimal whole = priceOfAll(request);
        boolean alone = request.items().size() == 1;
        List<CustomsValue> values = new ArrayList<>(request.items().size());
        for (AssessmentItem item : request.items()) {
            values.add(value(item, request.valueComponents(), start -> alone ? BigDecimal.ONE : share(start, whole)));
        }
        return values;
    }

    /** What all goods cost together, before anything is added or deducted; null if that cannot be worked out. */
    public @Nullable BigDecimal priceOfAll(AssessmentRequest request) {
        BigDecimal all = BigDecimal.ZERO;
        for (AssessmentItem item : request.items()) {
            Optional<BigDecimal> price = startingValue(item);
            if (price.isEmpty()) {
                return null;
            }
            all = all.add(price.get());
        }
        return all;
    }

    /** Of an item in what is stated for all; null if it cannot be told, since others would bear too much or nobody anything. */
    private static @Nullable BigDecimal share(BigDecimal start, @Nullable BigDecimal whole) {
        return whole == null || whole.signum() == 0 ? null : start.divide(whole, Figures.PRECISION);
    }

    private CustomsValue value(AssessmentItem item, List<ValueComponent> shared,
            Function<BigDecimal, @Nullable BigDecimal> share) {
        Money stated = stated(item);
        if (stated == null) {
            return new Unvalued("no-value", "neither a price nor a customs value is declared");
        }
        Optional<BigDecimal> start = currencies.toOwn(stated.amount(), stated.currency());
        if (start.isEmpty()) {
            return noRate(stated.currency());
        }
        Working working = new Working(item.number(), start.get());
        working.say(Figures.money(stated) + converted(stated));
        item.valueComponents().forEach(component -> working.count(component, BigDecimal.ONE));
        if (!shared.isEmpty()) {
            BigDecimal part = share.apply(start.get());
            if (part == null) {
                return new Unvalued("no-share", "the charges of the whole consignment are divided by value,"
                        + " and what all items are worth together is not known");
            }
            shared.forEach(component -> working.count(component, part));
        }
        return working.result();
    }

    private Optional<BigDecimal> startingValue(AssessmentItem item) {
        return Optional.ofNullable(stated(item)).flatMap(money -> currencies.toOwn(money.amount(), money.currency()));
    }

    private static @Nullable Money stated(AssessmentItem item) {
        return item.customsValue() != null ? item.customsValue() : item.price();
    }

    private String converted(Money stated) {
        return stated.currency().equals(currencies.own()) ? ""
                : " at " + currencies.rate(stated.currency()).map(Figures::brief).orElse("?") + " " + stated.currency()
                        + " per "
                        + currencies.own();
    }

    private Unvalued noRate(String currency) {
        return new Unvalued("no-rate", "there is no exchange rate for " + currency + " on " + currencies.day());
    }

    /** The value of one item while its charges are counted. */
    private final class Working {

        private final int item;
        private final Map<String, BigDecimal> charges = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private BigDecimal amount;
        private @Nullable Unvalued problem;

        Working(int item, BigDecimal start) {
            this.item = item;
            this.amount = start;
        }

        void say(String words) {
            text.append(words);
        }

        void count(ValueComponent component, BigDecimal share) {
            Charge charge = rules.charges().get(component.code());
            Optional<BigDecimal> own = currencies.toOwn(component.amount().amount(), component.amount().currency());
            if (charge == null || own.isEmpty()) {
                problem = charge == null
                        ? new Unvalued("unknown-charge", "the law does not know the charge " + component.code())
                        : noRate(component.amount().currency());
                return;
            }
            if (!charge.movement().concerns(exported)) {
                return;
            }
            BigDecimal counted = own.get().multiply(share);
            switch (charge.effect()) {
                case ADD -> amount = amount.add(counted);
                case DEDUCT -> amount = amount.subtract(counted);
                case NONE -> {
                }
            }
            charge.taxes().forEach(tax -> charges.merge(tax, counted, BigDecimal::add));
            text.append(switch (charge.effect()) {
                case ADD -> " + ";
                case DEDUCT -> " - ";
                case NONE -> "; besides, ";
            }).append(Figures.brief(counted)).append(' ').append(currencies.own()).append(" (")
                    .append(charge.text())
                    .append(")");
        }

        CustomsValue result() {
            if (problem != null) {
                return problem;
            }
            BigDecimal rounded = rules.rounding().apply(amount);
            charges.replaceAll((tax, charge) -> rules.rounding().apply(charge));
            trace.computed(item, null, "value", null, "customs value", text + ", " + rules.rounding().text(),
                    Figures.money(rounded, currencies.own()), rules.rounding().basis());
            return rounded.signum() < 0
                    ? new Unvalued("negative-value",
                            "deductions make the customs value " + Figures.money(rounded, currencies.own()))
                    : new Valued(rounded, charges);
        }
    }
}
