package org.tamga.tariff.soundness.measures;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.util.HashMap;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.Unit;
import org.tamga.tariff.model.measures.Unit.Way;
import org.tamga.tariff.soundness.review.Duties;
import org.tamga.tariff.soundness.review.Each;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.SoundnessRule.Against;

/** Measurement units and where their quantities come from. */
public final class UnitRules {

    private static final String MASS = "mass";

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-081", "A unit that another is worked out from is in the table of units.",
                    "a quantity that nobody can give", UnitRules::unknownParts),
            error("TS-082", "A unit is not worked out from itself.", "a quantity that nobody can give", UnitRules::circles),
            warning("TS-083", "A dimension has a unit of factor one.", "factors are read against the dimension's own unit",
                    (law, against) -> byDimension(law).forEach((dimension, units) -> {
                        if (units.stream().noneMatch(unit -> unit.factor().compareTo(BigDecimal.ONE) == 0)) {
                            against.say(ReviewedLaw.UNITS, units.getFirst().code(), "none of " + codes(units));
                        }
                    })),
            error("TS-084", "A dimension has at most one unit that supplementary quantities are taken to be in.",
                    "a quantity declared without unit would have two meanings",
                    (law, against) -> byDimension(law).forEach((dimension, units) -> {
                        List<Unit> supplementary = units.stream().filter(Unit::supplementary).toList();
                        if (supplementary.size() > 1) {
                            against.say(ReviewedLaw.UNITS, supplementary.getLast().code(), codes(supplementary));
                        }
                    })),
            error("TS-085", "A unit stands in the table once.", "two factors for one unit", UnitRules::twice),
            warning("TS-086", "The unit that a measure asks for is one that supplementary quantities are taken to be in.",
                    "WCO Data Model: a supplementary quantity is declared without its unit",
                    Each.measure((measure, law) -> Optional.ofNullable(measure.supplementaryUnit())
                            .flatMap(name -> law.tariff().units().find(name)).filter(unit -> law.tariff().units()
                                    .supplementary(unit.dimension()).isEmpty())
                            .map(Unit::code).orElse(null))),
            warning("TS-087", "Goods that are charged by a unit other than mass are asked for that unit.",
                    "a trader who is not asked does not declare", new Asked()::run));

    private UnitRules() {
    }

    private static Map<String, List<Unit>> byDimension(ReviewedLaw law) {
        return law.tariff().units().list().stream().collect(Collectors.groupingBy(Unit::dimension, TreeMap::new,
                Collectors.toList()));
    }

    private static String codes(List<Unit> units) {
        return units.stream().map(Unit::code).collect(Collectors.joining(", "));
    }

    private static void unknownParts(ReviewedLaw law, Against against) {
        law.tariff().units().list().forEach(unit -> parts(unit).stream()
                .filter(part -> law.tariff().units().find(part).isEmpty()).sorted()
                .forEach(part -> against.say(ReviewedLaw.UNITS, unit.code(), part)));
    }

    private static void circles(ReviewedLaw law, Against against) {
        for (Unit unit : law.tariff().units().list()) {
            if (needs(unit, unit.code(), law, new HashSet<>())) {
                against.say(ReviewedLaw.UNITS, unit.code(), "leads back to " + unit.code());
            }
        }
    }

    /** Whether every way to a unit leads over another: one that is declared needs nothing. */
    private static boolean needs(Unit unit, String sought, ReviewedLaw law, Set<String> seen) {
        if (unit.ways().stream().anyMatch(Way.Declared.class::isInstance) || !seen.add(unit.code())) {
            return false;
        }
        return parts(unit).contains(sought) || parts(unit).stream().flatMap(part -> law.tariff().units().find(part).stream())
                .anyMatch(part -> needs(part, sought, law, seen));
    }

    private static Set<String> parts(Unit unit) {
        return unit.ways().stream().filter(Way.Product.class::isInstance).map(Way.Product.class::cast)
                .flatMap(way -> way.units().stream()).collect(Collectors.toSet());
    }

    private static void twice(ReviewedLaw law, Against against) {
        Set<String> seen = new HashSet<>();
        law.tariff().units().list().stream().filter(unit -> !seen.add(unit.code()))
                .forEach(unit -> against.say(ReviewedLaw.UNITS, unit.code(), "twice"));
    }

    /** Only where the pack asks for supplementary units at all. */
    private static final class Asked {

        void run(ReviewedLaw law, Against against) {
            Map<String, Set<String>> asked = new HashMap<>();
            law.measures().stream().filter(measure -> measure.supplementaryUnit() != null)
                    .forEach(measure -> dimension(measure.supplementaryUnit(), law).ifPresent(
                            dimension -> asked.computeIfAbsent(dimension, each -> new HashSet<>())
                                    .add(measure.commodity().digits())));
            if (!asked.isEmpty()) {
                Each.measure((measure, reviewed) -> against(measure, reviewed, asked)).run(law, against);
            }
        }

        private static @Nullable String against(Measure measure, ReviewedLaw law, Map<String, Set<String>> asked) {
            return Duties.of(measure).stream().flatMap(duty -> duty.units().stream())
                    .flatMap(name -> law.tariff().units().find(name).stream())
                    .filter(unit -> unit.supplementary() && !unit.dimension().equals(MASS))
                    .filter(unit -> !isAsked(measure.commodity().digits(), asked.getOrDefault(unit.dimension(), Set.of())))
                    .findFirst().map(unit -> unit.code() + " on " + measure.commodity()).orElse(null);
        }

        private static boolean isAsked(String digits, Set<String> codes) {
            for (int length = digits.length(); length >= 2; length--) {
                if (codes.contains(digits.substring(0, length))) {
                    return true;
                }
            }
            return false;
        }

        private static Optional<String> dimension(@Nullable String unit, ReviewedLaw law) {
            return unit == null ? Optional.empty() : law.tariff().units().find(unit).map(Unit::dimension);
        }
    }
}
