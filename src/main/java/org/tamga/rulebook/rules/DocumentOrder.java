package org.tamga.rulebook.rules;

import java.util.ArrayList;
import java.util.List;

import org.tamga.rulebook.rules.language.Place;
import org.tamga.shared.wco.WcoElement;

/**
 * Where a place stands in the message: the positions among siblings from the root down. What is missing comes after all that
 * its parent has, in the order of its name.
 */
record DocumentOrder(List<Integer> positions, String missing) implements Comparable<DocumentOrder> {

    static DocumentOrder of(Place place) {
        List<Integer> positions = new ArrayList<>();
        WcoElement element = place.element();
        for (WcoElement parent = element.parent(); parent != null; parent = element.parent()) {
            positions.addFirst(parent.children().indexOf(element));
            element = parent;
        }
        if (!place.missing().isEmpty()) {
            positions.add(Integer.MAX_VALUE);
        }
        return new DocumentOrder(positions, String.join("/", place.missing()));
    }

    @Override
    public int compareTo(DocumentOrder other) {
        for (int i = 0; i < positions.size() && i < other.positions.size(); i++) {
            int difference = Integer.compare(positions.get(i), other.positions.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        int difference = Integer.compare(positions.size(), other.positions.size());
        return difference != 0 ? difference : missing.compareTo(other.missing);
    }
}
