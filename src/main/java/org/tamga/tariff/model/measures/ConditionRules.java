package org.tamga.tariff.model.measures;

import java.util.List;
import java.util.Map;

/**
 * What the codes in conditions of measures mean.
 *
 * @param comparisons by condition code; a code that is not here compares {@link Comparison#USUAL as usual}
 * @param effects     by action; one that is not here lets the measure apply
 * @param prices      by action, what a minimum price is compared with; {@link #VALUE} alone where an action is not here
 * @param texts       of actions, in the words of the tariff
 * @param waivers     beginnings of the certificates by which goods are said not to be concerned
 */
public record ConditionRules(Map<String, Comparison> comparisons, Map<String, Effect> effects, Map<String, List<String>> prices,
        Map<String, String> texts, List<String> waivers) {

    /** The customs value, as a part of a price. */
    public static final String VALUE = "value";

    /** How goods stand to a threshold, for the condition to be met. */
    public enum Relation {
        AT_LEAST, ABOVE, AT_MOST;

        /** @param comparison of the goods with the threshold, as {@link Comparable#compareTo} gives it */
        public boolean holds(int comparison) {
            return switch (this) {
                case AT_LEAST -> comparison >= 0;
                case ABOVE -> comparison > 0;
                case AT_MOST -> comparison <= 0;
            };
        }
    }

    /** What is compared. */
    public enum Subject {
        /** The value or the quantity, as the threshold is a price or an amount of goods. */
        DECLARED,
        /** The net mass, or the value, for each supplementary unit. */
        PER_SUPPLEMENTARY_UNIT
    }

    /** @param price what a price is made up of: {@link #VALUE} and ids of taxes that are charged before */
    public record Comparison(Subject subject, Relation relation, List<String> price) {

        /** Declared goods reach the threshold: an entry price, a minimum price. */
        public static final Comparison USUAL = new Comparison(Subject.DECLARED, Relation.AT_LEAST, List.of(VALUE));

        public Comparison {
            price = List.copyOf(price);
        }
    }

    /** What an action does once its condition is met. */
    public enum Effect {
        /** The measure applies; with the duty of the condition, if that brings one. */
        APPLY,
        /** What the price is short of the duty of the condition, which is a minimum price. */
        DIFFERENCE,
        /** What follows cannot be worked out from what this law says: the charge stays open. */
        OPEN,
        /** The measure does not apply. */
        NOT_APPLICABLE,
        /** The goods may pass. */
        ALLOW,
        /** The goods may not pass, or not as they are declared. */
        REFUSE
    }

    public ConditionRules {
        comparisons = Map.copyOf(comparisons);
        effects = Map.copyOf(effects);
        prices = Map.copyOf(prices);
        texts = Map.copyOf(texts);
        waivers = List.copyOf(waivers);
    }

    public Comparison comparison(String code) {
        return comparisons.getOrDefault(code, Comparison.USUAL);
    }

    public Effect effect(String action) {
        return effects.getOrDefault(action, Effect.APPLY);
    }

    /** What the minimum price of an action is compared with. */
    public List<String> price(String action) {
        return prices.getOrDefault(action, List.of(VALUE));
    }

    /** In the words of the tariff; the action itself if the pack has none. */
    public String text(String action) {
        return texts.getOrDefault(action, "action " + action);
    }

    public boolean isWaiver(String certificate) {
        return waivers.stream().anyMatch(certificate::startsWith);
    }
}
