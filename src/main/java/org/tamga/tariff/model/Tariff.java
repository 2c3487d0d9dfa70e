package org.tamga.tariff.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Components;
import org.tamga.tariff.model.measures.ConditionRules;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.MeasureTypes;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.model.measures.Quotas;
import org.tamga.tariff.model.measures.Units;
import org.tamga.tariff.model.taxes.TaxRules;
import org.tamga.tariff.model.taxes.ValuationRules;

/** The tariff of one version of the law. Immutable; finding the measures of a code costs a few hash look-ups. */
public final class Tariff {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;
    private static final char AFTER_DIGITS = '9' + 1;

    private final Map<String, List<Measure>> byHeading = new HashMap<>();
    private final NavigableSet<String> headings = new TreeSet<>();
    private final boolean[] lengths = new boolean[LONGEST + 1];
    private final List<Measure> all;
    private final Areas areas;
    private final Units units;
    private final TaxRules taxRules;
    private final ValuationRules valuation;
    private final Quotas quotas;
    private final MeasureTypes types;
    private final ConditionRules conditionRules;
    private final Components components;

    public Tariff(List<Measure> measures, Areas areas, Units units, TaxRules taxRules, ValuationRules valuation,
            Quotas quotas, MeasureTypes types, ConditionRules conditionRules, Components components) {
        for (Measure measure : measures) {
            byHeading.computeIfAbsent(measure.commodity().digits(), digits -> new ArrayList<>(4)).add(measure);
            lengths[measure.commodity().digits().length()] = true;
        }
        this.headings.addAll(byHeading.keySet());
        this.all = List.copyOf(measures);
        this.areas = areas;
        this.units = units;
        this.taxRules = taxRules;
        this.valuation = valuation;
        this.quotas = quotas;
        this.types = types;
        this.conditionRules = conditionRules;
        this.components = components;
    }

    /**
     * Every measure of the code and of the headings above it, in all periods, the highest heading first. A code shorter than
     * ten digits also finds the measures of the ten-digit code that it stands for ({@code 970200} of {@code 9702000000}).
     */
    public List<Measure> measures(CommodityCode commodity) {
        String full = commodity.digits() + "0".repeat(LONGEST - commodity.digits().length());
        List<Measure> found = new ArrayList<>();
        for (int length = SHORTEST; length <= LONGEST; length++) {
            if (lengths[length]) {
                found.addAll(byHeading.getOrDefault(full.substring(0, length), List.of()));
            }
        }
        return found;
    }

    /** Every measure of the codes that begin with this one and are longer, in all periods, by code. */
    public List<Measure> below(CommodityCode commodity) {
        return headings.subSet(commodity.digits(), false, commodity.digits() + AFTER_DIGITS, false).stream()
                .flatMap(digits -> byHeading.getOrDefault(digits, List.of()).stream()).toList();
    }

    /** Every measure in every period, in the order of the pack. */
    public List<Measure> measures() {
        return all;
    }

    /** Number of measures. */
    public int size() {
        return all.size();
    }

    public Areas areas() {
        return areas;
    }

    public Units units() {
        return units;
    }

    public TaxRules taxRules() {
        return taxRules;
    }

    public ValuationRules valuation() {
        return valuation;
    }

    public MeasureTypes types() {
        return types;
    }

    public ConditionRules conditionRules() {
        return conditionRules;
    }

    public Components components() {
        return components;
    }

    /** Every period of every quota. */
    public List<Quota> quotaPeriods() {
        return quotas.all().values().stream().flatMap(List::stream).toList();
    }

    public Quotas quotas() {
        return quotas;
    }
}
