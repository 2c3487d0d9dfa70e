package org.tamga.tariff.quota.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.quota.QuotaState;
import org.tamga.tariff.quota.books.QuotaBalance;

/**
 * A quota in one period, for everybody.
 *
 * @param commodities      goods that draw on it
 * @param volume           what the law offers; with the other quantities in {@code unit}
 * @param balance          what can still be granted
 * @param status           {@code OPEN}, {@code CRITICAL}, {@code EXHAUSTED}, {@code BLOCKED} or {@code SUSPENDED}
 * @param critical         whether claims are decided later and secured meanwhile
 * @param waitingClaims    claims that are not decided
 * @param lastMovementDate null if nothing has moved yet; the day where the quota is administered
 */
record QuotaView(String orderNumber, String pack, List<String> commodities, String kind, LocalDate from, @Nullable LocalDate to,
        String unit, String volume, String adjusted, String drawn, String balance, String criticalPercent, String status,
        boolean critical, int waitingClaims, @Nullable String parent, @Nullable Period blocking, @Nullable Period suspension,
        @Nullable LocalDate lastMovementDate, @Nullable Instant lastMovementAt) {

    record Period(LocalDate from, @Nullable LocalDate to) {
        static @Nullable Period of(@Nullable Validity validity) {
            return validity == null ? null : new Period(validity.from(), validity.to());
        }
    }

    /** @param rows of one period; they share the balance */
    static QuotaView of(Law law, List<Quota> rows, QuotaState state, LocalDate day) {
        Quota quota = rows.getFirst();
        QuotaBalance balance = state.balance();
        Instant moved = state.movedAt();
        return new QuotaView(quota.orderNumber(), law.pack(),
                rows.stream().map(row -> row.commodity().digits()).sorted().toList(),
                quota.kind().name().toLowerCase(Locale.ROOT), quota.period().from(), quota.period().to(), quota.unit(),
                plain(quota.volume()), plain(balance.adjusted()), plain(balance.drawn()), plain(balance.available()),
                plain(quota.criticalPercent()), balance.standing(day).name(), balance.isCritical(), balance.waiting(),
                quota.parent(), Period.of(quota.blocking()), Period.of(quota.suspension()),
                moved == null ? null : law.dayOf(moved), moved);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
