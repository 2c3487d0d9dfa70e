package org.tamga.shared.wco;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One element of a message: a class with children, or a data element with a value. Unknown elements are kept like known
 * ones. The tree is read-only once built; {@link #copy()} gives a mutable twin for an amendment.
 *
 * <p>Paths are names joined by {@code /}, from this element down, for example {@code GoodsShipment/Importer/ID}.
 */
public final class WcoElement {

    private final String name;
    private @Nullable String value;
    private final Map<String, String> attributes;
    private List<WcoElement> children = List.of();
    private @Nullable WcoElement parent;

    /**
     * @param value      text of a data element, trimmed; null for a class and for an empty element
     * @param attributes by local name, for example {@code currencyID}, {@code unitCode}, {@code formatCode}
     */
    public WcoElement(String name, @Nullable String value, Map<String, String> attributes) {
        this.name = name;
        this.value = value;
        this.attributes = attributes.size() < 2 ? Map.copyOf(attributes) : new LinkedHashMap<>(attributes);
    }

    public static WcoElement of(String name) {
        return new WcoElement(name, null, Map.of());
    }

    public static WcoElement of(String name, String value) {
        return new WcoElement(name, value, Map.of());
    }

    public String name() {
        return name;
    }

    /** The text, or null if this is a class or an empty element. */
    public @Nullable String value() {
        return value;
    }

    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** In message order; a view that cannot be changed. */
    public List<WcoElement> children() {
        return Collections.unmodifiableList(children);
    }

    /** Whether there is anything in it: a text or a child. */
    public boolean isGiven() {
        return value != null || !children.isEmpty();
    }

    /** For those who look at very many: as {@link #children()}, without a view of the list for each look. */
    public int childCount() {
        return children.size();
    }

    public WcoElement child(int index) {
        return children.get(index);
    }

    /** The element around this one; null for the root. */
    public @Nullable WcoElement parent() {
        return parent;
    }

    /** Adds at the end and returns the child. */
    public WcoElement add(WcoElement child) {
        add(children.size(), child);
        return child;
    }

    public void add(int position, WcoElement child) {
        child.parent = this;
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(position, child);
    }

    public void remove(WcoElement child) {
        if (!children.isEmpty()) {
            children.removeIf(each -> each == child);
        }
    }

    /** Takes a child out and makes it the root of its own tree. */
    public WcoElement detach(WcoElement child) {
        remove(child);
        child.parent = null;
        return child;
    }

    public void setValue(@Nullable String text) {
        this.value = text;
    }

    /** All elements at the path, in message order. */
    public List<WcoElement> all(String path) {
        List<WcoElement> found = new ArrayList<>();
        collect(path, 0, found);
        return found;
    }

    public Optional<WcoElement> find(String path) {
        return Optional.ofNullable(first(path, 0));
    }

    /** The value of the first element at the path; null if there is none or it is empty. */
    public @Nullable String text(String path) {
        WcoElement found = first(path, 0);
        return found == null ? null : found.value;
    }

    /** The values at the path, empty ones left out. */
    public Stream<String> texts(String path) {
        return all(path).stream().map(WcoElement::value).filter(Objects::nonNull);
    }

    private void collect(String path, int from, List<WcoElement> found) {
        int to = stepEnd(path, from);
        for (WcoElement child : children) {
            if (child.isNamed(path, from, to)) {
                if (to == path.length()) {
                    found.add(child);
                } else {
                    child.collect(path, to + 1, found);
                }
            }
        }
    }

    private @Nullable WcoElement first(String path, int from) {
        int to = stepEnd(path, from);
        for (WcoElement child : children) {
            if (child.isNamed(path, from, to)) {
                WcoElement found = to == path.length() ? child : child.first(path, to + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static int stepEnd(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }

    private boolean isNamed(String path, int from, int to) {
        return name.length() == to - from && path.startsWith(name, from);
    }

    /** 1-based position among the siblings of the same name. */
    public int position() {
        if (parent == null) {
            return 1;
        }
        int position = 0;
        for (WcoElement sibling : parent.children) {
            if (sibling.name.equals(name)) {
                position++;
            }
            if (sibling == this) {
                return position;
            }
        }
        throw new IllegalStateException(name + " is not among the children of its parent");
    }

    public WcoElement copy() {
        WcoElement twin = new WcoElement(name, value, attributes);
        for (WcoElement child : children) {
            twin.add(child.copy());
        }
        return twin;
    }

    @Override
    public String toString() {
        return children.isEmpty() ? name + "=" + value : name + children;
    }
}
