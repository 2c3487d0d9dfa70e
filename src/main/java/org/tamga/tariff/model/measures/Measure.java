package org.tamga.tariff.model.measures;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;
import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.duty.DutyThreshold;

/**
 * One measure of the tariff: what applies to goods under a heading, from an area, in a period.
 *
 * @param type              measure type of TARIC ({@code 103} third-country duty, {@code 305} VAT, …)
 * @param area              country, or id of a group of countries; {@link Areas#EVERYWHERE} for all
 * @param additionalCode    the code that goods must be declared with; null if none is needed
 * @param preferences       preference codes by which it is claimed; empty where its type says which
 * @param orderNumber       the quota that it belongs to; null if none
 * @param duty              null for a measure that charges nothing (a prohibition, a supplementary unit)
 * @param regime            the tariff regime that it belongs to; null for every regime of the pack
 * @param supplementaryUnit the unit that the measure asks for; null unless it is of a type that asks for one
 */
public record Measure(String sid, CommodityCode commodity, String type, String area, Set<String> excludedAreas,
        @Nullable String additionalCode, Set<String> preferences, @Nullable String orderNumber, @Nullable DutyExpression duty,
        @Nullable String supplementaryUnit, List<MeasureCondition> conditions, Validity validity, String basis,
        @Nullable String regime) {

    public Measure {
        excludedAreas = Set.copyOf(excludedAreas);
        preferences = Set.copyOf(preferences);
        conditions = List.copyOf(conditions);
    }

    /** Every unit that its duty and those of its conditions, and their thresholds, are printed in. */
    public Stream<String> units() {
        return Stream.concat(units(duty), conditions.stream().flatMap(each -> Stream.concat(units(each.duty()),
                switch (each.threshold()) {
                    case DutyThreshold.Price(var price) -> price.units().stream();
                    case DutyThreshold.Measured(var _, var unit) -> Stream.of(unit);
                    case null -> Stream.empty();
                })));
    }

    private static Stream<String> units(@Nullable DutyExpression duty) {
        return duty == null ? Stream.empty() : duty.units().stream();
    }
}
