package org.tamga.tariff.origin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.taxes.Claims;
import org.tamga.tariff.origin.OriginAdvice.Benefit;
import org.tamga.tariff.origin.model.Scheme;

/** What the tariff has for goods from a country on a day. */
record PreferentialMeasures(Tariff tariff, CommodityCode commodity, String country, LocalDate day) {

    private record Ranked(Measure measure, String preference) {
    }

    private static final Comparator<Measure> LOWEST_DUTY_FIRST = Comparator
            .comparing((Measure measure) -> measure.orderNumber() != null)
            .thenComparing(PreferentialMeasures::rate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(measure -> -measure.commodity().digits().length()).thenComparing(Measure::sid);

    /** What a scheme leads to, the lowest duty first, what a quota limits last. */
    List<Benefit> benefits(Scheme scheme) {
        Claims claims = tariff.taxRules().claims();
        return inForce().filter(each -> claims.preferentialOrigin().contains(each.type())).sorted(LOWEST_DUTY_FIRST)
                .flatMap(each -> claims.codesOf(each).stream().filter(scheme.preferences()::contains).limit(1)
                        .map(code -> new Ranked(each, code)))
                .map(each -> new Benefit(each.measure.sid(), each.measure.type(), each.preference,
                        String.valueOf(each.measure.duty()), each.measure.orderNumber(), each.measure.basis()))
                .toList();
    }

    /** Orders schemes by the duty that they lead to. */
    Comparator<Benefit> order() {
        return Comparator.comparing((Benefit benefit) -> benefit.quota() != null)
                .thenComparing(benefit -> measure(benefit).map(PreferentialMeasures::rate).orElse(null),
                        Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private Optional<Measure> measure(Benefit benefit) {
        return inForce().filter(each -> each.sid().equals(benefit.measure())).findFirst();
    }

    /** Whether goods from everywhere are free of customs duty, so that there is nothing to prefer. */
    boolean areFree() {
        Claims claims = tariff.taxRules().claims();
        List<Measure> ordinary = inForce().filter(each -> claims.isClaimedBy(each, claims.ordinary()))
                .filter(each -> each.additionalCode() == null && each.orderNumber() == null && each.conditions().isEmpty())
                .toList();
        return !ordinary.isEmpty() && ordinary.stream()
                .allMatch(each -> BigDecimal.ZERO.compareTo(Objects.requireNonNullElse(rate(each), BigDecimal.ONE)) == 0);
    }

    private Stream<Measure> inForce() {
        Areas areas = tariff.areas();
        return tariff.measures(commodity).stream().filter(each -> each.duty() != null && each.validity().holdsOn(day))
                .filter(each -> areas.contains(each.area(), country, day)
                        && each.excludedAreas().stream().noneMatch(area -> areas.contains(area, country, day)));
    }

    private static @org.jspecify.annotations.Nullable BigDecimal rate(Measure measure) {
        return measure.duty() == null ? null : measure.duty().plainRate();
    }
}
