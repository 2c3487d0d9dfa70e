package org.tamga.tariff.origin.guidance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcome as a function of the facts, in a normal form: a reduced ordered decision diagram. Equal functions are the same
 * node, and a node depends on exactly the facts that can still change the outcome. Not for use by several threads.
 *
 * <p>Node {@link #REFUSED} is the outcome that no scheme grants preference; node {@code n} up to the number of schemes that
 * the n-th does. The others ask a fact and lead on by its cell.
 */
public final class Diagram {

    /** No scheme grants preference. */
    public static final int REFUSED = 0;
    private static final int TRUE = 1;

    private record Node(int fact, List<Integer> next) {
    }

    private record Choice(int condition, int met, int notMet) {
    }

    private record Restriction(int node, int fact, int cell) {
    }

    private final FactSpace space;
    private final int outcomes;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> known = new HashMap<>();
    private final Map<Choice, Integer> choices = new HashMap<>();
    private final Map<Restriction, Integer> restrictions = new HashMap<>();
    private final Map<Integer, BitSet> supports = new HashMap<>();

    /** @param schemes how many there are */
    public Diagram(FactSpace space, int schemes) {
        this.space = space;
        this.outcomes = Math.max(schemes, 1) + 1;
    }

    /** The first of the conditions that is met decides: node {@code i + 1} if it is the i-th. */
    public int firstMet(List<Condition> conditions) {
        int outcome = REFUSED;
        for (int i = conditions.size() - 1; i >= 0; i--) {
            outcome = choose(condition(conditions.get(i)), i + 1, outcome);
        }
        return outcome;
    }

    private int condition(Condition condition) {
        return switch (condition) {
            case Condition.Settled(var met, var _) -> met ? TRUE : REFUSED;
            case Condition.Not(var inner, var _) -> choose(condition(inner), REFUSED, TRUE);
            case Condition.Every(var parts, var _) -> parts.stream().map(this::condition).reduce(TRUE,
                    (first, second) -> choose(first, second, REFUSED));
            case Condition.Either(var alternatives, var _) -> alternatives.stream().map(this::condition).reduce(REFUSED,
                    (first, second) -> choose(first, TRUE, second));
            case Condition.Test test -> test(test);
        };
    }

    private int test(Condition.Test test) {
        int fact = space.index(test.fact());
        Integer[] next = new Integer[space.cells(fact)];
        Arrays.setAll(next, cell -> space.meets(test, cell) ? TRUE : REFUSED);
        return node(fact, List.of(next));
    }

    private int node(int fact, List<Integer> next) {
        if (next.stream().distinct().count() == 1) {
            return next.getFirst();
        }
        return known.computeIfAbsent(new Node(fact, next), node -> {
            nodes.add(node);
            return outcomes + nodes.size() - 1;
        });
    }

    /** Where {@code condition} is met {@code met}, elsewhere {@code notMet}. */
    private int choose(int condition, int met, int notMet) {
        if (condition == TRUE || met == notMet) {
            return met;
        }
        if (condition == REFUSED) {
            return notMet;
        }
        Choice choice = new Choice(condition, met, notMet);
        Integer before = choices.get(choice);
        if (before != null) {
            return before;
        }
        int fact = Math.min(fact(condition), Math.min(fact(met), fact(notMet)));
        List<Integer> next = new ArrayList<>();
        for (int cell = 0; cell < space.cells(fact); cell++) {
            next.add(choose(at(condition, fact, cell), at(met, fact, cell), at(notMet, fact, cell)));
        }
        int made = node(fact, next);
        choices.put(choice, made);
        return made;
    }

    /** Whether nothing is left to ask. */
    public boolean isOutcome(int node) {
        return node < outcomes;
    }

    /** The fact that a node asks first; after all facts for an outcome. */
    private int fact(int node) {
        return isOutcome(node) ? Integer.MAX_VALUE : nodes.get(node - outcomes).fact;
    }

    private int at(int node, int fact, int cell) {
        return fact(node) == fact ? nodes.get(node - outcomes).next.get(cell) : node;
    }

    /** The function that is left once a fact is known. */
    public int given(int node, int fact, int cell) {
        if (fact(node) > fact) {
            return node;
        }
        if (fact(node) == fact) {
            return nodes.get(node - outcomes).next.get(cell);
        }
        Restriction restriction = new Restriction(node, fact, cell);
        Integer before = restrictions.get(restriction);
        if (before != null) {
            return before;
        }
        Node whole = nodes.get(node - outcomes);
        int made = node(whole.fact, whole.next.stream().map(each -> given(each, fact, cell)).toList());
        restrictions.put(restriction, made);
        return made;
    }

    /** The function that is left once these are known. @param cells by fact */
    public int given(int node, Map<Integer, Integer> cells) {
        int left = node;
        for (var each : cells.entrySet()) {
            left = given(left, each.getKey(), each.getValue());
        }
        return left;
    }

    /** The facts that can still change the outcome; no other can. */
    public BitSet support(int node) {
        BitSet before = supports.get(node);
        if (before != null) {
            return before;
        }
        BitSet support = new BitSet();
        if (!isOutcome(node)) {
            Node whole = nodes.get(node - outcomes);
            support.set(whole.fact);
            whole.next.forEach(next -> support.or(support(next)));
        }
        supports.put(node, support);
        return support;
    }
}
