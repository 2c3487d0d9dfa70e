package org.tamga.declaration.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.shared.wco.WcoElement;

/**
 * One goods item of a declaration. What the declarant left out, or gave in a form that cannot be read, is null or empty.
 * {@code @wco 68A}
 *
 * @param element where it stands in the declaration
 */
public record GoodsItem(WcoElement element) {

    private static final String CLASSIFICATION = "Commodity/Classification";
    private static final Set<String> COMMODITY_PARTS = Set.of("TSP", "TRC");
    private static final String NON_PREFERENTIAL = "1";
    private static final String PREFERENTIAL = "2";

    /** The item's own number; its position if it has none that can be read. */
    public int number() {
        return Values.count(element, "SequenceNumeric").orElseGet(element::position);
    }

    public @Nullable String description() {
        return element.text("Commodity/Description");
    }

    /** The nomenclature code (TSP) with what TARIC adds to it (TRC), as one code. */
    public Optional<CommodityCode> commodityCode() {
        return CommodityCode.find(Objects.requireNonNullElse(classification("TSP"), "")
                + Objects.requireNonNullElse(classification("TRC"), ""));
    }

    /** TARIC (TRA) and national (GN) additional codes, in the order declared. */
    public List<String> additionalCodes() {
        return element.all(CLASSIFICATION).stream()
                .filter(each -> !COMMODITY_PARTS.contains(Objects.requireNonNullElse(each.text("IdentificationTypeCode"), "")))
                .map(each -> each.text("ID")).filter(Objects::nonNull).toList();
    }

    /** Requested and previous procedure, four digits such as {@code 4000}; null if either is missing. */
    public @Nullable String procedure() {
        return element.all("GovernmentProcedure").stream().filter(each -> each.text("PreviousCode") != null)
                .filter(each -> each.text("CurrentCode") != null)
                .map(each -> each.text("CurrentCode") + each.text("PreviousCode"))
                .findFirst().orElse(null);
    }

    /** Additional procedure codes, in the order declared. */
    public List<String> additionalProcedures() {
        return element.all("GovernmentProcedure").stream().filter(each -> each.find("PreviousCode").isEmpty())
                .map(each -> each.text("CurrentCode")).filter(Objects::nonNull).toList();
    }

    /** Country of non-preferential origin. */
    public @Nullable String origin() {
        return origin(NON_PREFERENTIAL);
    }

    /** Country or group of countries whose preferential origin is claimed. */
    public @Nullable String preferentialOrigin() {
        return origin(PREFERENTIAL);
    }

    /** Preference code; null if none is declared. */
    public @Nullable String preference() {
        return declaredDuties().stream().map(DeclaredDuty::preference).filter(Objects::nonNull).findFirst().orElse(null);
    }

    public @Nullable String quotaOrderNumber() {
        return declaredDuties().stream().map(DeclaredDuty::quotaOrderNumber).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The price of the item. */
    public Optional<Money> itemCharge() {
        return Values.money(element, "Commodity/InvoiceLine/ItemChargeAmount");
    }

    /** The customs value, where the declarant states it himself. */
    public Optional<Money> customsValue() {
        return Values.money(element, "CustomsValueAmount");
    }

    public Optional<Money> statisticalValue() {
        return Values.money(element, "StatisticalValueAmount");
    }

    public Optional<BigDecimal> grossMassKg() {
        return Values.number(element, "Commodity/GoodsMeasure/GrossMassMeasure");
    }

    public Optional<BigDecimal> netMassKg() {
        return Values.number(element, "Commodity/GoodsMeasure/NetNetWeightMeasure");
    }

    /** In the unit that the message states; the unit is empty if it states none, then it is the tariff's. */
    public Optional<Quantity> supplementaryQuantity() {
        return Values.quantity(element, "Commodity/GoodsMeasure/TariffQuantity");
    }

    public List<Packaging> packages() {
        return element.all("Packaging").stream().map(Packaging::new).toList();
    }

    public List<AdditionalDocument> documents() {
        return element.all("AdditionalDocument").stream().map(AdditionalDocument::new).toList();
    }

    public List<PreviousDocument> previousDocuments() {
        return element.all("PreviousDocument").stream().map(PreviousDocument::new).toList();
    }

    public List<AdditionalStatement> statements() {
        return element.all("AdditionalInformation").stream().map(AdditionalStatement::new).toList();
    }

    public List<DeclaredDuty> declaredDuties() {
        return element.all("Commodity/DutyTaxFee").stream().map(DeclaredDuty::new).toList();
    }

    public List<ChargeDeduction> chargeDeductions() {
        return element.all("CustomsValuation/ChargeDeduction").stream().map(ChargeDeduction::new).toList();
    }

    public @Nullable String destinationCountry() {
        return element.text("Destination/CountryCode");
    }

    private @Nullable String classification(String type) {
        for (WcoElement each : element.all(CLASSIFICATION)) {
            String id = type.equals(each.text("IdentificationTypeCode")) ? each.text("ID") : null;
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private @Nullable String origin(String type) {
        return element.all("Origin").stream().filter(each -> type.equals(each.text("TypeCode")))
                .map(each -> each.text("CountryCode")).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
