package org.tamga.rulebook.rules.credibility;

import java.util.Locale;

/** Two figures of a goods item that stand in a usual relation to each other. */
public enum Ratio {
    /** Value in the currency of the pack for a kilogram of net mass. */
    VALUE_PER_KG,
    /** Value in the currency of the pack for one supplementary unit of the tariff. */
    VALUE_PER_UNIT,
    /** Kilograms of net mass for one supplementary unit of the tariff. */
    KG_PER_UNIT;

    /** As rule files and tables write it: {@code value_per_kg}. @throws IllegalArgumentException if there is none such */
    public static Ratio parse(String text) {
        for (Ratio ratio : values()) {
            if (ratio.toString().equals(text)) {
                return ratio;
            }
        }
        throw new IllegalArgumentException("there is no ratio " + text);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
