package org.tamga.tariff.model.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A condition on the facts of an item: small enough to be read in the pack by anybody, and nothing but data. */
public sealed interface FactCondition {

    boolean holds(Map<Fact, Set<String>> facts);

    /** Always. */
    static FactCondition always() {
        return new All(List.of());
    }

    /** Never. */
    static FactCondition never() {
        return new Any(List.of());
    }

    /** One of the values of the fact is one of these; {@code F*} is any that begins with F. */
    record AnyOf(Fact fact, List<String> patterns) implements FactCondition {
        public AnyOf {
            patterns = List.copyOf(patterns);
        }

        @Override
        public boolean holds(Map<Fact, Set<String>> facts) {
            Set<String> values = facts.getOrDefault(fact, Set.of());
            return !values.isEmpty() && patterns.stream().anyMatch(pattern -> matches(pattern, values));
        }

        private static boolean matches(String pattern, Set<String> values) {
            return pattern.endsWith("*")
                    ? values.stream().anyMatch(value -> value.startsWith(pattern.substring(0, pattern.length() - 1)))
                    : values.contains(pattern);
        }
    }

    record All(List<FactCondition> parts) implements FactCondition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Map<Fact, Set<String>> facts) {
            return parts.stream().allMatch(part -> part.holds(facts));
        }
    }

    record Any(List<FactCondition> parts) implements FactCondition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Map<Fact, Set<String>> facts) {
            return parts.stream().anyMatch(part -> part.holds(facts));
        }
    }

    record Not(FactCondition part) implements FactCondition {
        @Override
        public boolean holds(Map<Fact, Set<String>> facts) {
            return !part.holds(facts);
        }
    }
}
