package org.tamga.tariff.rules.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.taxes.Claims;
import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.rules.choice.MeasureConditions.Outcome;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.trace.Trace;
import org.tamga.tariff.rules.value.Currencies;

/** Chooses, of the measures in force for the goods, those that a tax applies; and says of every other why it does not. */
public final class MeasureSelection {

    /** A measure that fits the goods, with what it brings them; never {@link Outcome.Fails}. */
    public record Fitting(Measure measure, Outcome outcome) {
    }

    private final Claims claims;
    private final Areas areas;
    private final Tariff tariff;
    private final MeasureConditions conditions;
    private final Trace trace;

    public MeasureSelection(Tariff tariff, Currencies currencies, Trace trace) {
        this.claims = tariff.taxRules().claims();
        this.areas = tariff.areas();
        this.tariff = tariff;
        this.conditions = new MeasureConditions(tariff.conditionRules(), currencies);
        this.trace = trace;
    }

    /**
     * The measures to apply, in a fixed order whatever the order of {@code inForce}.
     *
     * @param inForce measures of the commodity that hold on the tax point
     */
    public List<Fitting> select(Tax tax, List<Measure> inForce, Goods goods) {
        List<Fitting> fitting = new ArrayList<>();
        for (Measure measure : inForce) {
            if (tax.measureTypes().contains(measure.type())) {
                fits(tax, measure, goods, fitting);
            }
        }
        fitting.sort(closest(goods));
        return switch (tax.choice()) {
            case ONE -> first(tax, claimed(tax, fitting, goods), goods);
            case ONE_PER_TYPE -> firstOfEach(tax, fitting, goods, each -> each.measure.type());
            case ONE_PER_CODE -> firstOfEach(tax, fitting, goods, each -> String.valueOf(each.measure.additionalCode()));
        };
    }

    private void fits(Tax tax, Measure measure, Goods goods, List<Fitting> fitting) {
        String obstacle = Applicability.obstacle(measure, goods, tariff);
        if (obstacle != null) {
            reject(tax, measure, goods, obstacle);
            return;
        }
        Outcome outcome = conditions.tryOn(measure, goods);
        if (outcome instanceof Outcome.Fails(var reason)) {
            reject(tax, measure, goods, reason);
        } else {
            fitting.add(new Fitting(measure, outcome));
        }
    }

    private List<Fitting> claimed(Tax tax, List<Fitting> fitting, Goods goods) {
        String preference = goods.item().preference() == null ? claims.ordinary() : goods.item().preference();
        List<Fitting> claimed = claimedBy(preference, fitting);
        if (claimed.isEmpty() && !preference.equals(claims.ordinary())) {
            trace.decided(goods.number(), "measure", "preference " + preference
                    + " is claimed and no measure grants it to these goods: the ordinary " + tax.name() + " applies");
            preference = claims.ordinary();
            claimed = claimedBy(preference, fitting);
        }
        for (Fitting each : fitting) {
            if (!claimed.contains(each)) {
                reject(tax, each.measure, goods, "it is not what preference " + preference + " claims");
            }
        }
        return claimed;
    }

    private List<Fitting> claimedBy(String preference, List<Fitting> fitting) {
        return fitting.stream().filter(each -> claims.isClaimedBy(each.measure, preference)).toList();
    }

    private List<Fitting> firstOfEach(Tax tax, List<Fitting> fitting, Goods goods, Function<Fitting, String> group) {
        Map<String, List<Fitting>> groups = fitting.stream()
                .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().flatMap(each -> first(tax, each, goods).stream()).toList();
    }

    private List<Fitting> first(Tax tax, List<Fitting> ordered, Goods goods) {
        for (int i = 1; i < ordered.size(); i++) {
            reject(tax, ordered.get(i).measure, goods,
                    "measure " + ordered.getFirst().measure.sid() + " describes the goods more closely");
        }
        return ordered.isEmpty() ? ordered : ordered.subList(0, 1);
    }

    /** Quota before none, country before group, long before short code, additional code before none, new before old. */
    private Comparator<Fitting> closest(Goods goods) {
        Comparator<Measure> order = Comparator.comparing((Measure each) -> each.orderNumber() == null)
                .thenComparing(each -> areas.rank(each.area())).thenComparing(each -> -each.commodity().digits().length())
                .thenComparing(each -> each.additionalCode() == null)
                .thenComparing(each -> each.validity().from(), Comparator.reverseOrder()).thenComparing(Measure::sid);
        return Comparator.comparing(Fitting::measure, order);
    }

    private void reject(Tax tax, Measure measure, Goods goods, String reason) {
        trace.measure(goods.number(), tax.id(), "not-applied", measure,
                "measure " + measure.sid() + " does not apply: " + reason);
    }
}
