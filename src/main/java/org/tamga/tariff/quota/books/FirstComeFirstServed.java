package org.tamga.tariff.quota.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Shares what is left of a quota out: the claims of an earlier day of acceptance before those of a later one; the claims of
 * one day in full, or, if there is not enough for all of them, each in proportion to what it asks. In which order the claims
 * of a day came does not matter.
 *
 * @law Commission Implementing Regulation (EU) 2015/2447, articles 49 to 54, from which other countries took the method
 */
public final class FirstComeFirstServed {

    /**
     * @param id         tells claims apart
     * @param acceptedOn day of acceptance of the declaration that claims
     * @param quantity   above zero
     */
    public record Claim(String id, LocalDate acceptedOn, BigDecimal quantity) {
    }

    private FirstComeFirstServed() {
    }

    /**
     * What each claim gets, by its id: never more than it asks, and together never more than {@code available}. Shares are cut
     * down to the smallest quantity; what that leaves goes out in smallest quantities to those who lost most by it.
     *
     * @param smallest a power of ten, for example 0.001
     */
    public static Map<String, BigDecimal> allocate(BigDecimal available, List<Claim> claims, BigDecimal smallest) {
        Map<String, BigDecimal> granted = new HashMap<>();
        SortedMap<LocalDate, List<Claim>> days = claims.stream()
                .collect(Collectors.groupingBy(Claim::acceptedOn, TreeMap::new, Collectors.toList()));
        BigDecimal left = available.max(BigDecimal.ZERO);
        for (List<Claim> day : days.values()) {
            Map<String, BigDecimal> shares = ofOneDay(left, day, smallest);
            left = left.subtract(sum(shares.values()));
            granted.putAll(shares);
        }
        return granted;
    }

    private static Map<String, BigDecimal> ofOneDay(BigDecimal available, List<Claim> claims, BigDecimal smallest) {
        BigDecimal asked = sum(claims.stream().map(Claim::quantity).toList());
        return asked.compareTo(available) <= 0 ? claims.stream().collect(Collectors.toMap(Claim::id, Claim::quantity))
                : inProportion(available, asked, claims, smallest);
    }

    private static Map<String, BigDecimal> inProportion(BigDecimal available, BigDecimal asked, List<Claim> claims,
            BigDecimal smallest) {
        Map<String, BigDecimal> shares = new HashMap<>();
        Map<String, BigDecimal> lost = new HashMap<>();
        for (Claim claim : claims) {
            BigDecimal[] parts = claim.quantity().multiply(available).divideAndRemainder(asked.multiply(smallest));
            shares.put(claim.id(), parts[0].multiply(smallest).setScale(smallest.scale(), RoundingMode.DOWN));
            lost.put(claim.id(), parts[1]);
        }
        List<Claim> byLoss = new ArrayList<>(claims);
        byLoss.sort(Comparator.comparing((Claim claim) -> lost.getOrDefault(claim.id(), BigDecimal.ZERO)).reversed()
                .thenComparing(Claim::id));
        BigDecimal left = available.subtract(sum(shares.values()));
        for (Claim claim : byLoss) {
            BigDecimal more = shares.getOrDefault(claim.id(), BigDecimal.ZERO).add(smallest);
            if (left.compareTo(smallest) >= 0 && more.compareTo(claim.quantity()) <= 0) {
                shares.put(claim.id(), more);
                left = left.subtract(smallest);
            }
        }
        return shares;
    }

    private static BigDecimal sum(Iterable<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
        }
        return sum;
    }
}
