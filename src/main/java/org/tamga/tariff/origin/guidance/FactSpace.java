package org.tamga.tariff.origin.guidance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.tamga.tariff.origin.guidance.Condition.Wanted;
import org.tamga.tariff.origin.guidance.OriginFact.Journey;
import org.tamga.tariff.origin.guidance.OriginFact.Nearest;

/**
 * The facts that some conditions turn on, each with the answers that the conditions tell apart: its cells. A number has as
 * many cells as its limits make.
 */
public final class FactSpace {

    public static final String YES = "YES";
    public static final String NO = "NO";

    private record Dimension(int index, OriginFact fact, List<String> answers, List<BigDecimal> limits, boolean atLeast) {
        int size() {
            return answers.isEmpty() ? limits.size() + 1 : answers.size();
        }
    }

    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final List<Dimension> inOrder;

    public FactSpace(List<Condition> conditions) {
        Map<OriginFact, List<Wanted>> wanted = new LinkedHashMap<>();
        conditions.forEach(condition -> collect(condition, wanted));
        wanted.forEach((fact, tests) -> dimensions.put(fact.id(), dimension(dimensions.size(), fact, tests)));
        inOrder = List.copyOf(dimensions.values());
    }

    private static void collect(Condition condition, Map<OriginFact, List<Wanted>> wanted) {
        switch (condition) {
            case Condition.Test(var fact, var one, var _) -> wanted.computeIfAbsent(fact, each -> new ArrayList<>()).add(one);
            case Condition.Every(var parts, var _) -> parts.forEach(part -> collect(part, wanted));
            case Condition.Either(var alternatives, var _) -> alternatives.forEach(each -> collect(each, wanted));
            case Condition.Not(var inner, var _) -> collect(inner, wanted);
            case Condition.Settled _ -> {
            }
        }
    }

    private static Dimension dimension(int index, OriginFact fact, List<Wanted> tests) {
        TreeSet<BigDecimal> limits = new TreeSet<>();
        boolean atLeast = false;
        for (Wanted test : tests) {
            switch (test) {
                case Wanted.AtMost(var limit) -> limits.add(limit);
                case Wanted.AtLeast(var limit) -> {
                    limits.add(limit);
                    atLeast = true;
                }
                case Wanted.OneOf _ -> {
                }
            }
        }
        return new Dimension(index, fact, answers(fact), List.copyOf(limits), atLeast);
    }

    /** Every answer that the fact can have; empty for a number. */
    public static List<String> answers(OriginFact fact) {
        return switch (fact) {
            case OriginFact.NearestMaterial _ -> Arrays.stream(Nearest.values()).map(Enum::name).toList();
            case OriginFact.Transported _ -> Arrays.stream(Journey.values()).map(Enum::name).toList();
            default -> fact.kind() == OriginFact.Kind.YES_NO ? List.of(YES, NO) : List.of();
        };
    }

    /** Number of facts. */
    public int size() {
        return inOrder.size();
    }

    public OriginFact fact(int index) {
        return inOrder.get(index).fact;
    }

    public List<OriginFact> facts() {
        return inOrder.stream().map(Dimension::fact).toList();
    }

    /** Number of cells of a fact. */
    public int cells(int index) {
        return inOrder.get(index).size();
    }

    public Optional<OriginFact> find(String id) {
        return Optional.ofNullable(dimensions.get(id)).map(Dimension::fact);
    }

    public int index(OriginFact fact) {
        return dimension(fact).index;
    }

    private Dimension dimension(OriginFact fact) {
        Dimension dimension = dimensions.get(fact.id());
        if (dimension == null) {
            throw new IllegalArgumentException("no condition turns on " + fact.id());
        }
        return dimension;
    }

    /** The cell of an answer; empty if the fact cannot be answered so. */
    public OptionalInt cell(OriginFact fact, String answer) {
        Dimension dimension = dimension(fact);
        if (!dimension.answers.isEmpty()) {
            int cell = dimension.answers.indexOf(answer);
            return cell < 0 ? OptionalInt.empty() : OptionalInt.of(cell);
        }
        return number(answer).map(value -> OptionalInt.of(cell(dimension, value))).orElse(OptionalInt.empty());
    }

    private static int cell(Dimension dimension, BigDecimal value) {
        Predicate<BigDecimal> passed = dimension.atLeast ? limit -> value.compareTo(limit) >= 0
                : limit -> value.compareTo(limit) > 0;
        return (int) dimension.limits.stream().filter(passed).count();
    }

    /** Which cells of its fact meet a test. */
    public boolean meets(Condition.Test test, int cell) {
        Dimension dimension = dimension(test.fact());
        return switch (test.wanted()) {
            case Wanted.OneOf(var answers) -> answers.contains(dimension.answers.get(cell));
            case Wanted.AtMost(var limit) -> cell <= dimension.limits.indexOf(limitOf(dimension, limit));
            case Wanted.AtLeast(var limit) -> cell > dimension.limits.indexOf(limitOf(dimension, limit));
        };
    }

    private static BigDecimal limitOf(Dimension dimension, BigDecimal limit) {
        return dimension.limits.stream().filter(each -> each.compareTo(limit) == 0).findFirst().orElse(limit);
    }

    /** The answers that fall into a cell: the answer itself, or a number in it. */
    public String example(int index, int cell) {
        Dimension dimension = inOrder.get(index);
        if (!dimension.answers.isEmpty()) {
            return dimension.answers.get(cell);
        }
        if (dimension.atLeast) {
            return cell == 0 ? "0" : dimension.limits.get(cell - 1).toPlainString();
        }
        return cell == dimension.limits.size() ? dimension.limits.getLast().add(BigDecimal.ONE).toPlainString()
                : dimension.limits.get(cell).toPlainString();
    }

    /** The limits that a number is compared with, ascending; empty for other facts. */
    public List<BigDecimal> limits(OriginFact fact) {
        return dimension(fact).limits;
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("\\d{1,15}(\\.\\d{1,30})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
