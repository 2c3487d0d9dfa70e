package org.tamga.tariff.model.measures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tamga.shared.CommodityCode;

/** The tariff quotas of one version of the law, and how it allocates them. */
public final class Quotas {

    private final SortedMap<String, List<Quota>> byOrderNumber;
    private final QuotaRules rules;

    public Quotas(List<Quota> quotas, QuotaRules rules) {
        this.byOrderNumber = new TreeMap<>(quotas.stream().collect(Collectors.groupingBy(Quota::orderNumber)));
        this.rules = rules;
    }

    public QuotaRules rules() {
        return rules;
    }

    /** The rows of a quota, of all periods; empty if there is no such quota. */
    public List<Quota> list(String orderNumber) {
        return byOrderNumber.getOrDefault(orderNumber, List.of());
    }

    /** Every quota, by order number. */
    public Map<String, List<Quota>> all() {
        return Map.copyOf(byOrderNumber);
    }

    /** The quota that goods can draw on that day, the row that describes them most closely. */
    public Optional<Quota> find(String orderNumber, CommodityCode goods, LocalDate day) {
        return list(orderNumber).stream().filter(each -> each.period().holdsOn(day) && each.isFor(goods))
                .max(Comparator.comparingInt(each -> each.commodity().digits().length()));
    }

    /** The quota that this one is a part of, on that day. */
    public Optional<Quota> parent(Quota quota, LocalDate day) {
        return Optional.ofNullable(quota.parent()).flatMap(
                parent -> list(parent).stream().filter(each -> each.period().holdsOn(day)).findFirst());
    }
}
