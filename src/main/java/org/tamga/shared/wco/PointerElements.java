package org.tamga.shared.wco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A pointer as messages carry it: one {@code Pointer} element for each class on the way, the data element with the last.
 * {@code @wco 97A}
 */
public final class PointerElements {

    private static final String POINTER = "Pointer";
    private static final String SEQUENCE = "SequenceNumeric";
    private static final String SECTION = "DocumentSectionCode";
    private static final String TAG = "TagID";

    private PointerElements() {
    }

    /** The pointer in an amendment, an error or a statement; empty if there is none, or if it says nothing that can be read. */
    public static Optional<Pointer> read(WcoElement owner) {
        List<Pointer.Step> steps = new ArrayList<>();
        String tag = null;
        for (WcoElement each : owner.all(POINTER)) {
            String section = each.text(SECTION);
            if (tag != null || section == null && each.text(TAG) == null) {
                return Optional.empty();
            }
            if (section != null) {
                steps.add(new Pointer.Step(section, sequence(each)));
            }
            tag = each.text(TAG);
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Pointer(steps, tag));
    }

    /** Adds the pointer to an amendment, an error or a statement. */
    public static void write(Pointer pointer, WcoElement owner) {
        WcoElement last = owner;
        for (Pointer.Step step : pointer.steps()) {
            last = owner.add(WcoElement.of(POINTER));
            if (step.sequence() != null) {
                last.add(WcoElement.of(SEQUENCE, step.sequence().toString()));
            }
            last.add(WcoElement.of(SECTION, step.section()));
        }
        if (pointer.tagId() != null) {
            last.add(WcoElement.of(TAG, pointer.tagId()));
        }
    }

    private static @Nullable Integer sequence(WcoElement pointer) {
        String text = pointer.text(SEQUENCE);
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
