package org.tamga.tariff.quota.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tamga.tariff.quota.books.FirstComeFirstServed.Claim;

class FirstComeFirstServedTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final BigDecimal GRAM = new BigDecimal("0.001");

    @Test
    void grantsEverythingWhileThereIsEnough() {
        assertThat(allocate("100", claim("a", 0, "60"), claim("b", 0, "40"))).containsOnly(granted("a", "60"),
                granted("b", "40"));
    }

    @Test
    void servesTheEarlierDayFirst() {
        assertThat(allocate("100", claim("late", 1, "60"), claim("early", 0, "70")))
                .containsOnly(granted("early", "70"), granted("late", "30.000"));
    }

    @Test
    void sharesWhatIsLeftInProportionAmongTheClaimsOfOneDay() {
        assertThat(allocate("100", claim("a", 0, "300"), claim("b", 0, "100")))
                .containsOnly(granted("a", "75.000"), granted("b", "25.000"));
    }

    @Test
    void givesWhatRoundingLeavesToThoseWhoLostMost() {
        assertThat(allocate("0.010", claim("a", 0, "1"), claim("b", 0, "1"), claim("c", 0, "1")).values())
                .containsExactlyInAnyOrder(new BigDecimal("0.004"), new BigDecimal("0.003"), new BigDecimal("0.003"));
    }

    @Test
    void grantsNothingWhenNothingIsLeft() {
        assertThat(allocate("0", claim("a", 0, "5"))).containsOnly(granted("a", "0.000"));
    }

    @Test
    void neverGrantsMoreThanIsLeftOrAskedAndUsesItUp() {
        Random random = new Random(8);
        for (int i = 0; i < 500; i++) {
            List<Claim> claims = claims(random);
            BigDecimal available = BigDecimal.valueOf(random.nextInt(400_000), 3);

            Map<String, BigDecimal> granted = FirstComeFirstServed.allocate(available, claims, GRAM);

            BigDecimal asked = claims.stream().map(Claim::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal sum = granted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(asked.min(available));
            assertThat(claims)
                    .allSatisfy(claim -> assertThat(granted.get(claim.id())).isBetween(BigDecimal.ZERO, claim.quantity()));
        }
    }

    @Test
    void doesNotDependOnTheOrderWithinADay() {
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            List<Claim> claims = claims(random);
            BigDecimal available = BigDecimal.valueOf(random.nextInt(400_000), 3);
            Map<String, BigDecimal> granted = FirstComeFirstServed.allocate(available, claims, GRAM);
            List<Claim> shuffled = new ArrayList<>(claims);
            Collections.shuffle(shuffled, random);

            assertThat(FirstComeFirstServed.allocate(available, shuffled, GRAM)).isEqualTo(granted);
        }
    }

    @Test
    void noLaterDayGetsAnythingWhileAnEarlierOneWasCut() {
        Random random = new Random(10);
        for (int i = 0; i < 200; i++) {
            List<Claim> claims = claims(random);
            Map<String, BigDecimal> granted = FirstComeFirstServed.allocate(BigDecimal.valueOf(random.nextInt(400_000), 3),
                    claims, GRAM);
            for (Claim cut : claims) {
                if (!cut.quantity().equals(granted.get(cut.id()))) {
                    assertThat(claims).filteredOn(later -> later.acceptedOn().isAfter(cut.acceptedOn()))
                            .allSatisfy(later -> assertThat(granted.get(later.id())).isZero());
                }
            }
        }
    }

    private static List<Claim> claims(Random random) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(12); i++) {
            claims.add(new Claim("claim " + i, MONDAY.plusDays(random.nextInt(3)),
                    BigDecimal.valueOf(1 + random.nextInt(60_000), 3)));
        }
        return claims;
    }

    private static Map<String, BigDecimal> allocate(String available, Claim... claims) {
        return FirstComeFirstServed.allocate(new BigDecimal(available), List.of(claims), GRAM);
    }

    private static Claim claim(String id, int day, String quantity) {
        return new Claim(id, MONDAY.plusDays(day), new BigDecimal(quantity));
    }

    private static Map.Entry<String, BigDecimal> granted(String id, String quantity) {
        return Map.entry(id, new BigDecimal(quantity));
    }
}
