package org.tamga.tariff.origin.guidance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;

/**
 * How many questions are asked if the best scheme that is open is decided alone, then the next, and so on; and which first
 * question makes that the fewest. To ask that question and go on as before is never worse than to go on as before, and better
 * where one answer decides more than one scheme. Not for use by several threads.
 */
final class SchemeAfterScheme {

    /** Situations that are looked at; some tenths of a second. */
    private static final int BUDGET = 20_000;
    private static final long ONE = 1_000_000;

    /**
     * What is known so far.
     *
     * @param whole what decides between the outcomes
     * @param open  what decides whether a scheme grants, the best scheme first, as far as that is open
     */
    record Situation(int whole, List<Integer> open) {
        Situation {
            open = List.copyOf(open);
        }
    }

    private final Diagram diagram;
    private final FactSpace space;
    private final ToIntFunction<Integer> alone;
    private final Map<Situation, Long> expected = new HashMap<>();
    private int left;

    /** @param alone the question that decides one scheme by the fewest */
    SchemeAfterScheme(Diagram diagram, FactSpace space, ToIntFunction<Integer> alone) {
        this.diagram = diagram;
        this.space = space;
        this.alone = alone;
    }

    /** The question to ask first; that of the best scheme alone where the whole is too much to look through. */
    int first(Situation situation) {
        left = BUDGET;
        int best = alone(situation);
        OptionalLong fewest = asking(best, situation);
        int[] facts = diagram.support(situation.whole()).stream().toArray();
        for (int fact : facts) {
            OptionalLong questions = fact == best || fewest.isEmpty() ? OptionalLong.empty() : asking(fact, situation);
            if (questions.isPresent() && questions.getAsLong() < fewest.getAsLong()) {
                fewest = questions;
                best = fact;
            }
        }
        return best;
    }

    /** Expected number of questions, in millionths, each answer as likely as the other; empty beyond the budget. */
    OptionalLong expected(Situation situation) {
        if (diagram.isOutcome(situation.whole())) {
            return OptionalLong.of(0);
        }
        Long before = expected.get(situation);
        if (before != null) {
            return OptionalLong.of(before);
        }
        if (left-- <= 0) {
            return OptionalLong.empty();
        }
        OptionalLong questions = asking(alone(situation), situation);
        questions.ifPresent(found -> expected.put(situation, found));
        return questions;
    }

    private OptionalLong asking(int fact, Situation situation) {
        long sum = 0;
        for (int cell = 0; cell < space.cells(fact); cell++) {
            OptionalLong rest = expected(given(situation, fact, cell));
            if (rest.isEmpty()) {
                return rest;
            }
            sum += rest.getAsLong();
        }
        return OptionalLong.of(ONE + sum / space.cells(fact));
    }

    private int alone(Situation situation) {
        return alone.applyAsInt(situation.open().isEmpty() ? situation.whole() : situation.open().getFirst());
    }

    private Situation given(Situation situation, int fact, int cell) {
        List<Integer> open = new ArrayList<>();
        for (int part : situation.open()) {
            int rest = diagram.given(part, fact, cell);
            if (!diagram.isOutcome(rest)) {
                open.add(rest);
            }
        }
        return new Situation(diagram.given(situation.whole(), fact, cell), open);
    }
}
