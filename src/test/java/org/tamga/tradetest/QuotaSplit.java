package org.tamga.tradetest;

import java.util.stream.Stream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

import org.tamga.declaration.model.GoodsItem;

/**
 * What the lines of a notice tell of a quota that was granted for a part of the goods: the rest of an item stands in the notice
 * as an item that the declaration does not have.
 *
 * @param declared items of the declaration
 * @param lines    of the notice
 */
record QuotaSplit(List<GoodsItem> declared, List<TaxLine> lines) {

    /** The declared item that a line is about, be it about the rest of it. */
    Optional<GoodsItem> item(TaxLine line) {
        return declared(line.item()).or(() -> split().skip(restNumber(line)).findFirst());
    }

    boolean isRest(TaxLine line) {
        return declared(line.item()).isEmpty();
    }

    /** The item under which the rest of another stands; empty if it was not split. */
    private Optional<Integer> rest(GoodsItem item) {
        List<GoodsItem> split = split().toList();
        return lines.stream().map(TaxLine::item).distinct().filter(number -> declared(number).isEmpty()).sorted()
                .skip(Math.max(0, split.indexOf(item))).findFirst().filter(number -> split.contains(item));
    }

    /** Share of the item's goods that the line is about. */
    BigDecimal share(TaxLine line, GoodsItem item) {
        Optional<Integer> rest = rest(item);
        if (rest.isEmpty()) {
            return BigDecimal.ONE;
        }
        BigDecimal whole = value(item.number()).add(value(rest.get()));
        return value(line.item()).divide(whole, MathContext.DECIMAL64);
    }

    /** What the quota granted of the item. */
    BigDecimal granted(GoodsItem item, BigDecimal quantity) {
        return lines.stream().filter(line -> line.item() == item.number()).findFirst()
                .map(line -> quantity.multiply(share(line, item))).orElse(BigDecimal.ZERO);
    }

    boolean isSplit(GoodsItem item) {
        return rest(item).isPresent();
    }

    /** The value of an item: the base of its value added tax without the duty. */
    private BigDecimal value(int item) {
        BigDecimal base = sum(item, "B00", true);
        return base.subtract(sum(item, "A00", false));
    }

    private BigDecimal sum(int item, String taxType, boolean base) {
        return lines.stream().filter(line -> line.item() == item && line.taxType().equals(taxType))
                .map(line -> base && line.base() != null ? line.base() : line.assessed())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<GoodsItem> split() {
        return declared.stream().filter(item -> item.quotaOrderNumber() != null);
    }

    private long restNumber(TaxLine line) {
        return lines.stream().map(TaxLine::item).distinct()
                .filter(number -> declared(number).isEmpty() && number < line.item()).count();
    }

    private Optional<GoodsItem> declared(int number) {
        return declared.stream().filter(item -> item.number() == number).findFirst();
    }
}
