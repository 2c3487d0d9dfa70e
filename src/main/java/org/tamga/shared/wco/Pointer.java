package org.tamga.shared.wco;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A place in a message in the WCO form: the classes from the root down, each with its position where it can repeat, and at
 * the end the data element. Printed {@code 42A/67A/68A[1]/23A # 128}: declaration, goods shipment, first item, commodity,
 * data element 128.
 *
 * @param steps at least one
 * @param tagId the WCO id of the data element; null when a whole class is meant
 */
public record Pointer(List<Step> steps, @Nullable String tagId) {

    private static final Pattern STEP = Pattern.compile("([0-9A-Z]{2,4})(?:\\[(\\d+)])?");

    /**
     * @param section  WCO class id (DocumentSectionCode), for example {@code 68A}
     * @param sequence 1-based; null where the class cannot repeat, or where a missing one is pointed at
     */
    public record Step(String section, @Nullable Integer sequence) {
        @Override
        public String toString() {
            return sequence == null ? section : section + "[" + sequence + "]";
        }
    }

    public Pointer {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a pointer has at least one step");
        }
    }

    /** Reads the printed form. @throws IllegalArgumentException if it is not one */
    public static Pointer parse(String text) {
        String[] halves = text.split("#", 2);
        List<Step> steps = new ArrayList<>();
        for (String part : halves[0].trim().split("/", -1)) {
            Matcher matcher = STEP.matcher(part.trim());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("not a pointer: " + text);
            }
            steps.add(new Step(matcher.group(1), matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2))));
        }
        return new Pointer(steps, halves.length == 2 ? halves[1].trim() : null);
    }

    public Pointer then(String section, @Nullable Integer sequence) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(section, sequence));
        return new Pointer(longer, tagId);
    }

    @Override
    public String toString() {
        String path = steps.stream().map(Step::toString).collect(Collectors.joining("/"));
        return tagId == null ? path : path + " # " + tagId;
    }
}
