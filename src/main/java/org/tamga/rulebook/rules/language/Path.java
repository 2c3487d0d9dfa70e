package org.tamga.rulebook.rules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.WcoElement;

/**
 * A way through a declaration, as rules write it: element names joined by {@code /}, from the element at hand or, with a
 * leading {@code /}, from the declaration. A step may choose among its elements by one of their children:
 * {@code AdditionalDocument[TypeCode=505|506]} by value, {@code Classification[IdentificationTypeCode!=TSP]} by another or
 * none, {@code GovernmentProcedure[PreviousCode]} and {@code [!PreviousCode]} by presence. The empty path is the element
 * itself.
 */
public final class Path {

    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(!?)(\\w+)(?:(!?=)([^]]*))?])?");

    private record Step(String name, @Nullable String child, boolean negated, Set<String> values) {

        boolean matches(WcoElement element) {
            if (!element.name().equals(name)) {
                return false;
            }
            if (child == null) {
                return true;
            }
            for (int i = 0, size = element.childCount(); i < size; i++) {
                WcoElement candidate = element.child(i);
                String value = candidate.value();
                if (candidate.name().equals(child) && value != null) {
                    return (values.isEmpty() || values.contains(value)) != negated;
                }
            }
            return negated;
        }
    }

    private final String text;
    private final boolean fromRoot;
    private final Step[] steps;

    private Path(String text, boolean fromRoot, Step[] steps) {
        this.text = text;
        this.fromRoot = fromRoot;
        this.steps = steps;
    }

    /** @throws IllegalArgumentException if it is not a path */
    public static Path parse(String text) {
        boolean fromRoot = text.startsWith("/");
        String relative = fromRoot ? text.substring(1) : text;
        if (relative.isEmpty()) {
            return new Path(text, fromRoot, new Step[0]);
        }
        return new Path(text, fromRoot, Arrays.stream(relative.split("/", -1)).map(Path::step).toArray(Step[]::new));
    }

    private static Step step(String text) {
        Matcher matcher = STEP.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a step of a path: " + text);
        }
        String values = matcher.group(5);
        return new Step(matcher.group(1), matcher.group(3), "!".equals(matcher.group(2)) || "!=".equals(matcher.group(4)),
                values == null ? Set.of() : Set.of(values.split("\\|")));
    }

    /** The names of the steps, without choices. */
    List<String> names() {
        return Arrays.stream(steps).map(Step::name).toList();
    }

    /** Every element at the path that has a value or children, in message order. */
    public List<WcoElement> all(WcoElement from) {
        if (steps.length == 0) {
            return List.of(start(from));
        }
        List<WcoElement> found = new ArrayList<>(4);
        collect(start(from), 0, found);
        return found;
    }

    private void collect(WcoElement element, int depth, List<WcoElement> found) {
        for (int i = 0, size = element.childCount(); i < size; i++) {
            WcoElement child = element.child(i);
            if (!steps[depth].matches(child)) {
                continue;
            }
            if (depth + 1 < steps.length) {
                collect(child, depth + 1, found);
            } else if (child.isGiven()) {
                found.add(child);
            }
        }
    }

    public @Nullable WcoElement first(WcoElement from) {
        return first(start(from), 0);
    }

    private @Nullable WcoElement first(WcoElement element, int depth) {
        if (depth == steps.length) {
            return element.isGiven() ? element : null;
        }
        for (int i = 0, size = element.childCount(); i < size; i++) {
            WcoElement child = element.child(i);
            if (steps[depth].matches(child)) {
                WcoElement found = first(child, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The first value at the path; null if there is none. */
    public @Nullable String value(WcoElement from) {
        WcoElement element = first(from);
        return element == null ? null : element.value();
    }

    /** The first element at the path, or the place where it is missing: below the deepest ancestor that is there. */
    public Place place(WcoElement from) {
        WcoElement element = first(from);
        return element != null ? Place.of(element) : missing(start(from), 0);
    }

    private Place missing(WcoElement element, int depth) {
        for (int i = 0; depth < steps.length && i < element.childCount(); i++) {
            WcoElement child = element.child(i);
            if (steps[depth].matches(child)) {
                return missing(child, depth + 1);
            }
        }
        return new Place(element, names().subList(depth, steps.length));
    }

    private WcoElement start(WcoElement from) {
        WcoElement start = from;
        for (WcoElement up = start.parent(); fromRoot && up != null; up = start.parent()) {
            start = up;
        }
        return start;
    }

    @Override
    public String toString() {
        return text;
    }
}
