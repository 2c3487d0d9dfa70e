package org.tamga.declaration.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.Pointers;
import org.tamga.shared.wco.WcoElement;

/**
 * The new values of an amendment request. Senders place an element that repeats in one of three ways: under its own number,
 * at its position behind unchanged or empty ones, or alone; the request as a whole shows which.
 */
final class NewValues {

    /** The numbers of one repeating class, under one parent, that the request speaks of. */
    private static final class Spoken {
        private final TreeSet<Integer> all = new TreeSet<>();
        private final TreeSet<Integer> inside = new TreeSet<>();
        private final TreeSet<Integer> added = new TreeSet<>();
    }

    private final WcoElement request;
    private final Map<List<Object>, Spoken> spoken = new HashMap<>();

    NewValues(WcoElement request, List<Place> places, Draft draft) {
        this.request = request;
        for (Place place : places) {
            for (int depth = 1; depth < place.classes().size(); depth++) {
                note(place, depth, draft);
            }
        }
    }

    /** The value that the request gives for a place; null if it gives none, or an empty one. */
    @Nullable
    WcoElement find(Place place) {
        WcoElement element = request;
        for (int depth = 1; depth < place.classes().size(); depth++) {
            element = pick(element, place, depth);
            if (element == null) {
                return null;
            }
        }
        WcoElement value = place.tag() == null ? element : element.find(place.tag().name()).orElse(null);
        return value == null || isEmpty(value) ? null : value;
    }

    private void note(Place place, int depth, Draft draft) {
        Spoken numbers = spoken.computeIfAbsent(key(place, depth), key -> new Spoken());
        int number = place.classes().get(depth).number();
        numbers.all.add(number);
        if (place.tag() != null || depth < place.classes().size() - 1) {
            numbers.inside.add(number);
        }
        if (!draft.has(place, depth)) {
            numbers.added.add(number);
        }
    }

    private @Nullable WcoElement pick(WcoElement parent, Place place, int depth) {
        List<WcoElement> given = parent.all(place.classes().get(depth).term().name()).stream()
                .filter(each -> !isStatementOfReason(each)).toList();
        int number = place.classes().get(depth).number();
        if (Pointers.properlyNumbered(given)) {
            return given.stream().filter(each -> Pointers.ownNumber(each) == number).findFirst().orElse(null);
        }
        Spoken numbers = spoken.getOrDefault(key(place, depth), new Spoken());
        if (numbers.all.last() > given.size()) {
            for (TreeSet<Integer> set : List.of(numbers.all, numbers.inside, numbers.added)) {
                if (set.size() == given.size()) {
                    return set.contains(number) ? given.get(set.headSet(number).size()) : null;
                }
            }
        }
        return number <= given.size() ? given.get(number - 1) : null;
    }

    private static List<Object> key(Place place, int depth) {
        return Stream.concat(place.classes().subList(0, depth).stream(), Stream.of(place.classes().get(depth).term()))
                .map(Object.class::cast).toList();
    }

    /** Statements that say why something is amended belong to the request, not to the declaration. */
    private static boolean isStatementOfReason(WcoElement element) {
        return element.name().equals("AdditionalInformation") && element.find("Pointer").isPresent();
    }

    /** Nothing but perhaps its own number. */
    private static boolean isEmpty(WcoElement element) {
        return element.value() == null && element.children().stream().allMatch(each -> each.name().equals(Pointers.NUMBER));
    }
}
