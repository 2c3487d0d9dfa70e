package org.tamga.tariff.model;

import java.util.Map;
import java.util.Set;

/**
 * How a declaration claims one of several alternative measures.
 *
 * @param ordinary        the preference code of the ordinary treatment, which applies where nothing else is claimed or granted
 * @param byMeasureType   preference codes by measure type; a measure that names its own codes is claimed by those
 * @param preferentialOrigin measure types that look at the preferential origin
 */
public record Claims(String ordinary, Map<String, Set<String>> byMeasureType, Set<String> preferentialOrigin) {

    public Claims {
        byMeasureType = Map.copyOf(byMeasureType);
        preferentialOrigin = Set.copyOf(preferentialOrigin);
    }

    public boolean isClaimedBy(Measure measure, String preference) {
        Set<String> codes = measure.preferences().isEmpty() ? byMeasureType.getOrDefault(measure.type(), Set.of())
                : measure.preferences();
        return codes.contains(preference);
    }
}
