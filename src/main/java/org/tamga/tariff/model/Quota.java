package org.tamga.tariff.model;

import java.math.BigDecimal;

import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;

/**
 * A tariff quota for one period.
 *
 * @param volume          what the period offers
 * @param criticalPercent used share from which security may be asked
 */
public record Quota(String orderNumber, CommodityCode commodity, Validity period, BigDecimal volume, String unit,
        BigDecimal criticalPercent) {
}
