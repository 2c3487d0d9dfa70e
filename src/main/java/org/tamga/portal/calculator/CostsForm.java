package org.tamga.portal.calculator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tamga.shared.Money;
import org.tamga.tariff.ValueComponent;

/**
 * What somebody types about costs beside the price. They are those of the whole consignment, and are shared out among its goods
 * by value.
 *
 * @param given as typed, by charge code of the law
 */
public record CostsForm(Map<String, String> given) {

    private static final String PREFIX = "cost.";

    /** @param sent names and values of the fields of the page */
    static CostsForm of(Map<String, String> sent) {
        Map<String, String> given = new TreeMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isBlank()) {
                given.put(name.substring(PREFIX.length()), value.strip());
            }
        });
        return new CostsForm(given);
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** What was typed for a cost; empty if nothing was. */
    public String typed(String code) {
        return given.getOrDefault(code, "");
    }

    void check(List<String> faults) {
        given.forEach((code, typed) -> {
            if (TypedNumber.of(typed).isEmpty()) {
                faults.add("Costs: give " + code + " as a number, for example 120");
            }
        });
    }

    /** To be called only if nothing is wrong with it. */
    List<ValueComponent> components(String currency) {
        return given.entrySet().stream().map(each -> new ValueComponent(each.getKey(),
                new Money(TypedNumber.of(each.getValue()).orElseThrow(), currency))).toList();
    }

    /** The names and values that send this form again. */
    Map<String, String> sent() {
        Map<String, String> fields = new TreeMap<>();
        given.forEach((code, typed) -> fields.put(PREFIX + code, typed));
        return fields;
    }
}
