package org.tamga.tariff.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.quota.books.QuotaBalance;

/** Quotas that are opened, changed or closed. A function of the law alone. */
final class QuotaChanges {

    private record Key(String orderNumber, String commodity, LocalDate from) {
    }

    private QuotaChanges() {
    }

    /** @param day on which the change is published */
    static List<LawChange> between(Tariff before, Tariff after, LocalDate day) {
        if (before == after) {
            return List.of();
        }
        Map<Key, Quota> old = byKey(before);
        List<LawChange> found = new ArrayList<>();
        byKey(after).forEach((key, quota) -> {
            Quota was = old.remove(key);
            LocalDate from = key.from().isAfter(day) ? key.from() : null;
            if (was == null) {
                found.add(told(Change.Kind.ADDED, quota, null, text(quota), from, after));
            } else if (!text(was).equals(text(quota))) {
                found.add(told(Change.Kind.CHANGED, quota, text(was), text(quota), from, after));
            }
        });
        old.values().forEach(quota -> found.add(told(Change.Kind.REMOVED, quota, text(quota), null, null, after)));
        return found;
    }

    /** What begins on a day, or ended the day before. */
    static List<LawChange> on(LocalDate day, Tariff tariff) {
        List<LawChange> found = new ArrayList<>();
        for (Quota quota : tariff.quotaPeriods()) {
            if (quota.period().from().equals(day)) {
                found.add(told(Change.Kind.BEGINS, quota, null, text(quota), day, tariff));
            }
            if (day.minusDays(1).equals(quota.period().to())) {
                found.add(told(Change.Kind.ENDS, quota, text(quota), null, day, tariff));
            }
        }
        return found;
    }

    /** How much of a quota is used up. */
    static LawChange used(QuotaBalance balance, Tariff tariff) {
        Quota quota = balance.quota();
        return told(Change.Kind.CHANGED, quota, null,
                "quota " + quota.orderNumber() + " of " + words(quota.period()) + ": " + balance.usedPercent() + " % used, "
                        + balance.available().toPlainString() + " " + quota.unit() + " left of "
                        + balance.total().toPlainString() + " " + quota.unit(),
                null, tariff);
    }

    private static Map<Key, Quota> byKey(Tariff tariff) {
        Map<Key, Quota> byKey = new HashMap<>();
        tariff.quotaPeriods().forEach(quota -> byKey
                .put(new Key(quota.orderNumber(), quota.commodity().digits(), quota.period().from()), quota));
        return byKey;
    }

    /** Whose goods are concerned is said by the measure that names the quota, if it is one alone. */
    private static LawChange told(Change.Kind kind, Quota quota, @Nullable String before, @Nullable String after,
            @Nullable LocalDate from, Tariff tariff) {
        List<Measure> measures = tariff.measures(quota.commodity()).stream()
                .filter(measure -> quota.orderNumber().equals(measure.orderNumber())).toList();
        return new LawChange(quota.commodity(), measures.size() == 1 ? measures.getFirst() : null, null,
                new Change(kind, "quota", quota.orderNumber(), quota.commodity().digits(), before, after, from));
    }

    private static String text(Quota quota) {
        StringBuilder text = new StringBuilder("quota ").append(quota.orderNumber()).append(": ")
                .append(quota.volume().toPlainString()).append(' ').append(quota.unit()).append(", ")
                .append(words(quota.period())).append(", critical from ").append(quota.criticalPercent().toPlainString())
                .append(" %");
        append(text, "blocked ", quota.blocking());
        append(text, "suspended ", quota.suspension());
        if (quota.parent() != null) {
            text.append(", part of ").append(quota.parent());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable Validity days) {
        if (days != null) {
            text.append(", ").append(name).append(words(days));
        }
    }

    private static String words(Validity days) {
        return days.from() + " to " + (days.to() == null ? "further notice" : days.to());
    }
}
