package org.tamga.rulebook.rules.demands;

import java.util.Map;

import org.tamga.rulebook.rules.language.Inquiry;
import org.tamga.rulebook.rules.language.Place;
import org.tamga.shared.wco.WcoElement;

/** What a rule asks of one element. Immutable, without side effects. */
@FunctionalInterface
public interface Demand {

    /** Reports every place where {@code subject} does not meet the demand; none if it does. */
    void check(Inquiry inquiry, WcoElement subject, Faults faults);

    /** Takes the faults of one rule. */
    @FunctionalInterface
    interface Faults {

        /** @param parameters what the message speaks of besides {@code value}, which is the value at the place */
        void add(Place place, Map<String, String> parameters);

        default void add(Place place) {
            add(place, Map.of());
        }

        default void add(WcoElement element) {
            add(element, Map.of());
        }

        default void add(WcoElement element, Map<String, String> parameters) {
            add(Place.of(element), parameters);
        }
    }
}
