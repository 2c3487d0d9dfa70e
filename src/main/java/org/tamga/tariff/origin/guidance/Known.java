package org.tamga.tariff.origin.guidance;

import java.util.Optional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.tamga.tariff.origin.guidance.Condition.Verdict;

/** What is known of the goods so far, and what follows from it for a condition. */
public final class Known {

    private final FactSpace space;
    private final Map<OriginFact, Integer> cells;
    private final Map<String, String> answers;

    /** @param answers by id of a fact of the space, each one that the fact can have */
    public Known(FactSpace space, Map<String, String> answers) {
        this.space = space;
        this.answers = Map.copyOf(answers);
        this.cells = new HashMap<>();
        answers.forEach((id, answer) -> space.find(id)
                .ifPresent(fact -> space.cell(fact, answer).ifPresent(cell -> cells.put(fact, cell))));
    }

    /** The cell of each known fact, by its place in the space. */
    public Map<Integer, Integer> cells() {
        Map<Integer, Integer> byIndex = new TreeMap<>();
        cells.forEach((fact, cell) -> byIndex.put(space.index(fact), cell));
        return byIndex;
    }

    /** What was answered; empty if nothing was. */
    public Optional<String> answer(OriginFact fact) {
        return Optional.ofNullable(answers.get(fact.id()));
    }

    public Verdict verdict(Condition condition) {
        return switch (condition) {
            case Condition.Settled(var met, var _) -> met ? Verdict.MET : Verdict.NOT_MET;
            case Condition.Not(var inner, var _) -> switch (verdict(inner)) {
                case MET -> Verdict.NOT_MET;
                case NOT_MET -> Verdict.MET;
                case OPEN -> Verdict.OPEN;
            };
            case Condition.Every(var parts, var _) -> all(parts, Verdict.NOT_MET, Verdict.MET);
            case Condition.Either(var alternatives, var _) -> all(alternatives, Verdict.MET, Verdict.NOT_MET);
            case Condition.Test test -> cell(test.fact()).isEmpty() ? Verdict.OPEN
                    : space.meets(test, cell(test.fact()).getAsInt()) ? Verdict.MET : Verdict.NOT_MET;
        };
    }

    /** @param deciding the verdict of one part that settles the whole */
    private Verdict all(List<Condition> parts, Verdict deciding, Verdict otherwise) {
        Verdict whole = otherwise;
        for (Condition part : parts) {
            Verdict verdict = verdict(part);
            if (verdict == deciding) {
                return deciding;
            }
            whole = verdict == Verdict.OPEN ? Verdict.OPEN : whole;
        }
        return whole;
    }

    private OptionalInt cell(OriginFact fact) {
        Integer cell = cells.get(fact);
        return cell == null ? OptionalInt.empty() : OptionalInt.of(cell);
    }
}
