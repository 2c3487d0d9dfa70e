package org.tamga.tariff.rules.goods;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.DeclaredTax;
import org.tamga.tariff.model.facts.Fact;
import org.tamga.tariff.model.measures.Components;
import org.tamga.tariff.model.measures.ConditionRules;
import org.tamga.tariff.model.taxes.Route;
import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.rules.value.CustomsValue;

/**
 * One item on its way through the kernel: what it is, what it is worth, and which regime it falls under.
 *
 * @param consignmentPrice what all goods of the consignment cost together; null if that cannot be worked out
 * @param charged by tax, what other taxes count of it; grows while the goods are charged
 */
public record Goods(AssessmentItem item, LocalDate date, Route route, Map<Fact, Set<String>> facts, CustomsValue.Valued value,
        @Nullable BigDecimal consignmentPrice, Quantities quantities, Components components,
        Map<String, BigDecimal> charged) {

    /** As the table of components is asked about them. */
    public Components.Goods forComponents() {
        return new Components.Goods(item.additionalCodes(),
                item.preferentialOrigin() == null ? item.origin() : item.preferentialOrigin(), route.regime(), date);
    }

    public boolean isExported() {
        return facts.getOrDefault(Fact.DIRECTION, Set.of()).contains(Direction.EXPORT.name());
    }

    /** Whether a tax is for goods of this regime that go this way. */
    public boolean bears(Tax tax) {
        return tax.appliesIn(route.regime()) && tax.movement().concerns(isExported());
    }

    /** The country that measures look at: where exported goods go, where others come from; null if none is declared. */
    public @Nullable String partner() {
        return isExported() ? item.destination() : item.origin();
    }

    /** The same goods while they are charged. */
    public Goods charging(Map<String, BigDecimal> counted) {
        return new Goods(item, date, route, facts, value, consignmentPrice, quantities, components, counted);
    }

    /** @param parts the customs value and ids of taxes, those not charged yet counting nothing */
    public BigDecimal price(List<String> parts) {
        BigDecimal price = BigDecimal.ZERO;
        for (String part : parts) {
            price = price.add(part.equals(ConditionRules.VALUE) ? value.amount()
                    : charged.getOrDefault(part, BigDecimal.ZERO));
        }
        return price;
    }

    /** The same goods under another claim. */
    public Goods claiming(AssessmentItem other) {
        Map<Fact, Set<String>> changed = new EnumMap<>(facts);
        changed.put(Fact.PREFERENCE, other.preference() == null ? Set.of() : Set.of(other.preference()));
        return new Goods(other, date, route, changed, value, consignmentPrice, quantities, components, charged);
    }

    public int number() {
        return item.number();
    }

    /**
     * How the declarant wants to pay a tax: as he says for that tax, else as he says without naming a tax, else as he says
     * first.
     */
    @Nullable
    public String methodOfPayment(String taxType) {
        String unnamed = null;
        String first = null;
        for (DeclaredTax tax : item.declaredTaxes()) {
            if (tax.methodOfPayment() == null) {
                continue;
            }
            if (taxType.equals(tax.taxType())) {
                return tax.methodOfPayment();
            }
            unnamed = unnamed == null && tax.taxType() == null ? tax.methodOfPayment() : unnamed;
            first = first == null ? tax.methodOfPayment() : first;
        }
        return unnamed == null ? first : unnamed;
    }
}
