package org.tamga.tariff.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Digits;
import org.tamga.tariff.model.measures.Quota;

/**
 * A correction of what a quota offers.
 *
 * @param amount in the unit of the quota; negative to lower it
 * @param date   a day of the period that is meant; today if none is named
 */
public record Adjustment(@Nullable BigDecimal amount, @Nullable String reason, @Nullable LocalDate date) {

    /** Everything that speaks against it. */
    List<String> faults(Quota quota) {
        List<String> faults = new ArrayList<>();
        if (amount == null || amount.signum() == 0 || !Digits.areFew(amount)) {
            faults.add("the amount is missing, zero, or has more than 30 digits");
        }
        if (reason == null || reason.isBlank()) {
            faults.add("the reason is missing");
        }
        if (quota.kind() == Quota.Kind.LICENCE) {
            faults.add("customs keeps no balance of a quota by licence");
        }
        return faults;
    }
}
