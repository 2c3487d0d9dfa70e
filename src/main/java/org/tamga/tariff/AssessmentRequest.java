package org.tamga.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything about a consignment that the charge depends on. Nothing else does: equal requests under equal law have equal
 * assessments.
 *
 * @param date            tax point: the day whose measures and exchange rates apply
 * @param declarationType for example {@code IMA}; empty for a calculation without declaration
 * @param valueComponents charges stated for the consignment as a whole; apportioned over the items by value
 * @param declaredRates   exchange rates that the declarant states, by currency, in units per unit of the pack's currency;
 *                        used where the law lets him
 * @param fiscalRoles     roles of the fiscal references of the declaration, for example {@code FR1}
 * @param authorisations  types of the authorisations that the declaration invokes, for example {@code UKIM}
 */
public record AssessmentRequest(LocalDate date, Direction direction, String declarationType, List<AssessmentItem> items,
        List<ValueComponent> valueComponents, Map<String, BigDecimal> declaredRates, Set<String> fiscalRoles,
        Set<String> authorisations) {

    /** Which way the goods go. */
    public enum Direction {
        IMPORT, EXPORT
    }

    public AssessmentRequest {
        items = List.copyOf(items);
        valueComponents = List.copyOf(valueComponents);
        declaredRates = Collections.unmodifiableMap(new TreeMap<>(declaredRates));
        fiscalRoles = Collections.unmodifiableSet(new TreeSet<>(fiscalRoles));
        authorisations = Collections.unmodifiableSet(new TreeSet<>(authorisations));
    }

    /** An import of these items, with nothing stated for the consignment as a whole. */
    public static AssessmentRequest importOf(LocalDate date, AssessmentItem... items) {
        return new AssessmentRequest(date, Direction.IMPORT, "", List.of(items), List.of(), Map.of(), Set.of(), Set.of());
    }

    /** The same consignment, known to leave. */
    public AssessmentRequest leaving() {
        return new AssessmentRequest(date, Direction.EXPORT, declarationType, items, valueComponents, declaredRates,
                fiscalRoles,
                authorisations);
    }

    /** Whether an item claims a tariff quota. */
    public boolean claimsQuota() {
        return items.stream().anyMatch(item -> item.quotaOrderNumber() != null);
    }

    /**
     * The item that a line of its number is about. Where a quota was granted for a part of the goods, the lines of the rest
     * have a number behind the last item, and are about the item that was split.
     */
    public Optional<AssessmentItem> itemOfLine(int number) {
        int last = items.stream().mapToInt(AssessmentItem::number).max().orElse(0);
        return number <= last ? items.stream().filter(item -> item.number() == number).findFirst()
                : items.stream().filter(AssessmentItem::chargedInParts).skip(number - last - 1L).findFirst();
    }

    /** The same consignment with what the claims on quotas have come to. @param drawings by number of the item */
    public AssessmentRequest drawing(Map<Integer, QuotaDrawing> drawings) {
        return new AssessmentRequest(date, direction, declarationType,
                items.stream().map(item -> item.drawing(drawings.get(item.number()))).toList(), valueComponents, declaredRates,
                fiscalRoles, authorisations);
    }

    /** The same consignment with one item in the place of that with its number. */
    public AssessmentRequest with(AssessmentItem other) {
        return new AssessmentRequest(date, direction, declarationType,
                items.stream().map(item -> item.number() == other.number() ? other : item).toList(), valueComponents,
                declaredRates, fiscalRoles, authorisations);
    }
}
