package org.tamga.tariff.model.taxes;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.facts.Fact;
import org.tamga.tariff.model.facts.FactCondition;
import org.tamga.tariff.model.measures.MeasureType.Movement;

/**
 * A duty, tax or fee: which measures bring it, what it is charged on, what it is called. The order of the taxes in the pack is
 * the order of computation.
 *
 * @param typeByRegime        tax type by regime; a tax without type in a regime is not charged there
 * @param additionalCodePrefix where set, the tax type is the additional code without this prefix ({@code X333} to {@code 333})
 * @param baseByRegime        what a percentage is charged on: {@code value}, {@code charges} (components counted for this tax
 *                            alone) and ids of earlier taxes; what a minus precedes is taken off
 * @param baseExceptions      bases for goods that meet a condition; the first that holds goes before that of the regime
 * @param required            whether goods without such a measure cannot be assessed
 * @param codeRequired        whether goods must declare an additional code where every measure asks for one
 * @param movement            which way the goods go that it is charged on
 * @param onlyOnCharge        whether the line is left out if none of the taxes in its base charged anything
 */
public record Tax(String id, String name, Set<String> measureTypes, Choice choice, Map<String, String> typeByRegime,
        @Nullable String additionalCodePrefix, Map<String, List<String>> baseByRegime, List<OtherBase> baseExceptions,
        Movement movement, boolean required, boolean codeRequired, boolean onlyOnCharge, Rounding rounding) {

    /** The regime key that stands for all that are not named. */
    public static final String ANY_REGIME = "*";

    /** @param base as in {@link #baseByRegime} */
    public record OtherBase(FactCondition when, List<String> base) {
        public OtherBase {
            base = List.copyOf(base);
        }
    }

    /** How many of the measures that fit are applied. */
    public enum Choice {
        /** One: they are alternatives, of which the claimed preference chooses. */
        ONE,
        /** One of each measure type. */
        ONE_PER_TYPE,
        /** One of each additional code. */
        ONE_PER_CODE
    }

    public Tax {
        measureTypes = Set.copyOf(measureTypes);
        typeByRegime = Map.copyOf(typeByRegime);
        baseByRegime = Map.copyOf(baseByRegime);
        baseExceptions = List.copyOf(baseExceptions);
    }

    public boolean appliesIn(String regime) {
        return typeByRegime.containsKey(regime) || typeByRegime.containsKey(ANY_REGIME);
    }

    /** @param additionalCode of the measure, or of the item where the measure has none; null if there is none */
    public @Nullable String typeFor(String regime, @Nullable String additionalCode) {
        if (additionalCodePrefix != null && additionalCode != null && additionalCode.startsWith(additionalCodePrefix)) {
            return additionalCode.substring(additionalCodePrefix.length());
        }
        String type = typeByRegime.getOrDefault(regime, typeByRegime.get(ANY_REGIME));
        return type == null || type.isEmpty() ? null : type;
    }

    /** What a percentage is charged on for goods of these facts. */
    public List<String> baseFor(String regime, Map<Fact, Set<String>> facts) {
        for (OtherBase exception : baseExceptions) {
            if (exception.when().holds(facts)) {
                return exception.base();
            }
        }
        return baseByRegime.getOrDefault(regime, baseByRegime.getOrDefault(ANY_REGIME, List.of()));
    }
}
