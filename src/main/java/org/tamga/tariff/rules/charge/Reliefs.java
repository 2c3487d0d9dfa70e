package org.tamga.tariff.rules.charge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.taxes.Treatment;
import org.tamga.tariff.model.taxes.Treatment.LowValue;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.trace.Figures;
import org.tamga.tariff.rules.trace.Trace;

/** Which treatments of the law concern goods, and why a relief for negligible value does not. */
final class Reliefs {

    private static final int CENTS = 2;
    private static final int MOST_DECIMALS = 4;

    private final List<Treatment> treatments;
    private final String currency;
    private final Trace trace;

    Reliefs(List<Treatment> treatments, String currency, Trace trace) {
        this.treatments = treatments;
        this.currency = currency;
        this.trace = trace;
    }

    /** In the order of the law. */
    List<Treatment> of(Goods goods) {
        return treatments.stream().filter(each -> each.when().holds(goods.facts()) && isGranted(each, goods)).toList();
    }

    private boolean isGranted(Treatment treatment, Goods goods) {
        LowValue limits = treatment.lowValue();
        if (limits == null) {
            return true;
        }
        boolean claimed = limits.procedure() != null;
        if (claimed && !goods.item().additionalProcedures().contains(limits.procedure())) {
            return false;
        }
        String obstacle = obstacle(limits, goods);
        if (obstacle != null && (claimed || isCheap(limits, goods))) {
            trace.decided(goods.number(), "treatment", "not " + treatment.text() + ": " + obstacle);
        }
        return obstacle == null;
    }

    private @Nullable String obstacle(LowValue limits, Goods goods) {
        CommodityCode commodity = Objects.requireNonNull(goods.item().commodity());
        BigDecimal price = goods.consignmentPrice();
        return price == null ? "what the consignment costs is not known"
                : !isCheap(limits, goods) ? "the consignment costs " + shown(price, currency) + ", more than "
                        + Figures.money(limits.upTo(), currency)
                        : !limits.isFor(commodity) ? "it is not for goods of " + commodity : null;
    }

    private static boolean isCheap(LowValue limits, Goods goods) {
        return goods.consignmentPrice() != null && goods.consignmentPrice().compareTo(limits.upTo()) <= 0;
    }

    private static String shown(BigDecimal price, String currency) {
        return Figures.money(price.setScale(Math.clamp(price.scale(), CENTS, MOST_DECIMALS), RoundingMode.UP), currency);
    }

    /** In words for the trader, with the limit where there is one. */
    static String inWords(Treatment treatment, Goods goods, String currency) {
        LowValue limits = treatment.lowValue();
        return limits == null || goods.consignmentPrice() == null ? treatment.text()
                : treatment.text() + " (it costs " + shown(goods.consignmentPrice(), currency) + ", no more than "
                        + Figures.money(limits.upTo(), currency) + ")";
    }
}
