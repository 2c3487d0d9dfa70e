package org.tamga.clearance.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.declaration.model.ChargeDeduction;
import org.tamga.declaration.model.DeclaredDuty;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.declaration.model.GoodsItem;
import org.tamga.reference.Law;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.shared.wco.WcoElement;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.DeclaredTax;
import org.tamga.tariff.ValueComponent;

/** Picks out of a declaration what its charge depends on. */
public final class AssessmentRequests {

    private static final String IMPORT = "IM";
    private static final String EXPORT = "EX";
    private static final String FREIGHT = "FREIGHT";
    private static final String NET_MASS = "KGM";
    private static final String GROSS_MASS = "KGM#G";

    private AssessmentRequests() {
    }

    /** @param taxPoint the day whose law applies */
    public static AssessmentRequest of(WcoElement document, Law law, LocalDate taxPoint) {
        GoodsDeclaration declaration = new GoodsDeclaration(document);
        Direction direction = declaration.direction().equals(EXPORT) ? Direction.EXPORT : Direction.IMPORT;
        return new AssessmentRequest(taxPoint, direction, Objects.requireNonNullElse(declaration.typeCode(), ""),
                declaration.items().stream().map(item -> item(item, declaration)).toList(),
                charges(declaration),
                declaredRates(declaration, law), fiscalRoles(document.find("GoodsShipment").orElse(document)),
                authorisations(declaration));
    }

    /** What leaves is worth its statistical value: that at the border. */
    private static Optional<Money> price(GoodsItem item, GoodsDeclaration declaration) {
        return declaration.direction().equals(EXPORT) ? item.statisticalValue().or(item::itemCharge) : item.itemCharge();
    }

    /** Only where it may matter. */
    private static @Nullable String destination(GoodsItem item, GoodsDeclaration declaration) {
        return declaration.direction().equals(IMPORT) ? null
                : item.destinationCountry() == null ? declaration.destinationCountry() : item.destinationCountry();
    }

    private static AssessmentItem item(GoodsItem item, GoodsDeclaration declaration) {
        AssessmentItem.Builder facts = AssessmentItem.item(item.number())
                .commodity(item.commodityCode().map(Object::toString).orElse(null))
                .origin(item.origin()).destination(destination(item, declaration))
                .preferentialOrigin(item.preferentialOrigin())
                .preference(item.preference()).quota(item.quotaOrderNumber())
                .price(price(item, declaration).orElse(null)).customsValue(item.customsValue().orElse(null));
        procedures(item, facts);
        item.additionalCodes().forEach(facts::additionalCode);
        item.documents().forEach(document -> facts.document(document.code()));
        item.statements().forEach(statement -> present(statement.code(), facts::statement));
        item.chargeDeductions().forEach(charge -> component(charge)
                .ifPresent(each -> facts.valueComponent(each.code(), each.amount())));
        fiscalRoles(item.element()).forEach(facts::fiscalRole);
        quantities(item, facts);
        item.declaredDuties().forEach(duty -> facts.tax(tax(duty)));
        return facts.build();
    }

    private static void procedures(GoodsItem item, AssessmentItem.Builder facts) {
        String procedure = item.procedure();
        if (procedure != null && procedure.length() == 4) {
            facts.procedure(procedure.substring(0, 2), procedure.substring(2));
        }
        item.additionalProcedures().forEach(facts::additionalProcedure);
    }

    /** Masses, what the duty lines state as their base, and the supplementary quantity, with or without its unit. */
    private static void quantities(GoodsItem item, AssessmentItem.Builder facts) {
        item.declaredDuties().forEach(duty -> duty.base().filter(base -> !base.unit().isEmpty()).ifPresent(facts::quantity));
        item.netMassKg().ifPresent(mass -> facts.quantity(new Quantity(mass, NET_MASS)));
        item.grossMassKg().ifPresent(mass -> facts.quantity(new Quantity(mass, GROSS_MASS)));
        item.supplementaryQuantity().ifPresent(quantity -> {
            if (quantity.unit().isEmpty()) {
                facts.supplementaryQuantity(quantity.amount());
            } else {
                facts.quantity(quantity);
            }
        });
    }

    private static DeclaredTax tax(DeclaredDuty duty) {
        return new DeclaredTax(duty.taxType(), duty.base().orElse(null), null, duty.assessed().map(Money::amount).orElse(null),
                duty.payable().map(Money::amount).orElse(null), duty.methodOfPayment());
    }

    private static List<ValueComponent> charges(GoodsDeclaration declaration) {
        List<ValueComponent> charges = new ArrayList<>();
        declaration.freightCharge().ifPresent(freight -> charges.add(new ValueComponent(FREIGHT, freight)));
        declaration.chargeDeductions().forEach(charge -> component(charge).ifPresent(charges::add));
        return charges;
    }

    private static Optional<ValueComponent> component(ChargeDeduction charge) {
        String code = charge.code();
        return code == null ? Optional.empty() : charge.amount().map(amount -> new ValueComponent(code, amount));
    }

    /** A rate that the parties fixed by contract is one for the currency of the invoice. */
    private static Map<String, BigDecimal> declaredRates(GoodsDeclaration declaration, Law law) {
        Set<String> currencies = declaration.items().stream().flatMap(item -> item.itemCharge().stream()).map(Money::currency)
                .filter(currency -> !currency.equals(law.currency())).collect(Collectors.toSet());
        return declaration.exchangeRate().filter(rate -> currencies.size() == 1)
                .map(rate -> Map.of(currencies.iterator().next(), rate)).orElse(Map.of());
    }

    private static Set<String> fiscalRoles(WcoElement element) {
        return element.texts("DomesticDutyTaxParty/RoleCode").collect(Collectors.toSet());
    }

    private static Set<String> authorisations(GoodsDeclaration declaration) {
        return declaration.authorisationHolders().stream().map(GoodsDeclaration.AuthorisationHolder::type)
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static void present(@Nullable String code, Consumer<String> taker) {
        if (code != null) {
            taker.accept(code);
        }
    }
}
