package org.tamga.declaration.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.wco.WcoElement;

/**
 * A goods declaration, in the words of the trade: a view of the message, which stays as it was sent. What the declarant left
 * out, or gave in a form that cannot be read, is null or empty. {@code @wco 42A}
 *
 * @param element the {@code Declaration}
 */
public record GoodsDeclaration(WcoElement element) {

    /** Additional declaration types of declarations that are lodged before the goods are presented. */
    private static final Set<Character> IN_ADVANCE = Set.of('D', 'E', 'F', 'K');

    /** The classes of the data model that are parties. */
    private static final Set<String> PARTIES = Set.of("Declarant", "Agent", "Submitter", "Exporter", "Importer", "Consignee",
            "Consignor", "Carrier", "Seller", "Buyer", "AuthorisationHolder", "AEOMutualRecognitionParty",
            "DomesticDutyTaxParty",
            "Surety");
    private static final int TYPE_LENGTH = 3;
    private static final String SHIPMENT = "GoodsShipment/";

    /** Who holds an authorisation that the declaration uses. {@code @wco 17C} */
    public record AuthorisationHolder(WcoElement element) {

        /** Type of authorisation: {@code DPO}, {@code CGU}, {@code SDE}. */
        public @Nullable String type() {
            return element.text("CategoryCode");
        }
    }

    /** Local reference number: what the declarant calls this message. */
    public @Nullable String lrn() {
        return element.text("FunctionalReferenceID");
    }

    /** Movement reference number; on a new declaration null. */
    public @Nullable String mrn() {
        return element.text("ID");
    }

    /** Declaration type and additional type, {@code IMA}; or the kind of request, {@code COR}. */
    public @Nullable String typeCode() {
        return element.text("TypeCode");
    }

    /** {@code IM} import, {@code EX} export, {@code CO} trade with a special fiscal territory; empty if there is no type. */
    public String direction() {
        String type = typeCode();
        return type == null || type.length() < TYPE_LENGTH ? "" : type.substring(0, TYPE_LENGTH - 1);
    }

    /** {@code A} standard, {@code D} standard in advance, {@code Y} supplementary …; empty if there is no type. */
    public Optional<Character> additionalType() {
        String type = typeCode();
        return type == null || type.length() != TYPE_LENGTH ? Optional.empty() : Optional.of(type.charAt(TYPE_LENGTH - 1));
    }

    /** Lodged before the goods are presented: it is accepted when they arrive. {@code @law Regulation (EU) No 952/2013 171} */
    public boolean isLodgedInAdvance() {
        return additionalType().filter(IN_ADVANCE::contains).isPresent();
    }

    /** The day of acceptance that the declarant asks for. */
    public Optional<LocalDate> acceptanceDay() {
        return Values.day(element, "AcceptanceDateTime");
    }

    public Optional<Integer> goodsItemQuantity() {
        return Values.count(element, "GoodsItemQuantity");
    }

    public Optional<Money> invoiceAmount() {
        return Values.money(element, "InvoiceAmount");
    }

    /** A rate of exchange that the parties fixed by contract. */
    public Optional<BigDecimal> exchangeRate() {
        return Values.number(element, "CurrencyExchange/RateNumeric");
    }

    public @Nullable String declarant() {
        return element.text("Declarant/ID");
    }

    public @Nullable String representative() {
        return element.text("Agent/ID");
    }

    /** {@code 2} direct, {@code 3} indirect representation. */
    public @Nullable String representation() {
        return element.text("Agent/FunctionCode");
    }

    public @Nullable String importer() {
        return element.text(SHIPMENT + "Importer/ID");
    }

    public @Nullable String exporter() {
        return element.text("Exporter/ID");
    }

    public @Nullable String destinationCountry() {
        return element.text(SHIPMENT + "Destination/CountryCode");
    }

    /** Where the goods are: country, type, qualifier and code in one, as code lists name it; empty if nothing is given. */
    public String goodsLocation() {
        return element.find(SHIPMENT + "Consignment/GoodsLocation")
                .map(place -> String.join("", Stream.of("Address/CountryCode", "TypeCode", "Address/TypeCode", "Name")
                        .map(place::text).filter(Objects::nonNull).toList()))
                .orElse("");
    }

    public @Nullable String ucr() {
        return element.text(SHIPMENT + "UCR/TraderAssignedReferenceID");
    }

    /** Identifiers of all parties that the declaration names, at whatever place. */
    public Set<String> partyIds() {
        Set<String> ids = new TreeSet<>();
        collectPartyIds(element, ids);
        return ids;
    }

    private static void collectPartyIds(WcoElement parent, Set<String> ids) {
        for (WcoElement child : parent.children()) {
            if (PARTIES.contains(child.name())) {
                child.texts("ID").forEach(ids::add);
            } else {
                collectPartyIds(child, ids);
            }
        }
    }

    public List<AuthorisationHolder> authorisationHolders() {
        return element.all("AuthorisationHolder").stream().map(AuthorisationHolder::new).toList();
    }

    public List<PreviousDocument> previousDocuments() {
        return element.all(SHIPMENT + "PreviousDocument").stream().map(PreviousDocument::new).toList();
    }

    /** Additions and deductions for the declaration as a whole. */
    public List<ChargeDeduction> chargeDeductions() {
        return element.all(SHIPMENT + "CustomsValuation/ChargeDeduction").stream().map(ChargeDeduction::new).toList();
    }

    /** Freight to the border, for the declaration as a whole. */
    public Optional<Money> freightCharge() {
        return Values.money(element, SHIPMENT + "CustomsValuation/FreightChargeAmount");
    }

    public List<GoodsItem> items() {
        return element.all(SHIPMENT + "GovernmentAgencyGoodsItem").stream().map(GoodsItem::new).toList();
    }
}
