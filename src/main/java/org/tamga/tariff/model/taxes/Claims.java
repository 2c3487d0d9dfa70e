package org.tamga.tariff.model.taxes;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tamga.tariff.model.measures.Measure;

/**
 * How a declaration claims one of several alternative measures.
 *
 * @param ordinary           the preference code of the ordinary treatment: where nothing else is claimed or granted
 * @param byMeasureType      preference codes by measure type, the usual one first; a measure that names its own codes is
 *                           claimed by those
 * @param preferentialOrigin measure types that look at the preferential origin
 */
public record Claims(String ordinary, Map<String, List<String>> byMeasureType, Set<String> preferentialOrigin) {

    public Claims {
        byMeasureType = Map.copyOf(byMeasureType);
        preferentialOrigin = Set.copyOf(preferentialOrigin);
    }

    public boolean isClaimedBy(Measure measure, String preference) {
        return codesOf(measure).contains(preference);
    }

    /** The preference codes by which a measure is claimed, the usual one first. */
    public List<String> codesOf(Measure measure) {
        return measure.preferences().isEmpty() ? byMeasureType.getOrDefault(measure.type(), List.of())
                : measure.preferences().stream().sorted().toList();
    }
}
