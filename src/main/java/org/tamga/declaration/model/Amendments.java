package org.tamga.declaration.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.Pointer;
import org.tamga.shared.wco.PointerElements;
import org.tamga.shared.wco.WcoElement;

/**
 * Applies an amendment request to a declaration. The request names each place that it amends by a pointer, and carries the
 * new values where they stand in a declaration:
 * <ul>
 * <li>a pointer with a value adds the data element or replaces it;
 * <li>a pointer without a value removes it;
 * <li>a pointer to a class adds or replaces it with all that the request gives for it, or removes it if that is nothing.
 * </ul>
 * Goods items are meant by their own number, which never changes because another item is removed. Other elements that repeat
 * are meant by their position in the declaration as it was before the request; a number beyond the last adds one. In the
 * request they may stand at the same position, after unchanged or empty ones, or alone and in order.
 *
 * <p>All or nothing: one fault, and nothing is applied. A pure function; neither argument is changed.
 */
public final class Amendments {

    /** What is wrong with a request. */
    public enum Fault {
        /** The request amends nothing. */
        NOTHING_AMENDED,
        /** An amendment does not say what it amends. */
        NO_POINTER,
        /** The pointer leads to no place of a declaration. */
        UNKNOWN_PLACE,
        /** The place cannot be amended: what identifies the declaration, or the declaration as a whole. */
        NOT_AMENDABLE,
        /** The request amends the place, or one around it, more than once. */
        AMENDED_TWICE,
        /** The request gives no value, and there is none that could be removed. */
        NOTHING_TO_REMOVE
    }

    /**
     * A fault, at its place.
     *
     * @param amendment 1-based position among the amendments of the request; 0 when the request as a whole is meant
     * @param pointer   the place that the amendment names; null if it names none
     */
    public record Found(Fault fault, int amendment, @Nullable Pointer pointer) {
    }

    /**
     * One amendment as applied.
     *
     * @param pointer where; numbers only on classes that can repeat
     * @param reason  change reason code as given
     * @param before  null if it was added
     * @param after   null if it was removed
     */
    public record Change(Pointer pointer, @Nullable String reason, @Nullable WcoElement before, @Nullable WcoElement after) {
    }

    /** What came of a request. */
    public sealed interface Outcome {
    }

    /**
     * The request was applied.
     *
     * @param declaration   the declaration as amended
     * @param changes       in the order of the request
     * @param changedValues a declaration with nothing in it but the new values, each at its place
     */
    public record Applied(WcoElement declaration, List<Change> changes, WcoElement changedValues) implements Outcome {
    }

    /** The request was not applied; all its faults. */
    public record Refused(List<Found> faults) implements Outcome {
    }

    private Amendments() {
    }

    /**
     * @param current the declaration as it stands
     * @param request the {@code Declaration} of the request, with its {@code Amendment} elements
     */
    public static Outcome apply(WcoElement current, WcoElement request) {
        List<Found> faults = new ArrayList<>();
        List<Place> places = places(request, faults);
        if (!faults.isEmpty()) {
            return new Refused(List.copyOf(faults));
        }
        Draft draft = new Draft(current.copy());
        Draft changed = new Draft(emptyDeclaration());
        NewValues values = new NewValues(request, places, draft);
        List<Change> changes = new ArrayList<>();
        for (Place place : places) {
            WcoElement before = draft.find(place);
            WcoElement after = values.find(place);
            if (before == null && after == null) {
                faults.add(new Found(Fault.NOTHING_TO_REMOVE, place.amendment(), place.pointer()));
                continue;
            }
            changes.add(new Change(place.pointer(), place.reason(), copy(before), copy(after)));
            if (after == null) {
                draft.remove(place);
            } else {
                draft.put(place, after);
                changed.put(place, after);
            }
        }
        return faults.isEmpty() ? new Applied(draft.finish(), List.copyOf(changes), changed.padded())
                : new Refused(List.copyOf(faults));
    }

    private static List<Place> places(WcoElement request, List<Found> faults) {
        List<Place> places = new ArrayList<>();
        List<WcoElement> amendments = request.all("Amendment");
        if (amendments.isEmpty()) {
            faults.add(new Found(Fault.NOTHING_AMENDED, 0, null));
        }
        for (WcoElement amendment : amendments) {
            Pointer pointer = PointerElements.read(amendment).orElse(null);
            Place place = pointer == null ? null
                    : Place.find(pointer, amendment.position(), amendment.text("ChangeReasonCode"));
            Fault fault = fault(pointer, place, places);
            if (fault != null) {
                faults.add(new Found(fault, amendment.position(), pointer));
            } else if (place != null) {
                places.add(place);
            }
        }
        return places;
    }

    private static @Nullable Fault fault(@Nullable Pointer pointer, @Nullable Place place, List<Place> earlier) {
        if (pointer == null) {
            return Fault.NO_POINTER;
        }
        if (place == null) {
            return Fault.UNKNOWN_PLACE;
        }
        if (!place.isAmendable()) {
            return Fault.NOT_AMENDABLE;
        }
        return earlier.stream().anyMatch(place::overlaps) ? Fault.AMENDED_TWICE : null;
    }

    private static WcoElement emptyDeclaration() {
        WcoElement declaration = WcoElement.of("Declaration");
        declaration.add(WcoElement.of("FunctionCode", "9"));
        return declaration;
    }

    private static @Nullable WcoElement copy(@Nullable WcoElement element) {
        return element == null ? null : element.copy();
    }
}
