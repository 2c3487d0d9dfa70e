package org.tamga.tariff.soundness.charges;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tamga.reference.ExchangeRates.Rate;
import org.tamga.shared.Validity;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.SoundnessRule.Against;
import org.tamga.tariff.soundness.review.SoundnessRule.Check;

/** Exchange rates. */
public final class RateRules {

    private static final String BASIS = "WTO Valuation Agreement Art. 9: the rate in force at the time";
    private static final BigDecimal LEAP = new BigDecimal("1.5");

    public static final List<SoundnessRule> RULES = List.of(
            warning("TS-201", "The periods of an exchange rate follow one another without a gap.", BASIS,
                    pairs((before, next, against) -> {
                        if (before.validity().to() != null
                                && next.validity().from().isAfter(before.validity().to().plusDays(1))) {
                            say(against, next, "none on " + before.validity().to().plusDays(1));
                        }
                    })),
            warning("TS-202", "A currency that has had exchange rates has one now.", BASIS, (law, against) -> byCurrency(law)
                    .forEach((currency, rates) -> {
                        if (law.rates().find(currency, law.day()).isEmpty()) {
                            say(against, rates.getLast(), "none on " + law.day());
                        }
                    })),
            error("TS-203", "A currency with an exchange rate is in the list of currencies.", "ISO 4217",
                    (law, against) -> byCurrency(law).forEach((currency, rates) -> {
                        if (!law.isListed("currencies", currency, new Validity(law.day(), null))) {
                            say(against, rates.getLast(), currency);
                        }
                    })),
            warning("TS-204", "An exchange rate does not leap by half from one period to the next.",
                    "a rate the wrong way round", pairs((before, next, against) -> {
                        BigDecimal quotient = next.perUnit().max(before.perUnit())
                                .divide(next.perUnit().min(before.perUnit()), MathContext.DECIMAL64);
                        if (quotient.compareTo(LEAP) > 0) {
                            say(against, next, before.perUnit().toPlainString() + ", then " + next.perUnit().toPlainString());
                        }
                    })),
            error("TS-205", "The pack's own currency has no exchange rate.", "it is one by definition",
                    (law, against) -> byCurrency(law).getOrDefault(law.law().currency(), List.of())
                            .forEach(rate -> say(against, rate, rate.currency()))));

    /** Looks at a rate and the one after it. */
    private interface Pair {
        void look(Rate before, Rate next, Against against);
    }

    private RateRules() {
    }

    private static Check pairs(Pair pair) {
        return (law, against) -> byCurrency(law).values().forEach(rates -> {
            for (int i = 1; i < rates.size(); i++) {
                if (law.toCome(rates.get(i).validity()) != null) {
                    pair.look(rates.get(i - 1), rates.get(i), against);
                }
            }
        });
    }

    private static Map<String, List<Rate>> byCurrency(ReviewedLaw law) {
        return law.rates().list().stream().sorted(Comparator.comparing(rate -> rate.validity().from()))
                .collect(Collectors.groupingBy(Rate::currency, TreeMap::new, Collectors.toCollection(ArrayList::new)))
                .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> List.copyOf(each.getValue()),
                        (one, other) -> one, TreeMap::new));
    }

    private static void say(Against against, Rate rate, String what) {
        against.say(ReviewedLaw.RATES, rate.currency() + " " + rate.validity().from(), what);
    }
}
