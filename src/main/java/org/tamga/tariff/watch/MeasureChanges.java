package org.tamga.tariff.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Measure;

/** What differs between two tariffs, and what begins and ends on a day. A function of the law alone. */
final class MeasureChanges {

    private record Key(String sid, LocalDate from) {
    }

    private MeasureChanges() {
    }

    /** @param day on which the change is published */
    static List<LawChange> between(Tariff before, Tariff after, LocalDate day) {
        if (before == after) {
            return List.of();
        }
        Map<Key, Measure> old = byKey(before);
        List<LawChange> found = new ArrayList<>();
        byKey(after).forEach((key, measure) -> {
            Measure was = old.remove(key);
            if (was == null) {
                found.add(found(Change.Kind.ADDED, measure, null, text(measure), future(key.from, day)));
            } else if (!was.equals(measure)) {
                found.add(found(Change.Kind.CHANGED, measure, text(was), text(measure), ends(was, measure, day)));
            }
        });
        old.values().forEach(measure -> found.add(found(Change.Kind.REMOVED, measure, text(measure), null, null)));
        return found;
    }

    /** What begins on a day, or ended the day before. */
    static List<LawChange> on(LocalDate day, Tariff tariff) {
        LocalDate eve = day.minusDays(1);
        List<LawChange> found = new ArrayList<>();
        for (Measure measure : tariff.measures()) {
            if (measure.validity().from().equals(day)) {
                found.add(found(Change.Kind.BEGINS, measure, null, text(measure), day));
            }
            if (eve.equals(measure.validity().to())) {
                found.add(found(Change.Kind.ENDS, measure, text(measure), null, day));
            }
        }
        return found;
    }

    private static Map<Key, Measure> byKey(Tariff tariff) {
        Map<Key, Measure> byKey = new HashMap<>();
        tariff.measures().forEach(measure -> byKey.put(new Key(measure.sid(), measure.validity().from()), measure));
        return byKey;
    }

    private static LawChange found(Change.Kind kind, Measure measure, @Nullable String before, @Nullable String after,
            @Nullable LocalDate from) {
        return LawChange.of(measure,
                new Change(kind, "measure", measure.sid(), measure.commodity().digits(), before, after, from));
    }

    private static @Nullable LocalDate future(LocalDate from, LocalDate day) {
        return from.isAfter(day) ? from : null;
    }

    /** A measure that now ends on another day makes a difference from the day after the earlier end. */
    private static @Nullable LocalDate ends(Measure was, Measure is, LocalDate day) {
        LocalDate then = is.validity().to();
        return then != null && !Objects.equals(was.validity().to(), then) ? future(then.plusDays(1), day)
                : future(is.validity().from(), day);
    }

    private static String text(Measure measure) {
        StringBuilder text = new StringBuilder(measure.type()).append(" for ").append(measure.area());
        if (!measure.excludedAreas().isEmpty()) {
            text.append(" without ").append(String.join(", ", new TreeSet<>(measure.excludedAreas())));
        }
        append(text, "additional code ", measure.additionalCode());
        append(text, "quota ", measure.orderNumber());
        append(text, "unit ", measure.supplementaryUnit());
        text.append(": ").append(measure.duty() == null ? "no duty" : measure.duty());
        measure.conditions().forEach(condition -> text.append(", condition ").append(condition.code()).append(' ')
                .append(Objects.requireNonNullElse(condition.certificate(), "")).append(" → ").append(condition.action()));
        return text.append(", ").append(measure.validity().from()).append(" to ")
                .append(measure.validity().to() == null ? "further notice" : measure.validity().to()).toString();
    }

    private static void append(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(", ").append(name).append(value);
        }
    }
}
