package org.tamga.tariff.rules.charge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tamga.shared.Quantity;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.model.taxes.Rounding;
import org.tamga.tariff.rules.trace.Figures;
import org.tamga.tariff.rules.trace.Trace;
import org.tamga.tariff.rules.value.CustomsValue;

/**
 * Splits an item whose quota was granted for a part of the goods: the part stays the item, the rest becomes another one after
 * the last. Value and quantities are shared by the quantity that was drawn; what rounding leaves belongs to the rest, so that
 * the two make up the whole.
 */
public final class QuotaSplit {

    /** An item to be charged, be it as declared or by a split. */
    public record Part(AssessmentItem item, CustomsValue value) {
    }

    private final Rounding rounding;
    private final Trace trace;

    /** @param rounding of a customs value */
    public QuotaSplit(Rounding rounding, Trace trace) {
        this.rounding = rounding;
        this.trace = trace;
    }

    /** The items in their order, then the rests in the order of the items that they come from. */
    public List<Part> parts(List<AssessmentItem> items, List<CustomsValue> values) {
        List<Part> parts = new ArrayList<>(items.size());
        List<Part> rests = new ArrayList<>();
        int last = items.stream().mapToInt(AssessmentItem::number).max().orElse(0);
        for (int i = 0; i < items.size(); i++) {
            AssessmentItem item = items.get(i);
            QuotaDrawing drawing = item.quotaDrawing();
            if (drawing != null && item.chargedInParts() && values.get(i) instanceof CustomsValue.Valued value) {
                parts.add(granted(item, value, drawing));
                rests.add(rest(parts.getLast(), item, value, drawing, last + rests.size() + 1));
            } else {
                parts.add(new Part(item, values.get(i)));
            }
        }
        parts.addAll(rests);
        return parts;
    }

    private Part granted(AssessmentItem item, CustomsValue.Valued whole, QuotaDrawing drawing) {
        Map<String, BigDecimal> charges = new HashMap<>();
        whole.charges().forEach((tax, charge) -> charges.put(tax, rounding.apply(share(charge, drawing))));
        List<Quantity> quantities = item.quantities().stream()
                .map(each -> new Quantity(share(each.amount(), drawing), each.unit())).toList();
        BigDecimal supplementary = item.supplementaryQuantity();
        return new Part(item.part(item.number(), quantities, supplementary == null ? null : share(supplementary, drawing),
                drawing.grantedPart()), new CustomsValue.Valued(rounding.apply(share(whole.amount(), drawing)), charges));
    }

    private Part rest(Part granted, AssessmentItem item, CustomsValue.Valued whole, QuotaDrawing drawing, int number) {
        CustomsValue.Valued taken = (CustomsValue.Valued) granted.value();
        Map<String, BigDecimal> charges = new HashMap<>();
        whole.charges().forEach((tax, charge) -> charges.put(tax, charge.subtract(taken.charges().get(tax))));
        List<Quantity> quantities = new ArrayList<>();
        for (int i = 0; i < item.quantities().size(); i++) {
            Quantity each = item.quantities().get(i);
            quantities.add(new Quantity(each.amount().subtract(granted.item().quantities().get(i).amount()), each.unit()));
        }
        BigDecimal supplementary = item.supplementaryQuantity();
        BigDecimal takenOf = granted.item().supplementaryQuantity();
        trace.decided(item.number(), "quota", "the quota grants " + drawing + ": the rest is item " + number);
        return new Part(
                item.part(number, quantities,
                        supplementary == null || takenOf == null ? null : supplementary.subtract(takenOf),
                        drawing.refusedRest()),
                new CustomsValue.Valued(whole.amount().subtract(taken.amount()), charges));
    }

    private static BigDecimal share(BigDecimal whole, QuotaDrawing drawing) {
        return whole.multiply(drawing.granted()).divide(drawing.requested(), Figures.PRECISION);
    }
}
