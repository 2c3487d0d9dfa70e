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
        String origin = origin(measure, item, tariff);
        if (!tariff.types().concerns(measure.type(), goods.isExported())) {
            return "it is not for goods that go this way";
        }
        if (measure.regime() != null && !measure.regime().equals(goods.route().regime())) {
            return "it belongs to the tariff of " + measure.regime();
        }
        if (!measure.area().equals(Areas.EVERYWHERE)
                && (origin == null || !areas.contains(measure.area(), origin, goods.date()))) {
            return "it is for goods from " + measure.area()
                    + (origin == null ? "; no origin is declared" : ", these are from " + origin);
        }
        if (origin != null && measure.excludedAreas().stream().anyMatch(area -> areas.contains(area, origin, goods.date()))) {
            return "goods from " + origin + " are excluded";
        }
        if (measure.additionalCode() != null && !item.additionalCodes().contains(measure.additionalCode())) {
            return "it needs the additional code " + measure.additionalCode();
        }
        if (measure.orderNumber() != null && !measure.orderNumber().equals(item.quotaOrderNumber())) {
            return "it belongs to the quota " + measure.orderNumber() + ", which is not claimed";
        }
        return null;
    }

    /** Whether the measure is for goods from there, whatever else it asks for. */
    public static boolean isForOrigin(Measure measure, Goods goods, Tariff tariff) {
        String origin = origin(measure, goods.item(), tariff);
        return origin != null && tariff.areas().contains(measure.area(), origin, goods.date()) && measure.excludedAreas()
                .stream().noneMatch(area -> tariff.areas().contains(area, origin, goods.date()));
    }

    private static @Nullable String origin(Measure measure, AssessmentItem item, Tariff tariff) {
        boolean preferential = tariff.taxRules().claims().preferentialOrigin().contains(measure.type())
                && item.preferentialOrigin() != null;
        return preferential ? item.preferentialOrigin() : item.origin();
    }
}
