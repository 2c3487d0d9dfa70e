package org.tamga.tradetest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.declaration.model.GoodsItem;
import org.tamga.shared.wco.WcoElement;

/**
 * The quotas that the notices of a scenario give away, where they tell of a decision that came after the goods had gone: what
 * was granted is what was left; where all was granted, the quota was critical and had enough.
 */
final class GivenQuotas {

    private static final String HEADER = "order_number,commodity,from,to,volume,unit,critical_percent\n";
    private static final BigDecimal PLENTY = BigDecimal.valueOf(1_000_000);
    private static final LocalDate FIRST_PERIOD = LocalDate.of(2020, 1, 1);
    /** Each run has a period of its own, so that what another has drawn is of no concern. */
    private static final AtomicInteger PERIODS = new AtomicInteger();

    private GivenQuotas() {
    }

    /** As {@code quotas.csv}; without rows where the notices tell of no decision; empty if no quota is claimed. */
    static Optional<String> of(WcoElement declaration, List<TaxLine> lines, boolean quotaDecides) {
        List<GoodsItem> items = new GoodsDeclaration(declaration).items();
        if (items.stream().allMatch(item -> item.quotaOrderNumber() == null)) {
            return Optional.empty();
        }
        return Optional.of(quotaDecides ? csv(items, lines) : HEADER);
    }

    private static String csv(List<GoodsItem> items, List<TaxLine> lines) {
        QuotaSplit split = new QuotaSplit(items, lines);
        LocalDate from = FIRST_PERIOD.plusDays(PERIODS.incrementAndGet());
        StringBuilder csv = new StringBuilder(HEADER);
        for (GoodsItem item : items) {
            String order = item.quotaOrderNumber();
            if (order != null) {
                BigDecimal volume = split.isSplit(item)
                        ? split.granted(item, item.netMassKg().orElse(BigDecimal.ZERO))
                        : PLENTY;
                csv.append(String.join(",", order, item.commodityCode().map(Object::toString).orElse(""), from.toString(), "",
                        volume.stripTrailingZeros().toPlainString(), "KGM", split.isSplit(item) ? "90" : "0")).append('\n');
            }
        }
        return csv.toString();
    }
}
