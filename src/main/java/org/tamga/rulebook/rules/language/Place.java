package org.tamga.rulebook.rules.language;

import java.util.List;

import org.tamga.shared.wco.Pointer;
import org.tamga.shared.wco.Pointers;
import org.tamga.shared.wco.WcoElement;

/**
 * A place in a declaration that can be pointed at.
 *
 * @param element an element that is there
 * @param missing the names below it of what should be there and is not; empty when the element itself is meant
 */
public record Place(WcoElement element, List<String> missing) {

    public static Place of(WcoElement element) {
        return new Place(element, List.of());
    }

    public Pointer pointer() {
        return missing.isEmpty() ? Pointers.of(element) : Pointers.ofMissing(element, String.join("/", missing));
    }

    public String location() {
        return missing.isEmpty()
                ? Pointers.location(element)
                : Pointers.locationOfMissing(element, String.join("/", missing));
    }

    /** The value at the place, empty if something is missing there. */
    public String value() {
        String value = missing.isEmpty() ? element.value() : null;
        return value == null ? "" : value;
    }
}
