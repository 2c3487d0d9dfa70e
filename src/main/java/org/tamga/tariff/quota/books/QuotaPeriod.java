package org.tamga.tariff.quota.books;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.model.measures.Quotas;

/** What a balance is kept of: a quota of a pack in the period that begins on a day. Ordered, so that locks can be. */
public record QuotaPeriod(String pack, String orderNumber, LocalDate from) implements Comparable<QuotaPeriod> {

    private static final Comparator<QuotaPeriod> ORDER = Comparator.comparing(QuotaPeriod::pack)
            .thenComparing(QuotaPeriod::orderNumber).thenComparing(QuotaPeriod::from);

    public static QuotaPeriod of(String pack, Quota quota) {
        return new QuotaPeriod(pack, quota.orderNumber(), quota.period().from());
    }

    /** The periods, and those of the quotas that they are parts of. */
    public static Set<QuotaPeriod> withParents(Collection<QuotaPeriod> periods, Quotas quotas) {
        Set<QuotaPeriod> all = new TreeSet<>(periods);
        for (QuotaPeriod period : periods) {
            quotas.list(period.orderNumber()).stream().filter(each -> each.period().from().equals(period.from()))
                    .flatMap(each -> quotas.parent(each, period.from()).stream())
                    .map(parent -> QuotaPeriod.of(period.pack(), parent)).forEach(all::add);
        }
        return all;
    }

    @Override
    public int compareTo(QuotaPeriod other) {
        return ORDER.compare(this, other);
    }
}
