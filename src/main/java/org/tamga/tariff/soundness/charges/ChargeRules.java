package org.tamga.tariff.soundness.charges;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.util.TreeMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.facts.FactCondition;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.taxes.Rounding;
import org.tamga.tariff.model.taxes.Route;
import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.model.taxes.Treatment;
import org.tamga.tariff.soundness.review.Each;
import org.tamga.tariff.soundness.review.MeasureKinds;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.SoundnessRule.Against;

/** Taxes, regimes, reliefs, roundings: what the pack makes of its measures. */
public final class ChargeRules {

    private static final String TAX_TYPES = "tax-types";
    private static final int MOST_DECIMALS = 4;

    public static final List<SoundnessRule> RULES = List.of(
            warning("TS-161", "Goods that have a duty have value added tax.",
                    "a destination country taxes imports as home supplies",
                    ChargeRules::withoutValueAddedTax),
            error("TS-162", "A measure of a tax whose type is its additional code has such a code.",
                    "a charge without a tax type", Each.measure(ChargeRules::withoutTaxCode)),
            error("TS-163", "A tax type is in the list of tax types.", "a line that no account takes",
                    ChargeRules::unlistedTypes),
            error("TS-164", "A rounding leaves from no to " + MOST_DECIMALS + " decimals.", "a misplaced scale",
                    (law, against) -> roundings(law).forEach((name, rounding) -> {
                        if (rounding.scale() < 0 || rounding.scale() > MOST_DECIMALS) {
                            against.say(ReviewedLaw.TAXES, name, "scale " + rounding.scale());
                        }
                    })),
            error("TS-165", "No route stands behind one that all goods take.", "it would never be reached", (law, against) -> {
                List<Route> routes = routes(law);
                for (int i = 1; i < routes.size(); i++) {
                    if (isForAll(routes.get(i - 1))) {
                        against.say(ReviewedLaw.TAXES, "route " + routes.get(i).id(), "behind " + routes.get(i - 1).id());
                    }
                }
            }),
            error("TS-166", "The last route is for all goods.", "goods without a regime cannot be assessed", (law, against) -> {
                if (!routes(law).isEmpty() && !isForAll(routes(law).getLast())) {
                    against.say(ReviewedLaw.TAXES, "route " + routes(law).getLast().id(), "it has a condition");
                }
            }),
            error("TS-167", "A regime that a tax names is that of a route.", "a tax that is never charged",
                    (law, against) -> law.tariff().taxRules().taxes().forEach(tax -> tax.typeByRegime().keySet().stream()
                            .filter(regime -> !regime.equals(Tax.ANY_REGIME) && !regimes(law).contains(regime)).sorted()
                            .forEach(regime -> against.say(ReviewedLaw.TAXES, "tax " + tax.id(), regime)))),
            error("TS-168", "The regime of a measure is that of a route.", "a measure that never applies",
                    Each.measure((measure, law) -> measure.regime() == null || regimes(law).isEmpty()
                            || regimes(law).contains(measure.regime()) ? null : measure.regime())),
            error("TS-169", "A tax that counts a charge of its own is a tax of the pack.", "a cost that no tax counts",
                    (law, against) -> law.tariff().valuation().charges().forEach((code, charge) -> charge.taxes().stream()
                            .filter(tax -> law.tariff().taxRules().taxes().stream().noneMatch(each -> each.id().equals(tax)))
                            .forEach(tax -> against.say(ReviewedLaw.VALUATION, code, tax)))),
            warning("TS-170", "A charge code does something to the value or to a tax.", "WTO Valuation Agreement Art. 8",
                    (law, against) -> law.tariff().valuation().charges().forEach((code, charge) -> {
                        if (charge.effect() == org.tamga.tariff.model.taxes.ValuationRules.Effect.NONE
                                && charge.taxes().isEmpty()) {
                            against.say(ReviewedLaw.VALUATION, code, "it does nothing");
                        }
                    })),
            warning("TS-171", "A type of measure brings one tax of a regime.", "goods would be charged twice",
                    ChargeRules::twoTaxes),
            error("TS-173", "A relief that everybody meets is not before another of the same tax.", "it would never be reached",
                    ChargeRules::hiddenTreatments));

    private ChargeRules() {
    }

    private static List<Route> routes(ReviewedLaw law) {
        return law.tariff().taxRules().routes();
    }

    private static Set<String> regimes(ReviewedLaw law) {
        return routes(law).stream().map(Route::regime).collect(Collectors.toSet());
    }

    private static boolean isForAll(Route route) {
        return route.when().equals(FactCondition.always()) && route.comparison() == null;
    }

    private static void withoutValueAddedTax(ReviewedLaw law, Against against) {
        Set<String> taxed = new HashSet<>();
        for (Measure measure : law.measures()) {
            if (MeasureKinds.VALUE_ADDED_TAX.contains(measure.type()) && law.toCome(measure.validity()) != null) {
                String digits = measure.commodity().digits();
                taxed.add(digits);
                for (int length = 2; length < digits.length(); length++) {
                    taxed.add(digits.substring(0, length) + "*");
                }
            }
        }
        if (!taxed.isEmpty()) {
            Each.measure((measure, reviewed) -> !law.kinds().ordinary().contains(measure.type())
                    || isTaxed(measure.commodity().digits(), taxed) ? null : "none on " + measure.commodity())
                    .run(law, against);
        }
    }

    /** On the code, above it, or on some line below it. */
    private static boolean isTaxed(String digits, Set<String> taxed) {
        return taxed.contains(digits + "*")
                || Stream.iterate(digits, code -> code.length() >= 2, code -> code.substring(0, code.length() - 1))
                        .anyMatch(taxed::contains);
    }

    private static @Nullable String withoutTaxCode(Measure measure, ReviewedLaw law) {
        return law.tariff().taxRules().taxes().stream().filter(tax -> tax.additionalCodePrefix() != null)
                .filter(tax -> tax.measureTypes().contains(measure.type()))
                .filter(tax -> tax.typeFor(Tax.ANY_REGIME, measure.additionalCode()) == null).findFirst()
                .map(tax -> "type " + measure.type() + " needs a code that begins with " + tax.additionalCodePrefix())
                .orElse(null);
    }

    private static void unlistedTypes(ReviewedLaw law, Against against) {
        Validity now = new Validity(law.day(), null);
        law.tariff().taxRules().taxes().forEach(tax -> new TreeSet<>(tax.typeByRegime().values()).stream()
                .filter(type -> !type.isEmpty() && !law.isListed(TAX_TYPES, type, now))
                .forEach(type -> against.say(ReviewedLaw.TAXES, "tax " + tax.id(), type)));
    }

    private static Map<String, Rounding> roundings(ReviewedLaw law) {
        Map<String, Rounding> roundings = new TreeMap<>();
        law.tariff().taxRules().taxes().forEach(tax -> roundings.put("tax " + tax.id(), tax.rounding()));
        roundings.put("customs value", law.tariff().valuation().rounding());
        return roundings;
    }

    private static void twoTaxes(ReviewedLaw law, Against against) {
        Set<String> seen = new HashSet<>();
        for (Tax tax : law.tariff().taxRules().taxes()) {
            for (String type : new TreeSet<>(tax.measureTypes())) {
                if (!tax.onlyOnCharge() && !seen.add(type)) {
                    against.say(ReviewedLaw.TAXES, "tax " + tax.id(), "measures of type " + type + " bring another one");
                }
            }
        }
    }

    private static void hiddenTreatments(ReviewedLaw law, Against against) {
        Set<String> decided = new HashSet<>();
        for (Treatment treatment : law.tariff().taxRules().treatments()) {
            if (!treatment.taxes().isEmpty() && decided.containsAll(treatment.taxes())) {
                against.say(ReviewedLaw.TAXES, "treatment " + treatment.id(), "earlier ones decide its taxes already");
            }
            if (treatment.when().equals(FactCondition.always())) {
                decided.addAll(treatment.taxes());
            }
        }
    }
}
