package org.tamga.shared.wco;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.WcoDictionary.Term;

/**
 * The way from an element of a declaration to its {@link Pointer} and back.
 *
 * <p>Classes that can repeat carry a number: their position, starting at 1. Goods items carry their own number
 * ({@code SequenceNumeric}), as long as every item has one and no two have the same; so a pointer to an item stays true when
 * another item is taken out.
 */
public final class Pointers {

    private static final WcoDictionary DICTIONARY = WcoDictionary.declaration();
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Set<String> NUMBERED = Set.of("68A", "29A");
    /** The data element that holds an item's own number. */
    public static final String NUMBER = "SequenceNumeric";

    private Pointers() {
    }

    /** The pointer to an element; to the nearest class that the data model knows, if it does not know the element. */
    public static Pointer of(WcoElement element) {
        return pointer(element, List.of());
    }

    /**
     * The pointer to an element that should be there and is not. A class that can repeat has no number then.
     *
     * @param path from {@code parent} down, for example {@code AdditionalInformation/StatementCode}
     */
    public static Pointer ofMissing(WcoElement parent, String path) {
        return pointer(parent, List.of(path.split("/")));
    }

    /** The path of an element as sent: {@code /Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/Commodity}. */
    public static String location(WcoElement element) {
        WcoElement parent = element.parent();
        if (parent == null) {
            return "/" + element.name();
        }
        boolean numbered = DICTIONARY.find(element).map(Term::repeats).orElse(false) || hasTwin(element, parent);
        return location(parent) + "/" + element.name() + (numbered ? "[" + element.position() + "]" : "");
    }

    /** As {@link #ofMissing}, as a path. */
    public static String locationOfMissing(WcoElement parent, String path) {
        return location(parent) + "/" + path;
    }

    /**
     * The element that a pointer means in a declaration. Numbers on classes that cannot repeat are overlooked; a class that
     * can, without a number, means the first.
     *
     * @return empty if there is no such element, or the data model does not know one of the ids there
     */
    public static Optional<WcoElement> resolve(WcoElement declaration, Pointer pointer) {
        Term term = null;
        WcoElement element = null;
        for (Pointer.Step step : pointer.steps()) {
            term = DICTIONARY.findChild(term, step.section()).orElse(null);
            element = term == null ? null : element == null ? declaration : child(element, term, step.sequence());
            if (element == null) {
                return Optional.empty();
            }
        }
        if (element == null || pointer.tagId() == null) {
            return Optional.ofNullable(element);
        }
        WcoElement owner = element;
        return DICTIONARY.findChild(term, pointer.tagId()).flatMap(tag -> owner.find(tag.name()));
    }

    /** The children of one kind by the number that a pointer knows them by: their own, or their position. */
    public static NavigableMap<Integer, WcoElement> numbered(WcoElement parent, Term term) {
        List<WcoElement> children = parent.all(term.name());
        boolean own = NUMBERED.contains(term.id()) && properlyNumbered(children);
        NavigableMap<Integer, WcoElement> numbered = new TreeMap<>();
        for (WcoElement child : children) {
            numbered.put(own ? ownNumber(child) : numbered.size() + 1, child);
        }
        return numbered;
    }

    /** Whether items of this class are known by their own number. */
    public static boolean hasOwnNumber(Term term) {
        return NUMBERED.contains(term.id());
    }

    /** Whether every element has a number of its own, above 0, and no two have the same. */
    public static boolean properlyNumbered(List<WcoElement> siblings) {
        Set<Integer> numbers = new HashSet<>();
        return siblings.stream().allMatch(each -> ownNumber(each) > 0 && numbers.add(ownNumber(each)));
    }

    /** The item's own number; 0 if it has none that can be read. */
    public static int ownNumber(WcoElement item) {
        String text = item.text(NUMBER);
        return text != null && COUNT.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    private static @Nullable WcoElement child(WcoElement parent, Term term, @Nullable Integer number) {
        NavigableMap<Integer, WcoElement> children = numbered(parent, term);
        if (children.isEmpty()) {
            return null;
        }
        return number == null || !term.repeats() ? children.firstEntry().getValue() : children.get(number);
    }

    private static Pointer pointer(WcoElement element, List<String> missing) {
        List<Pointer.Step> steps = new ArrayList<>();
        Term term = null;
        for (WcoElement each : lineage(element)) {
            Term next = DICTIONARY.find(term == null ? each.name() : term.path() + "/" + each.name()).orElse(null);
            if (next == null) {
                return new Pointer(steps, null);
            }
            if (!next.isClass()) {
                return new Pointer(steps, next.id());
            }
            steps.add(new Pointer.Step(next.id(), next.repeats() ? number(each, next) : null));
            term = next;
        }
        for (String name : missing) {
            Term next = term == null ? null : DICTIONARY.find(term.path() + "/" + name).orElse(null);
            if (next == null || !next.isClass()) {
                return new Pointer(steps, next == null ? null : next.id());
            }
            steps.add(new Pointer.Step(next.id(), null));
            term = next;
        }
        return new Pointer(steps, null);
    }

    private static List<WcoElement> lineage(WcoElement element) {
        List<WcoElement> line = new ArrayList<>();
        for (WcoElement each = element; each != null; each = each.parent()) {
            line.add(each);
        }
        Collections.reverse(line);
        return line;
    }

    private static int number(WcoElement element, Term term) {
        WcoElement parent = element.parent();
        if (parent != null && NUMBERED.contains(term.id()) && properlyNumbered(parent.all(element.name()))) {
            return ownNumber(element);
        }
        return element.position();
    }

    private static boolean hasTwin(WcoElement element, WcoElement parent) {
        return parent.all(element.name()).size() > 1;
    }
}
