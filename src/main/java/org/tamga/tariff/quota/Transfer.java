package org.tamga.tariff.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Digits;
import org.tamga.tariff.model.measures.Quota;

/**
 * A quantity that goes from one quota to another.
 *
 * @param to     order number; the same quota if none is named
 * @param amount above zero, in the unit that both have
 * @param date   a day of the period that it is taken from; today if none is named
 * @param toDate a day of the period that it is added to; today if none is named
 */
public record Transfer(@Nullable String to, @Nullable BigDecimal amount, @Nullable String reason, @Nullable LocalDate date,
        @Nullable LocalDate toDate) {

    /** Everything that speaks against it. */
    List<String> faults(Quota from, Quota taking) {
        List<String> faults = new ArrayList<>();
        if (amount == null || amount.signum() <= 0 || !Digits.areFew(amount)) {
            faults.add("the amount is missing, not above zero, or has more than 30 digits");
        }
        if (reason == null || reason.isBlank()) {
            faults.add("the reason is missing");
        }
        if (from.orderNumber().equals(taking.orderNumber()) && from.period().from().equals(taking.period().from())) {
            faults.add("a quota is not moved to itself: name another one, or a day of another period");
        }
        if (!from.unit().equals(taking.unit())) {
            faults.add("quota " + from.orderNumber() + " is in " + from.unit() + ", quota " + taking.orderNumber() + " in "
                    + taking.unit());
        }
        if (from.kind() == Quota.Kind.LICENCE || taking.kind() == Quota.Kind.LICENCE) {
            faults.add("customs keeps no balance of a quota by licence");
        }
        return faults;
    }
}
