package org.tamga.tariff.origin.guidance;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.tamga.tariff.origin.guidance.SchemeAfterScheme.Situation;

/**
 * Finds the question after which the fewest are left: on average over the answers that the law tells apart, each as likely
 * as the other; among equals the one with the best worst case, then the first. Exact while the number of different situations
 * is within a budget. Beyond it the question is taken after which the fewest are left if scheme after scheme is decided alone,
 * the best first; and where a scheme alone is too much as well, the one that leaves the fewest facts of interest.
 */
public final class QuestionPlanner {

    /** Situations; enough for one scheme of usual kind, and a fraction of a second. */
    private static final int BUDGET = 1_500;

    private static final long ONE = 1_000_000;

    /**
     * @param expected questions up to the outcome, this one included, in millionths, each answer being as likely as the other
     * @param most     the same in the worst case
     */
    public record Plan(int fact, long expected, int most) {
    }

    private static final Comparator<Plan> BEST = Comparator.comparingLong(Plan::expected).thenComparingInt(Plan::most)
            .thenComparingInt(Plan::fact);
    private static final Plan DONE = new Plan(-1, 0, 0);

    private final Diagram diagram;
    private final FactSpace space;
    private final Map<Integer, Plan> plans = new HashMap<>();
    private final Set<Integer> tooMuch = new HashSet<>();
    private final Map<Integer, Integer> alone = new HashMap<>();
    private final SchemeAfterScheme together;
    private int left;

    public QuestionPlanner(Diagram diagram, FactSpace space) {
        this.diagram = diagram;
        this.space = space;
        this.together = new SchemeAfterScheme(diagram, space, this::alone);
    }

    /**
     * What to ask next; always something that can matter.
     *
     * @param whole what decides between the outcomes, and is none yet
     * @param parts what decides whether a scheme grants, the best scheme first, as far as that is open
     */
    public int next(int whole, List<Integer> parts) {
        return exact(whole).map(Plan::fact).orElseGet(() -> together.first(new Situation(whole, parts)));
    }

    /** What decides one scheme by the fewest questions. */
    private int alone(int node) {
        return alone.computeIfAbsent(node, each -> exact(each).map(Plan::fact).orElseGet(() -> quick(each)));
    }

    /** The best question; empty if the exact search does not end within the budget. @param node no outcome */
    public Optional<Plan> exact(int node) {
        if (tooMuch.contains(node)) {
            return Optional.empty();
        }
        left = BUDGET;
        Optional<Plan> plan = search(node);
        if (plan.isEmpty()) {
            tooMuch.add(node);
        }
        return plan;
    }

    private int quick(int node) {
        int best = -1;
        long fewest = Long.MAX_VALUE;
        for (int fact : diagram.support(node).stream().toArray()) {
            long rest = 0;
            for (int cell = 0; cell < space.cells(fact); cell++) {
                rest += diagram.support(diagram.given(node, fact, cell)).cardinality() * ONE;
            }
            if (rest / space.cells(fact) < fewest) {
                fewest = rest / space.cells(fact);
                best = fact;
            }
        }
        return best;
    }

    private Optional<Plan> search(int node) {
        if (diagram.isOutcome(node)) {
            return Optional.of(DONE);
        }
        Plan before = plans.get(node);
        if (before != null) {
            return Optional.of(before);
        }
        if (left-- <= 0) {
            return Optional.empty();
        }
        Plan best = null;
        BitSet support = diagram.support(node);
        for (int fact = support.nextSetBit(0); fact >= 0; fact = support.nextSetBit(fact + 1)) {
            Optional<Plan> plan = asking(fact, node);
            if (plan.isEmpty()) {
                return plan;
            }
            best = best == null || BEST.compare(plan.get(), best) < 0 ? plan.get() : best;
        }
        plans.put(node, Objects.requireNonNull(best));
        return Optional.of(best);
    }

    private Optional<Plan> asking(int fact, int node) {
        long sum = 0;
        int most = 0;
        for (int cell = 0; cell < space.cells(fact); cell++) {
            Optional<Plan> rest = search(diagram.given(node, fact, cell));
            if (rest.isEmpty()) {
                return rest;
            }
            sum += rest.get().expected();
            most = Math.max(most, rest.get().most());
        }
        return Optional.of(new Plan(fact, ONE + sum / space.cells(fact), most + 1));
    }
}
