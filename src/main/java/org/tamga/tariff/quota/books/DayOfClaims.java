package org.tamga.tariff.quota.books;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Decides the claims that wait for a quota, of the days that are over. Used by one thread. */
public final class DayOfClaims {

    private final QuotaBooks books;

    public DayOfClaims(QuotaBooks books) {
        this.books = books;
    }

    /**
     * Nothing is granted of a quota that the law does not have any more.
     *
     * @param waiting  claims on the period, of the days that are to be decided
     * @param smallest quantity that is granted
     */
    public void allocate(QuotaPeriod period, List<LodgedClaim> waiting, BigDecimal smallest) {
        BigDecimal available = books.quota(period).map(quota -> books.balance(quota, period.pack()).available())
                .orElse(BigDecimal.ZERO);
        Map<String, BigDecimal> granted = FirstComeFirstServed.allocate(available,
                waiting.stream().map(each -> new FirstComeFirstServed.Claim(id(each), each.acceptedOn(), each.missing()))
                        .toList(),
                smallest);
        for (LodgedClaim claim : waiting) {
            BigDecimal share = granted.getOrDefault(id(claim), BigDecimal.ZERO);
            books.take(claim, share);
            books.waiting(period, -1);
            books.keep(claim.with(claim.requested(), claim.granted().add(share), claim.standing(), true));
        }
    }

    private static String id(LodgedClaim claim) {
        return claim.mrn() + "/" + claim.item();
    }
}
