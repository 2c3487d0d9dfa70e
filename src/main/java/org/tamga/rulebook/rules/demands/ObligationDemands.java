package org.tamga.rulebook.rules.demands;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tamga.rulebook.rules.language.Path;
import org.tamga.rulebook.rules.language.Place;
import org.tamga.shared.wco.WcoElement;

/** What must be there, what must not, and how often. */
final class ObligationDemands {

    private ObligationDemands() {
    }

    /** Something at each of the paths. */
    static Demand required(List<Path> paths) {
        return (inquiry, subject, faults) -> {
            for (Path path : paths) {
                if (path.first(subject) == null) {
                    faults.add(path.place(subject));
                }
            }
        };
    }

    /** Nothing at any of the paths. */
    static Demand forbidden(List<Path> paths) {
        return (inquiry, subject, faults) -> paths.forEach(path -> path.all(subject).forEach(faults::add));
    }

    /** Something at one of the paths at least; its absence is shown at the first. */
    static Demand anyOf(List<Path> paths) {
        return (inquiry, subject, faults) -> {
            for (Path path : paths) {
                if (path.first(subject) != null) {
                    return;
                }
            }
            faults.add(paths.getFirst().place(subject));
        };
    }

    /** Something at one of the paths at most; each place that has something is shown. */
    static Demand notBoth(List<Path> paths) {
        return (inquiry, subject, faults) -> {
            List<WcoElement> given = paths.stream().flatMap(path -> path.all(subject).stream().limit(1)).toList();
            if (given.size() > 1) {
                given.forEach(faults::add);
            }
        };
    }

    /** No more than {@code max} elements at the path; the first one too many is shown. */
    static Demand maxOccurs(Path path, int max) {
        Map<String, String> parameters = Map.of("max", Integer.toString(max));
        return (inquiry, subject, faults) -> {
            List<WcoElement> found = path.all(subject);
            if (found.size() > max) {
                faults.add(Place.of(found.get(max)), parameters);
            }
        };
    }

    /** No two elements at the path agree in all of {@code keys}; the later one is shown. Elements without any are let be. */
    static Demand unique(Path path, List<Path> keys) {
        return (inquiry, subject, faults) -> {
            List<WcoElement> elements = path.all(subject);
            if (elements.size() < 2) {
                return;
            }
            Set<String> seen = new HashSet<>();
            for (WcoElement element : elements) {
                String key = keys.stream().map(each -> each.place(element).value()).collect(Collectors.joining("\u0000"));
                if (!key.replace("\u0000", "").isEmpty() && !seen.add(key)) {
                    faults.add(keys.getFirst().place(element));
                }
            }
        };
    }
}
