package org.tamga.tariff.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.ValueComponent;

/**
 * What somebody asks the calculator.
 *
 * @param pack      whose law; that of the default pack if none is named
 * @param date      day whose law applies
 * @param direction {@code IMPORT}, which is also meant if nothing is said, or {@code EXPORT}
 * @param currency  of every amount; that of the law if none is named
 * @param charges   costs of the whole consignment by charge code ({@code FREIGHT}, {@code AK}), apportioned by value
 */
record CalculationQuestion(@Nullable String pack, @Nullable LocalDate date, @Nullable String direction,
        @Nullable String currency,
        @Nullable List<Line> lines, @Nullable Map<String, BigDecimal> charges) {

    private static final String HOME_USE = "4000";

    /**
     * One line of goods.
     *
     * @param value      price of the line
     * @param destination country that exported goods go to
     * @param procedure  requested and previous procedure, four digits; home use ({@code 4000}) if none is named for goods that
     *                   come
     * @param quantities by unit of the tariff
     * @param charges    costs of this line by charge code
     */
    record Line(@Nullable String commodity, @Nullable String origin, @Nullable String destination,
            @Nullable String preferentialOrigin,
            @Nullable String preference, @Nullable String quota, @Nullable String procedure,
            @Nullable List<String> additionalProcedures, @Nullable List<String> additionalCodes,
            @Nullable List<String> documents, @Nullable List<String> statements, @Nullable BigDecimal value,
            @Nullable Map<String, BigDecimal> quantities, @Nullable Map<String, BigDecimal> charges) {
    }

    /** @param named in the address of the call @throws UnclearQuestion if the question itself names another pack */
    @Nullable
    String packOr(@Nullable String named) {
        if (pack != null && named != null && !pack.equals(named)) {
            throw new UnclearQuestion(List.of("pack: the question says another one than the address of the call"));
        }
        return pack == null ? named : pack;
    }

    /** @throws UnclearQuestion with everything that is wrong with it */
    AssessmentRequest toRequest(String ownCurrency) {
        String used = currency == null ? ownCurrency : currency;
        List<String> faults = QuestionFaults.of(this, used);
        if (!faults.isEmpty()) {
            throw new UnclearQuestion(faults);
        }
        List<AssessmentItem> items = new ArrayList<>();
        for (Line line : or(lines)) {
            items.add(item(items.size() + 1, line, used, isExport()));
        }
        return new AssessmentRequest(Objects.requireNonNull(date), isExport() ? Direction.EXPORT : Direction.IMPORT, "", items,
                components(charges, used), Map.of(), Set.of(), Set.of());
    }

    private boolean isExport() {
        return Direction.EXPORT.name().equalsIgnoreCase(direction);
    }

    private static AssessmentItem item(int number, Line line, String currency, boolean export) {
        String procedure = line.procedure == null && !export ? HOME_USE : line.procedure;
        AssessmentItem.Builder facts = AssessmentItem.item(number).commodity(line.commodity).origin(line.origin)
                .destination(line.destination)
                .preferentialOrigin(line.preferentialOrigin).preference(line.preference).quota(line.quota)
                .procedure(procedure == null ? null : procedure.substring(0, 2),
                        procedure == null ? null : procedure.substring(2))
                .price(new Money(Objects.requireNonNull(line.value), currency));
        or(line.additionalProcedures).forEach(facts::additionalProcedure);
        or(line.additionalCodes).forEach(facts::additionalCode);
        or(line.documents).forEach(facts::document);
        or(line.statements).forEach(facts::statement);
        or(line.quantities).forEach((unit, amount) -> facts.quantity(new Quantity(amount, unit)));
        components(line.charges, currency).forEach(each -> facts.valueComponent(each.code(), each.amount()));
        return facts.build();
    }

    private static List<ValueComponent> components(@Nullable Map<String, BigDecimal> charges, String currency) {
        return or(charges).entrySet().stream()
                .map(each -> new ValueComponent(each.getKey(), new Money(each.getValue(), currency))).toList();
    }

    private static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Map<String, T> or(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
