package org.tamga.portal.tariff;

import java.util.Locale;
import java.util.stream.Collectors;

import org.tamga.portal.Wording;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.quota.QuotaStatement;

/**
 * A tariff quota in a list.
 *
 * @param goods codes that can draw on it
 * @param tone  of the stamp of its standing
 */
public record QuotaRow(String orderNumber, String goods, String period, String offered, String left, String unit,
        String standing, String tone) {

    private static final int FEW = 4;

    public static QuotaRow of(QuotaStatement quota) {
        String few = quota.goods().stream().limit(FEW).map(CommodityCode::digits).map(LineRow::grouped)
                .collect(Collectors.joining(", "));
        return new QuotaRow(quota.orderNumber(),
                quota.goods().size() > FEW ? few + " and " + (quota.goods().size() - FEW) + " more" : few,
                CommodityPage.period(quota.period().from(), quota.period().to()), Wording.amount(quota.offered()),
                Wording.amount(quota.available()), quota.unit(), quota.standing().name().toLowerCase(Locale.ROOT),
                QuotaPage.tone(quota.standing()));
    }
}
