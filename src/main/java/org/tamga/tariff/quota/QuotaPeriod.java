package org.tamga.tariff.quota;

import java.time.LocalDate;
import java.util.Comparator;

import org.tamga.tariff.model.measures.Quota;

/** What a balance is kept of: a quota of a pack in the period that begins on a day. Ordered, so that locks can be. */
public record QuotaPeriod(String pack, String orderNumber, LocalDate from) implements Comparable<QuotaPeriod> {

    private static final Comparator<QuotaPeriod> ORDER = Comparator.comparing(QuotaPeriod::pack)
            .thenComparing(QuotaPeriod::orderNumber).thenComparing(QuotaPeriod::from);

    public static QuotaPeriod of(String pack, Quota quota) {
        return new QuotaPeriod(pack, quota.orderNumber(), quota.period().from());
    }

    @Override
    public int compareTo(QuotaPeriod other) {
        return ORDER.compare(this, other);
    }
}
