package org.tamga.tariff.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas.Membership;
import org.tamga.tariff.model.measures.Measure;

/**
 * Who comes to belong to a group of countries or leaves it, told at every code that a measure for the group is about. A
 * function of the law alone.
 */
final class AreaChanges {

    private record Key(String group, String member) {
    }

    private AreaChanges() {
    }

    /** @param day on which the change is published */
    static List<LawChange> between(Tariff before, Tariff after, LocalDate day) {
        if (before == after) {
            return List.of();
        }
        Map<Key, String> old = inWords(before);
        List<LawChange> found = new ArrayList<>();
        inWords(after).forEach((key, now) -> {
            String was = old.remove(key);
            if (was == null) {
                found.addAll(told(key, Change.Kind.ADDED, null, now, null, after));
            } else if (!was.equals(now)) {
                found.addAll(told(key, Change.Kind.CHANGED, was, now, null, after));
            }
        });
        old.forEach((key, was) -> found.addAll(told(key, Change.Kind.REMOVED, was, null, null, after)));
        return found;
    }

    /** What begins on a day, or ended the day before. */
    static List<LawChange> on(LocalDate day, Tariff tariff) {
        List<LawChange> found = new ArrayList<>();
        each(tariff, membership -> membership.validity().from().equals(day), membership -> found.addAll(
                told(key(membership), Change.Kind.BEGINS, null, words(membership), day, tariff)));
        each(tariff, membership -> day.minusDays(1).equals(membership.validity().to()), membership -> found.addAll(
                told(key(membership), Change.Kind.ENDS, words(membership), null, day, tariff)));
        return found;
    }

    private static void each(Tariff tariff, Predicate<Membership> which, Consumer<Membership> taker) {
        tariff.areas().memberships().stream().filter(which).forEach(taker);
    }

    /** Every membership with all its periods. */
    private static Map<Key, String> inWords(Tariff tariff) {
        return new HashMap<>(tariff.areas().memberships().stream()
                .collect(Collectors.groupingBy(AreaChanges::key,
                        Collectors.mapping(AreaChanges::words, Collectors.collectingAndThen(Collectors.toList(),
                                all -> all.stream().sorted().collect(Collectors.joining("; ")))))));
    }

    /** Once for each code, however many measures of it name the group; not where a measure leaves the member out. */
    private static List<LawChange> told(Key key, Change.Kind kind, @Nullable String before, @Nullable String after,
            @Nullable LocalDate from, Tariff tariff) {
        Map<String, CommodityCode> codes = new TreeMap<>();
        for (Measure measure : tariff.measures()) {
            if (names(measure, key)) {
                codes.put(measure.commodity().digits(), measure.commodity());
            }
        }
        return codes.values().stream().map(code -> new LawChange(code, null, key.member(),
                new Change(kind, "area", key.group(), code.digits(), before, after, from))).toList();
    }

    private static boolean names(Measure measure, Key key) {
        return measure.area().equals(key.group()) && !measure.excludedAreas().contains(key.member())
                || measure.excludedAreas().contains(key.group());
    }

    private static Key key(Membership membership) {
        return new Key(membership.group(), membership.member());
    }

    private static String words(Membership each) {
        return each.member() + " belongs to " + each.group() + ", " + each.validity().from() + " to "
                + (each.validity().to() == null ? "further notice" : each.validity().to());
    }
}
