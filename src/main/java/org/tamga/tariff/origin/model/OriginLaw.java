package org.tamga.tariff.origin.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.measures.Areas;

/** The preferential rules of origin of one version of the law. */
public final class OriginLaw {

    private static final Comparator<ProductRule> CLOSEST_FIRST = Comparator
            .comparing((ProductRule rule) -> -rule.products().level())
            .thenComparing(rule -> !rule.products().from().equals(rule.products().to()))
            .thenComparing(rule -> !rule.isPartial()).thenComparing(ProductRule::row);

    private final List<Scheme> schemes;
    private final Map<String, List<ProductRule>> rules;

    public OriginLaw(List<Scheme> schemes, List<ProductRule> rules) {
        this.schemes = List.copyOf(schemes);
        this.rules = rules.stream().sorted(CLOSEST_FIRST).collect(Collectors.groupingBy(ProductRule::scheme));
    }

    /** Every scheme, in the order of the pack. */
    public List<Scheme> schemes() {
        return schemes;
    }

    /** The schemes that favour goods from a country on that day. */
    public List<Scheme> schemes(String country, Areas areas, LocalDate day) {
        return schemes.stream().filter(scheme -> scheme.isFor(country, areas, day)).toList();
    }

    /** Every product rule of a scheme, the closest description first. */
    public List<ProductRule> rules(Scheme scheme) {
        return rules.getOrDefault(scheme.id(), List.of());
    }

    /**
     * The rules that goods of a code may fall under, the closest description first: those for a part of the goods, and last
     * the one for all others, if there is one.
     */
    public List<ProductRule> rules(Scheme scheme, CommodityCode code, LocalDate day) {
        List<ProductRule> found = new ArrayList<>();
        for (ProductRule rule : rules(scheme)) {
            if (rule.products().covers(code) && rule.validity().holdsOn(day)) {
                found.add(rule);
                if (!rule.isPartial()) {
                    break;
                }
            }
        }
        return found;
    }
}
