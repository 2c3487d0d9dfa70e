package org.tamga.tariff.origin;

import java.util.ArrayList;
import java.util.List;

import org.tamga.tariff.origin.OriginAdvice.Benefit;
import org.tamga.tariff.origin.OriginAdvice.Grant;
import org.tamga.tariff.origin.OriginAdvice.Proof;
import org.tamga.tariff.origin.OriginAdvice.Refusal;
import org.tamga.tariff.origin.OriginAdvice.Step;
import org.tamga.tariff.origin.guidance.Condition;
import org.tamga.tariff.origin.guidance.Condition.Verdict;
import org.tamga.tariff.origin.guidance.Known;
import org.tamga.tariff.origin.guidance.SchemeConditions;
import org.tamga.tariff.origin.model.Scheme;
import org.tamga.tariff.origin.model.Texts;

/** A scheme that has a measure for the goods. @param benefits the lowest duty first; at least one */
record Candidate(SchemeConditions conditions, Condition granted, List<Benefit> benefits) {

    static Candidate of(SchemeConditions conditions, List<Benefit> benefits) {
        return new Candidate(conditions, conditions.granted(), benefits);
    }

    Scheme scheme() {
        return conditions.scheme();
    }

    private String title() {
        return scheme().title(conditions.language());
    }

    Grant grant(Known known) {
        List<Proof> proofs = scheme().proofs().stream()
                .filter(proof -> known.verdict(conditions.proof(proof)) == Verdict.MET)
                .map(proof -> new Proof(proof.code(), Texts.of(proof.texts(), conditions.language(), proof.code()))).toList();
        Condition rule = conditions.productRule();
        String text = known.verdict(rule) == Verdict.MET ? metRule(rule, known)
                : "wholly obtained, or made of originating materials alone";
        List<String> met = new ArrayList<>();
        collect(granted, known, met);
        return new Grant(scheme().id(), title(), benefits.getFirst().preference(), proofs, text, met, benefits);
    }

    /** The text of the product rule that applies, where there are several for parts of a heading. */
    private static String metRule(Condition rule, Known known) {
        return switch (rule) {
            case Condition.Either(var alternatives, var text) -> alternatives.stream()
                    .filter(each -> known.verdict(each) == Verdict.MET).findFirst().map(each -> metRule(each, known))
                    .orElse(text);
            case Condition.Every(var parts, var _) when parts.size() == 2 -> metRule(parts.getLast(), known);
            default -> rule.text();
        };
    }

    /** The simple conditions that were met, of alternatives the first that was. */
    private static void collect(Condition condition, Known known, List<String> met) {
        if (known.verdict(condition) != Verdict.MET) {
            return;
        }
        switch (condition) {
            case Condition.Every(var parts, var _) -> parts.forEach(part -> collect(part, known, met));
            case Condition.Either(var alternatives, var _) -> alternatives.stream()
                    .filter(each -> known.verdict(each) == Verdict.MET).findFirst()
                    .ifPresent(each -> collect(each, known, met));
            case Condition.Test _,Condition.Not _ -> met.add(condition.text());
            case Condition.Settled _ -> {
            }
        }
    }

    Refusal refusal(Known known) {
        List<String> reasons = new ArrayList<>();
        reasons(granted, known, reasons);
        return new Refusal(scheme().id(), title(), reasons);
    }

    /** Every part that is not met; where no alternative is met, each of them with what it lacks. */
    private static void reasons(Condition condition, Known known, List<String> reasons) {
        if (known.verdict(condition) != Verdict.NOT_MET) {
            return;
        }
        switch (condition) {
            case Condition.Every(var parts, var _) -> parts.forEach(part -> reasons(part, known, reasons));
            case Condition.Either(var alternatives, var _) -> alternatives.forEach(each -> reasons(each, known, reasons));
            case Condition.Settled _ -> add(condition.text(), reasons);
            case Condition.Test _,Condition.Not _ -> add("not met: " + condition.text(), reasons);
        }
    }

    private static void add(String reason, List<String> reasons) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    void trace(Known known, List<Step> trace) {
        trace(granted, known, 0, trace);
    }

    private void trace(Condition condition, Known known, int depth, List<Step> trace) {
        String fact = condition instanceof Condition.Test test ? test.fact().id() : null;
        String answer = condition instanceof Condition.Test test ? known.answer(test.fact()).orElse(null) : null;
        trace.add(new Step(scheme().id(), depth, condition.text(), fact, answer, known.verdict(condition)));
        switch (condition) {
            case Condition.Every(var parts, var _) -> parts.forEach(part -> trace(part, known, depth + 1, trace));
            case Condition.Either(var alternatives, var _) -> alternatives
                    .forEach(each -> trace(each, known, depth + 1, trace));
            case Condition.Not(var inner, var _) -> trace(inner, known, depth + 1, trace);
            case Condition.Test _,Condition.Settled _ -> {
            }
        }
    }
}
