package org.tamga.declaration.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.Pointers;
import org.tamga.shared.wco.WcoDictionary;
import org.tamga.shared.wco.WcoDictionary.Term;
import org.tamga.shared.wco.WcoElement;

/**
 * A declaration that is being amended. The numbers of its elements stay those that they had at first, whatever is added or
 * removed meanwhile; new elements are put where the data model wants them.
 */
final class Draft {

    private final WcoElement declaration;
    private final Map<WcoElement, Map<Term, NavigableMap<Integer, WcoElement>>> numbers = new IdentityHashMap<>();
    private final List<WcoElement> thinned = new ArrayList<>();

    Draft(WcoElement declaration) {
        this.declaration = declaration;
    }

    /** Whether the class of the place at that depth was there at first. */
    boolean has(Place place, int depth) {
        return descend(place, depth + 1) != null;
    }

    @Nullable
    WcoElement find(Place place) {
        WcoElement owner = descend(place, place.classes().size());
        Term tag = place.tag();
        return owner == null || tag == null ? owner : owner.find(tag.name()).orElse(null);
    }

    /** Puts a copy of the value at the place, with the classes around it if they are missing. */
    void put(Place place, WcoElement value) {
        Term tag = place.tag();
        WcoElement parent = open(place, tag == null ? place.classes().size() - 1 : place.classes().size());
        if (tag != null) {
            Optional<WcoElement> old = parent.find(tag.name());
            int at = old.map(parent.children()::indexOf).orElseGet(() -> place(parent, tag));
            old.ifPresent(parent::remove);
            parent.add(at, value.copy());
        } else {
            replace(parent, place.classes().getLast(), value.copy());
        }
    }

    void remove(Place place) {
        WcoElement found = find(place);
        WcoElement parent = found == null ? null : found.parent();
        if (found != null && parent != null) {
            parent.remove(found);
            thinned.add(parent);
        }
    }

    /** The declaration, without the classes that the removals have emptied. */
    WcoElement finish() {
        thinned.forEach(Draft::removeIfEmpty);
        return declaration;
    }

    /** The declaration, with an empty element wherever one is missing before a later one of its kind. */
    WcoElement padded() {
        numbers.forEach((parent, terms) -> terms.forEach((term, children) -> {
            for (int number = 1; term.repeats() && !Pointers.hasOwnNumber(term) && number < children.lastKey(); number++) {
                if (!children.containsKey(number)) {
                    insert(parent, term, number, WcoElement.of(term.name()));
                }
            }
        }));
        return declaration;
    }

    private @Nullable WcoElement descend(Place place, int depth) {
        WcoElement element = declaration;
        for (Place.Numbered step : place.classes().subList(1, Math.max(1, depth))) {
            element = children(element, step.term()).get(step.number());
            if (element == null) {
                return null;
            }
        }
        return element;
    }

    private WcoElement open(Place place, int depth) {
        WcoElement element = declaration;
        for (Place.Numbered step : place.classes().subList(1, Math.max(1, depth))) {
            WcoElement next = children(element, step.term()).get(step.number());
            if (next == null) {
                next = withNumber(step, WcoElement.of(step.term().name()));
                insert(element, step.term(), step.number(), next);
            }
            element = next;
        }
        return element;
    }

    private void replace(WcoElement parent, Place.Numbered step, WcoElement value) {
        WcoElement old = children(parent, step.term()).get(step.number());
        insert(parent, step.term(), step.number(), withNumber(step, value));
        if (old != null) {
            parent.remove(old);
        }
    }

    private void insert(WcoElement parent, Term term, int number, WcoElement child) {
        NavigableMap<Integer, WcoElement> children = children(parent, term);
        int at = children.tailMap(number, true).values().stream().mapToInt(parent.children()::indexOf)
                .filter(index -> index >= 0)
                .findFirst().orElseGet(() -> place(parent, term));
        parent.add(at, child);
        children.put(number, child);
    }

    private NavigableMap<Integer, WcoElement> children(WcoElement parent, Term term) {
        return numbers.computeIfAbsent(parent, key -> new HashMap<>()).computeIfAbsent(term,
                key -> Pointers.numbered(parent, term));
    }

    private static WcoElement withNumber(Place.Numbered step, WcoElement item) {
        if (Pointers.hasOwnNumber(step.term()) && item.text(Pointers.NUMBER) == null) {
            WcoDictionary.declaration().find(step.term().path() + "/" + Pointers.NUMBER)
                    .ifPresent(term -> item.add(place(item, term),
                            WcoElement.of(Pointers.NUMBER, Integer.toString(step.number()))));
        }
        return item;
    }

    /** Where a new child of that kind belongs: before the first that the data model has after it. */
    private static int place(WcoElement parent, Term term) {
        String path = term.path().substring(0, term.path().length() - term.name().length());
        List<WcoElement> children = parent.children();
        for (int i = 0; i < children.size(); i++) {
            int order = WcoDictionary.declaration().find(path + children.get(i).name()).map(Term::order).orElse(-1);
            if (order > term.order()) {
                return i;
            }
        }
        return children.size();
    }

    private static void removeIfEmpty(WcoElement element) {
        WcoElement parent = element.parent();
        if (parent != null && element.children().isEmpty()) {
            parent.remove(element);
            removeIfEmpty(parent);
        }
    }
}
