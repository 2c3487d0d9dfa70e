package org.tamga.shared.wco;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final List<WcoElement> children;
    private @Nullable WcoElement parent;

    /**
     * @param value      text of a data element, trimmed; null for a class and for an empty element
     * @param attributes by local name, for example {@code currencyID}, {@code unitCode}, {@code formatCode}
     */
    public WcoElement(String name, @Nullable String value, Map<String, String> attributes) {
        this.name = name;
        this.value = value;
        this.attributes = attributes.isEmpty() ? Map.of() : new LinkedHashMap<>(attributes);
        this.children = new ArrayList<>(4);
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
        return attributes;
    }

    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    public List<WcoElement> children() {
        return children;
    }

    /** The element around this one; null for the root. */
    public @Nullable WcoElement parent() {
        return parent;
    }

    /** Adds at the end and returns the child. */
    public WcoElement add(WcoElement child) {
        child.parent = this;
        children.add(child);
        return child;
    }

    public void add(int position, WcoElement child) {
        child.parent = this;
        children.add(position, child);
    }

    public void remove(WcoElement child) {
        children.removeIf(each -> each == child);
    }

    public void setValue(@Nullable String text) {
        this.value = text;
    }

    /** All elements at the path, in message order. */
    public List<WcoElement> all(String path) {
        List<WcoElement> level = List.of(this);
        for (String step : path.split("/")) {
            List<WcoElement> next = new ArrayList<>();
            for (WcoElement element : level) {
                for (WcoElement child : element.children) {
                    if (child.name.equals(step)) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        return level;
    }

    public Optional<WcoElement> find(String path) {
        List<WcoElement> found = all(path);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** The value of the first element at the path; null if there is none or it is empty. */
    public @Nullable String text(String path) {
        return find(path).map(WcoElement::value).orElse(null);
    }

    /** The values at the path, empty ones left out. */
    public Stream<String> texts(String path) {
        return all(path).stream().map(WcoElement::value).filter(java.util.Objects::nonNull);
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
