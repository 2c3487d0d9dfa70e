package org.tamga.declaration.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.Pointer;
import org.tamga.shared.wco.WcoDictionary;
import org.tamga.shared.wco.WcoDictionary.Term;

/**
 * A place that an amendment names, as the data model knows it.
 *
 * @param amendment position of the amendment in its request
 * @param reason    change reason code
 * @param classes   from the declaration down
 * @param tag       the data element; null when a whole class is meant
 */
record Place(int amendment, @Nullable String reason, List<Numbered> classes, @Nullable Term tag) {

    /** What identifies a declaration stays as it is; and an amendment cannot amend itself. */
    private static final Set<String> FIXED = Set.of("Declaration", "Declaration/FunctionCode",
            "Declaration/FunctionalReferenceID", "Declaration/ID", "Declaration/TypeCode");
    private static final String AMENDMENT = "Declaration/Amendment";

    /** A class, and which one of it: always 1 where it cannot repeat. */
    record Numbered(Term term, int number) {
    }

    /** The place that a pointer means; null if the data model has none such. */
    static @Nullable Place find(Pointer pointer, int amendment, @Nullable String reason) {
        WcoDictionary dictionary = WcoDictionary.declaration();
        List<Numbered> classes = new ArrayList<>();
        Term term = null;
        for (Pointer.Step step : pointer.steps()) {
            term = dictionary.findChild(term, step.section()).filter(Term::isClass).orElse(null);
            Integer sequence = step.sequence();
            int number = term == null || !term.repeats() || sequence == null ? 1 : sequence;
            if (term == null || number < 1) {
                return null;
            }
            classes.add(new Numbered(term, number));
        }
        if (pointer.tagId() == null) {
            return new Place(amendment, reason, List.copyOf(classes), null);
        }
        Term tag = dictionary.findChild(term, pointer.tagId()).filter(found -> !found.isClass()).orElse(null);
        return tag == null ? null : new Place(amendment, reason, List.copyOf(classes), tag);
    }

    boolean isAmendable() {
        String path = tag != null ? tag.path() : classes.getLast().term().path();
        return !FIXED.contains(path) && !path.startsWith(AMENDMENT);
    }

    /** Whether the two name the same place, or one a class and the other something in it. */
    boolean overlaps(Place other) {
        Place outer = classes.size() <= other.classes.size() ? this : other;
        Place inner = outer == this ? other : this;
        boolean within = inner.classes.subList(0, outer.classes.size()).equals(outer.classes);
        boolean sameDepth = inner.classes.size() == outer.classes.size();
        return within && (outer.tag == null || sameDepth && (inner.tag == null || outer.tag.equals(inner.tag)));
    }

    Pointer pointer() {
        List<Pointer.Step> steps = classes.stream()
                .map(each -> new Pointer.Step(each.term().id(), each.term().repeats() ? each.number() : null)).toList();
        return new Pointer(steps, tag == null ? null : tag.id());
    }
}
