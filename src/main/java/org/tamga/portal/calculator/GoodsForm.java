package org.tamga.portal.calculator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.tariff.AssessmentItem;

/**
 * What somebody types about one kind of goods.
 *
 * @param number     from 1
 * @param given      by the name of the field, without blanks around it; what was left empty is not there
 * @param quantities as typed, by unit
 */
public record GoodsForm(int number, Map<String, String> given, Map<String, String> quantities) {

    static final List<String> FIELDS = List.of("commodity", "partner", "value", "preference", "quota", "codes", "documents",
            "procedure", "additional");
    private static final String QUANTITY = "q.";
    private static final String HOME_USE = "4000";

    /** The fields of the goods with this number among all that a page sends. */
    static GoodsForm of(int number, Map<String, String> sent) {
        Map<String, String> given = new TreeMap<>();
        Map<String, String> quantities = new TreeMap<>();
        String prefix = number + ".";
        sent.forEach((name, value) -> {
            String field = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
            if (!value.isBlank() && FIELDS.contains(field)) {
                given.put(field, value.strip());
            } else if (!value.isBlank() && field.startsWith(QUANTITY)) {
                quantities.put(field.substring(QUANTITY.length()), value.strip());
            }
        });
        return new GoodsForm(number, given, quantities);
    }

    public String get(String field) {
        return given.getOrDefault(field, "");
    }

    public boolean isEmpty() {
        return given.isEmpty() && quantities.isEmpty();
    }

    /** Whether it says more than most people know. */
    public boolean isDetailed() {
        return given.keySet().stream().anyMatch(each -> FIELDS.indexOf(each) > 2);
    }

    /** The names and values that send this form again. */
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        given.forEach((field, value) -> fields.put(number + "." + field, value));
        quantities.forEach((unit, value) -> fields.put(number + "." + QUANTITY + unit, value));
        return fields;
    }

    void check(List<String> faults) {
        String goods = "Goods " + number + ": ";
        if (!commodity().matches("\\d{4,10}")) {
            faults.add(goods + "give a commodity code of 4 to 10 digits");
        }
        if (TypedNumber.of(get("value")).isEmpty()) {
            faults.add(goods + "give the price as a number, for example 1250.50");
        }
        if (!get("partner").matches("([A-Z]{2})?")) {
            faults.add(goods + "choose a country");
        }
        if (!get("procedure").matches("(\\d{4})?")) {
            faults.add(goods + "give the procedure as four digits, for example 4000");
        }
        quantities.forEach((unit, value) -> {
            if (TypedNumber.of(value).isEmpty()) {
                faults.add(goods + "give the quantity in " + unit + " as a number, for example 12.5");
            }
        });
    }

    /** To be called only if nothing is wrong with it. */
    AssessmentItem toItem(String currency, boolean exported) {
        String procedure = given.containsKey("procedure") ? get("procedure") : exported ? null : HOME_USE;
        AssessmentItem.Builder item = AssessmentItem.item(number).commodity(commodity())
                .price(new Money(TypedNumber.of(get("value")).orElseThrow(), currency)).preference(given.get("preference"))
                .quota(given.get("quota")).procedure(procedure == null ? null : procedure.substring(0, 2),
                        procedure == null ? null : procedure.substring(2));
        if (exported) {
            item.destination(given.get("partner"));
        } else {
            item.origin(given.get("partner"));
        }
        words("codes").forEach(item::additionalCode);
        words("documents").forEach(item::document);
        words("additional").forEach(item::additionalProcedure);
        quantities.forEach((unit, value) -> item.quantity(new Quantity(TypedNumber.of(value).orElseThrow(), unit)));
        return item.build();
    }

    private String commodity() {
        return get("commodity").replaceAll("[ .]", "");
    }

    List<String> words(String field) {
        return Arrays.stream(get(field).toUpperCase(Locale.ROOT).split("[\\s,;]+")).filter(each -> !each.isEmpty()).toList();
    }
}
