package org.tamga.portal.calculator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tamga.reference.Law;
import org.tamga.shared.Money;
import org.tamga.tariff.ValueComponent;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.taxes.ValuationRules.Charge;

/**
 * What somebody types about costs beside the price. They are those of the whole consignment, and are shared out among its goods
 * by value.
 *
 * @param given as typed, by charge code of the law
 */
public record CostsForm(Map<String, String> given) {

    private static final String PREFIX = "cost.";

    /** A cost that the law asks for. @param what is done with it, in words */
    public record Field(String code, String name, String what, String typed) {
    }

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

    /** The costs that the law of the pack knows for goods that go that way: what raises the value first. */
    public List<Field> fields(Law law, boolean exported) {
        return law.part(Tariff.class).valuation().charges().values().stream()
                .filter(charge -> charge.movement().concerns(exported))
                .sorted(Comparator.comparing(Charge::effect).thenComparing(Charge::code))
                .map(charge -> new Field(charge.code(), charge.text(), what(charge), given.getOrDefault(charge.code(), "")))
                .toList();
    }

    private static String what(Charge charge) {
        return switch (charge.effect()) {
            case ADD -> "added to the value";
            case DEDUCT -> "taken off the value";
            case NONE -> "no part of the customs value";
        };
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
