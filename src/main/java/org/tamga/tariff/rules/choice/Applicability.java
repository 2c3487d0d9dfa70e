package org.tamga.tariff.rules.choice;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.rules.goods.Goods;

/** Whether a measure is for goods at all, before its conditions are looked at: regime, area, exclusions, additional code. */
public final class Applicability {

    private Applicability() {
    }

    /** Why the measure is not for these goods; null if it is. */
    public static @Nullable String obstacle(Measure measure, Goods goods, Tariff tariff) {
        AssessmentItem item = goods.item();
        Areas areas = tariff.areas();
        String country = country(measure, goods, tariff);
        if (!tariff.types().concerns(measure.type(), goods.isExported())) {
            return "it is not for goods that go this way";
        }
        if (measure.regime() != null && !measure.regime().equals(goods.route().regime())) {
            return "it belongs to the tariff of " + measure.regime();
        }
        if (!measure.area().equals(Areas.EVERYWHERE)
                && (country == null || !areas.contains(measure.area(), country, goods.date()))) {
            return elsewhere(measure, country, goods.isExported());
        }
        if (country != null && measure.excludedAreas().stream().anyMatch(area -> areas.contains(area, country, goods.date()))) {
            return "goods " + (goods.isExported() ? "to " : "from ") + country + " are excluded";
        }
        if (measure.additionalCode() != null && !item.additionalCodes().contains(measure.additionalCode())) {
            return "it needs the additional code " + measure.additionalCode();
        }
        if (measure.orderNumber() != null && !measure.orderNumber().equals(item.quotaOrderNumber())) {
            return "it belongs to the quota " + measure.orderNumber() + ", which is not claimed";
        }
        return null;
    }

    /** Whether the measure is for goods that come from there or go there, whatever else it asks for. */
    public static boolean isForPartner(Measure measure, Goods goods, Tariff tariff) {
        String country = country(measure, goods, tariff);
        return country != null && tariff.areas().contains(measure.area(), country, goods.date()) && measure.excludedAreas()
                .stream().noneMatch(area -> tariff.areas().contains(area, country, goods.date()));
    }

    private static String elsewhere(Measure measure, @Nullable String country, boolean exported) {
        String way = exported ? "to " : "from ";
        return "it is for goods " + way + measure.area() + (country != null ? ", these are " + way + country
                : exported ? "; no destination is declared" : "; no origin is declared");
    }

    private static @Nullable String country(Measure measure, Goods goods, Tariff tariff) {
        AssessmentItem item = goods.item();
        boolean preferential = !goods.isExported() && tariff.taxRules().claims().preferentialOrigin().contains(measure.type())
                && item.preferentialOrigin() != null;
        return preferential ? item.preferentialOrigin() : goods.partner();
    }
}
