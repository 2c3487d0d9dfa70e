package org.tamga.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;

/**
 * One item of goods, as far as the charge depends on it.
 *
 * @param number                1-based, as declared
 * @param commodity             null if none is declared: then nothing can be assessed
 * @param additionalCodes       TARIC and national additional codes ({@code C721}, {@code X333}, {@code VATZ})
 * @param origin                country of non-preferential origin
 * @param destination           country that the goods go to; null if none is declared
 * @param preferentialOrigin    country or group of preferential origin; null if none is claimed
 * @param preference            preference code ({@code 100}, {@code 300}); null is taken for the ordinary treatment
 * @param quotaOrderNumber      the quota claimed; null if none
 * @param procedure             requested procedure ({@code 40}); null in a calculation without declaration
 * @param previousProcedure     null as above
 * @param documents             category and type of every document presented ({@code C990}, {@code 1UKI})
 * @param statements            codes of the additional information ({@code NIREM})
 * @param fiscalRoles           roles of the fiscal references of this item
 * @param price                 invoiced price of the item
 * @param customsValue          the value itself where the declaration states that instead of a price
 * @param valueComponents       charges stated for this item
 * @param quantities            every quantity with its unit, net mass as {@code KGM}, gross mass as {@code KGM#G}
 * @param supplementaryQuantity in the supplementary unit of the commodity, which the declaration does not name
 * @param quotaDrawing          what the claimed quota has granted; null if no quota is claimed, or none of which a balance is
 *                              kept: then the claim is taken to be granted
 */
public record AssessmentItem(int number, @Nullable CommodityCode commodity, Set<String> additionalCodes,
        @Nullable String origin, @Nullable String destination, @Nullable String preferentialOrigin,
        @Nullable String preference, @Nullable String quotaOrderNumber, @Nullable String procedure,
        @Nullable String previousProcedure,
        Set<String> additionalProcedures, Set<String> documents, Set<String> statements, Set<String> fiscalRoles,
        @Nullable Money price,
        @Nullable Money customsValue, List<ValueComponent> valueComponents, List<Quantity> quantities,
        @Nullable BigDecimal supplementaryQuantity, List<DeclaredTax> declaredTaxes,
        @Nullable QuotaDrawing quotaDrawing) {

    public AssessmentItem {
        additionalCodes = Collections.unmodifiableSet(new TreeSet<>(additionalCodes));
        additionalProcedures = Collections.unmodifiableSet(new TreeSet<>(additionalProcedures));
        documents = Collections.unmodifiableSet(new TreeSet<>(documents));
        statements = Collections.unmodifiableSet(new TreeSet<>(statements));
        fiscalRoles = Collections.unmodifiableSet(new TreeSet<>(fiscalRoles));
        valueComponents = List.copyOf(valueComponents);
        quantities = List.copyOf(quantities);
        declaredTaxes = List.copyOf(declaredTaxes);
    }

    public static Builder item(int number) {
        return new Builder(number);
    }

    /** The same goods, claiming something else. @param more codes and documents that the claim adds */
    public AssessmentItem claiming(String otherPreference, @Nullable String otherQuota, Set<String> moreCodes,
            Set<String> moreDocuments) {
        Set<String> codes = new TreeSet<>(additionalCodes);
        codes.addAll(moreCodes);
        Set<String> presented = new TreeSet<>(documents);
        presented.addAll(moreDocuments);
        return new AssessmentItem(number, commodity, codes, origin, destination, preferentialOrigin, otherPreference,
                otherQuota, procedure,
                previousProcedure, additionalProcedures, presented, statements, fiscalRoles, price, customsValue,
                valueComponents, quantities, supplementaryQuantity, declaredTaxes, null);
    }

    /** The same goods under one more additional procedure. */
    public AssessmentItem under(String additionalProcedure) {
        Set<String> procedures = new TreeSet<>(additionalProcedures);
        procedures.add(additionalProcedure);
        return new AssessmentItem(number, commodity, additionalCodes, origin, destination, preferentialOrigin, preference,
                quotaOrderNumber, procedure, previousProcedure, procedures, documents, statements, fiscalRoles, price,
                customsValue, valueComponents, quantities, supplementaryQuantity, declaredTaxes, quotaDrawing);
    }

    /** The same goods, with what their claim on a quota has come to. */
    public AssessmentItem drawing(@Nullable QuotaDrawing drawing) {
        return part(number, quantities, supplementaryQuantity, drawing);
    }

    /** Whether it is charged in two parts, because the quota that it claims was granted for some of it. */
    public boolean chargedInParts() {
        return quotaDrawing != null && quotaDrawing.partial() && declaredTaxes.stream().noneMatch(DeclaredTax::statesAmount);
    }

    /** A part of the goods, as an item of its own. */
    public AssessmentItem part(int itsNumber, List<Quantity> itsQuantities, @Nullable BigDecimal itsSupplementaryQuantity,
            @Nullable QuotaDrawing itsDrawing) {
        return new AssessmentItem(itsNumber, commodity, additionalCodes, origin, destination, preferentialOrigin, preference,
                quotaOrderNumber, procedure, previousProcedure, additionalProcedures, documents, statements, fiscalRoles,
                price, customsValue, valueComponents, itsQuantities, itsSupplementaryQuantity, declaredTaxes, itsDrawing);
    }

    /** Builds an item fact by fact; what is not said is absent. */
    public static final class Builder {

        private final int number;
        private @Nullable CommodityCode commodity;
        private @Nullable String origin;
        private @Nullable String destination;
        private @Nullable String preferentialOrigin;
        private @Nullable String preference;
        private @Nullable String quotaOrderNumber;
        private @Nullable String procedure;
        private @Nullable String previousProcedure;
        private @Nullable Money price;
        private @Nullable Money customsValue;
        private @Nullable BigDecimal supplementaryQuantity;
        private final Set<String> additionalCodes = new TreeSet<>();
        private final Set<String> additionalProcedures = new TreeSet<>();
        private final Set<String> documents = new TreeSet<>();
        private final Set<String> statements = new TreeSet<>();
        private final Set<String> fiscalRoles = new TreeSet<>();
        private final List<ValueComponent> valueComponents = new ArrayList<>();
        private final List<Quantity> quantities = new ArrayList<>();
        private final List<DeclaredTax> declaredTaxes = new ArrayList<>();

        private Builder(int number) {
            this.number = number;
        }

        public Builder commodity(@Nullable String digits) {
            commodity = digits == null ? null : CommodityCode.of(digits);
            return this;
        }

        public Builder origin(@Nullable String country) {
            origin = country;
            return this;
        }

        public Builder destination(@Nullable String country) {
            destination = country;
            return this;
        }

        public Builder preferentialOrigin(@Nullable String country) {
            preferentialOrigin = country;
            return this;
        }

        public Builder preference(@Nullable String code) {
            preference = code;
            return this;
        }

        public Builder quota(@Nullable String orderNumber) {
            quotaOrderNumber = orderNumber;
            return this;
        }

        public Builder procedure(@Nullable String requested, @Nullable String previous) {
            procedure = requested;
            previousProcedure = previous;
            return this;
        }

        public Builder price(@Nullable Money money) {
            price = money;
            return this;
        }

        public Builder customsValue(@Nullable Money money) {
            customsValue = money;
            return this;
        }

        public Builder supplementaryQuantity(@Nullable BigDecimal amount) {
            supplementaryQuantity = amount;
            return this;
        }

        public Builder additionalCode(String code) {
            additionalCodes.add(code);
            return this;
        }

        public Builder additionalProcedure(String code) {
            additionalProcedures.add(code);
            return this;
        }

        public Builder document(String categoryAndType) {
            documents.add(categoryAndType);
            return this;
        }

        public Builder statement(String code) {
            statements.add(code);
            return this;
        }

        public Builder fiscalRole(String code) {
            fiscalRoles.add(code);
            return this;
        }

        public Builder valueComponent(String code, Money amount) {
            valueComponents.add(new ValueComponent(code, amount));
            return this;
        }

        public Builder quantity(String amount, String unit) {
            return quantity(Quantity.of(amount, unit));
        }

        public Builder quantity(Quantity quantity) {
            quantities.add(quantity);
            return this;
        }

        public Builder tax(DeclaredTax tax) {
            declaredTaxes.add(tax);
            return this;
        }

        public AssessmentItem build() {
            return new AssessmentItem(number, commodity, additionalCodes, origin, destination, preferentialOrigin, preference,
                    quotaOrderNumber, procedure, previousProcedure, additionalProcedures, documents, statements, fiscalRoles,
                    price,
                    customsValue, valueComponents, quantities, supplementaryQuantity, declaredTaxes, null);
        }
    }
}
