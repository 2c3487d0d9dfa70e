package org.tamga.clearance.notices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.shared.wco.WcoElement;

/** The charge as elements of a response: a shipment with its items, each with its tax lines. {@code @wco 50A} */
final class TaxLineElements {

    private static final int MONEY_DECIMALS = 2;
    private static final int RATE_DECIMALS = 2;
    private static final int QUANTITY_DECIMALS = 6;

    private TaxLineElements() {
    }

    static WcoElement shipment(List<TaxLine> lines) {
        WcoElement shipment = WcoElement.of("GoodsShipment");
        Map<Integer, WcoElement> commodities = new LinkedHashMap<>();
        for (TaxLine line : lines) {
            commodities.computeIfAbsent(line.item(), item -> commodity(shipment, item)).add(element(line));
        }
        return shipment;
    }

    private static WcoElement commodity(WcoElement shipment, int number) {
        WcoElement item = shipment.add(WcoElement.of("GovernmentAgencyGoodsItem"));
        item.add(WcoElement.of("SequenceNumeric", Integer.toString(number)));
        return item.add(WcoElement.of("Commodity"));
    }

    private static WcoElement element(TaxLine line) {
        WcoElement element = WcoElement.of("DutyTaxFee");
        add(element, "AdValoremTaxBaseAmount", line.base());
        add(element, "DeductAmount", line.deducted());
        if (line.regime() != null) {
            element.add(WcoElement.of("DutyRegimeCode", line.regime()));
        }
        Quantity quantity = line.quantity();
        if (quantity != null) {
            element.add(new WcoElement("SpecificTaxBaseQuantity", decimals(quantity.amount(), QUANTITY_DECIMALS),
                    quantity.unit().isEmpty() ? Map.of() : Map.of("unitCode", quantity.unit())));
        }
        if (line.rate() != null) {
            element.add(WcoElement.of("TaxRateNumeric", decimals(line.rate(), RATE_DECIMALS)));
        }
        element.add(WcoElement.of("TypeCode", line.taxType()));
        WcoElement payment = element.add(WcoElement.of("Payment"));
        add(payment, "TaxAssessedAmount", line.assessed());
        add(payment, "PaymentAmount", line.payable());
        return element;
    }

    private static void add(WcoElement parent, String name, @Nullable Money money) {
        if (money != null) {
            parent.add(new WcoElement(name, decimals(money.amount(), MONEY_DECIMALS), Map.of("currencyID", money.currency())));
        }
    }

    /** At least so many decimals; more if the number has more: a notice never rounds. */
    static String decimals(BigDecimal number, int decimals) {
        int own = Math.max(0, number.stripTrailingZeros().scale());
        return number.setScale(Math.max(decimals, own), RoundingMode.UNNECESSARY).toPlainString();
    }
}
