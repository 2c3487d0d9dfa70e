package org.tamga.tariff.rules.charge;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.rules.choice.Applicability;
import org.tamga.tariff.rules.goods.Goods;

/** Why no measure of a tax fits goods that bear it, in words by which the declarant can put it right. */
final class Gap {

    private static final int FEW = 6;

    private final Tax tax;
    private final Goods goods;
    private final Tariff tariff;
    private final List<Measure> inForce;

    Gap(Tax tax, Goods goods, Tariff tariff, List<Measure> inForce) {
        this.tax = tax;
        this.goods = goods;
        this.tariff = tariff;
        this.inForce = inForce;
    }

    /** Where the tax is owed in any case. */
    String noMeasure() {
        String partner = goods.partner();
        return "the tariff has no " + tax.name() + " for " + goods.item().commodity()
                + (partner == null ? "" : (goods.isExported() ? " to " : " from ") + partner) + " on " + goods.date()
                + advice();
    }

    private String advice() {
        CommodityCode commodity = Objects.requireNonNull(goods.item().commodity());
        Predicate<Measure> ours = each -> tax.measureTypes().contains(each.type());
        Set<String> below = tariff.below(commodity).stream().filter(ours)
                .filter(each -> each.validity().holdsOn(goods.date())).map(each -> each.commodity().digits())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!below.isEmpty()) {
            return ": it has one for codes below, so declare the full code (" + few(below) + ")";
        }
        if (goods.partner() == null && inForce.stream().filter(ours).anyMatch(each -> !each.area().equals(Areas.EVERYWHERE))) {
            return goods.isExported() ? ": declare where the goods go" : ": declare where the goods are from";
        }
        List<Measure> otherDays = tariff.measures(commodity).stream().filter(ours)
                .filter(each -> each.area().equals(Areas.EVERYWHERE) && !each.validity().holdsOn(goods.date())).toList();
        return otherDays.isEmpty() ? ""
                : ": it has one on other days only (" + few(otherDays.stream()
                        .map(each -> each.validity().from()
                                + (each.validity().to() == null ? " and after" : " to " + each.validity().to()))
                        .collect(Collectors.toCollection(TreeSet::new))) + ")";
    }

    /** Where every measure asks for an additional code, and none of these is declared. */
    String noCode() {
        Set<String> codes = inForce.stream().filter(each -> tax.measureTypes().contains(each.type()))
                .filter(each -> Applicability.isForPartner(each, goods, tariff)).map(Measure::additionalCode)
                .filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        Set<String> residual = codes.stream().filter(tariff.taxRules()::isResidual)
                .collect(Collectors.toCollection(TreeSet::new));
        codes.removeAll(residual);
        return "the " + tax.name() + " on these goods needs an additional code, and none that it knows is declared: declare "
                + (residual.isEmpty() ? few(codes)
                        : (codes.isEmpty() ? "" : "that of the producer (" + few(codes) + "), or ") + few(residual)
                                + ", which stands for all others");
    }

    private static String few(Set<String> all) {
        return all.stream().limit(FEW).collect(Collectors.joining(", ")) + (all.size() > FEW ? ", …" : "");
    }
}
