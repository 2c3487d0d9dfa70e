package org.tamga.rulebook.rules.demands;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tamga.rulebook.rules.language.Numbers;
import org.tamga.rulebook.rules.language.Path;
import org.tamga.rulebook.rules.language.Place;
import org.tamga.shared.wco.WcoElement;

/** How values must stand to each other. Where one of them is absent or no number, other rules speak. */
final class RelationDemands {

    private RelationDemands() {
    }

    /** The value at {@code total} is the sum of the values at {@code parts}. */
    static Demand equalSum(Path total, Path parts) {
        return (inquiry, subject, faults) -> {
            BigDecimal declared = Numbers.read(total.value(subject));
            List<WcoElement> found = parts.all(subject);
            BigDecimal sum = found.isEmpty() ? null : sum(found);
            if (declared != null && sum != null && declared.compareTo(sum) != 0) {
                faults.add(total.place(subject), Map.of("expected", sum.toPlainString()));
            }
        };
    }

    /** The value at {@code total} is the number of elements at {@code parts}. */
    static Demand equalCount(Path total, Path parts) {
        return (inquiry, subject, faults) -> {
            BigDecimal declared = Numbers.read(total.value(subject));
            int count = parts.all(subject).size();
            if (declared != null && declared.compareTo(BigDecimal.valueOf(count)) != 0) {
                faults.add(total.place(subject), Map.of("expected", Integer.toString(count)));
            }
        };
    }

    /** The number at {@code lesser} is not above the one at {@code greater}. */
    static Demand atMost(Path lesser, Path greater) {
        return (inquiry, subject, faults) -> {
            BigDecimal low = Numbers.read(lesser.value(subject));
            BigDecimal high = Numbers.read(greater.value(subject));
            if (low != null && high != null && low.compareTo(high) > 0) {
                faults.add(lesser.place(subject), Map.of("limit", high.toPlainString()));
            }
        };
    }

    /** All values at the paths, or of an attribute of them, agree; the first that differs from the first of all is shown. */
    static Demand same(List<Path> paths, @Nullable String attribute) {
        return (inquiry, subject, faults) -> {
            String first = null;
            for (WcoElement element : paths.stream().flatMap(path -> path.all(subject).stream()).toList()) {
                String value = attribute == null ? element.value() : element.attribute(attribute);
                if (first == null) {
                    first = value;
                } else if (value != null && !value.equals(first)) {
                    faults.add(Place.of(element), Map.of("expected", first));
                    return;
                }
            }
        };
    }

    /** The values at the two paths are not the same. */
    static Demand different(Path one, Path other) {
        return (inquiry, subject, faults) -> {
            String value = one.value(subject);
            if (value != null && Objects.equals(value, other.value(subject))) {
                faults.add(one.place(subject));
            }
        };
    }

    /** Null when one of them is no number. */
    private static @Nullable BigDecimal sum(List<WcoElement> elements) {
        BigDecimal sum = BigDecimal.ZERO;
        for (WcoElement element : elements) {
            BigDecimal number = Numbers.read(element.value());
            if (number == null) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum;
    }
}
