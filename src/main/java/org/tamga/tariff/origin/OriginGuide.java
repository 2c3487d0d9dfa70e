package org.tamga.tariff.origin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.origin.OriginAdvice.Benefit;
import org.tamga.tariff.origin.OriginAdvice.Option;
import org.tamga.tariff.origin.OriginAdvice.Question;
import org.tamga.tariff.origin.OriginAdvice.Refusal;
import org.tamga.tariff.origin.OriginAdvice.Step;
import org.tamga.tariff.origin.guidance.Condition;
import org.tamga.tariff.origin.guidance.Diagram;
import org.tamga.tariff.origin.guidance.FactSpace;
import org.tamga.tariff.origin.guidance.Known;
import org.tamga.tariff.origin.guidance.OriginFact;
import org.tamga.tariff.origin.guidance.OriginWording;
import org.tamga.tariff.origin.guidance.QuestionPlanner;
import org.tamga.tariff.origin.guidance.QuestionPlanner.Plan;
import org.tamga.tariff.origin.guidance.SchemeConditions;
import org.tamga.tariff.origin.model.OriginLaw;
import org.tamga.tariff.origin.model.ProductRule;
import org.tamga.tariff.origin.model.Scheme;

/**
 * Leads to preference by the fewest questions: says what to ask next, or which preference the goods have, by which rule and
 * proof, or why they have none. The scheme with the lowest duty that grants preference is the one.
 *
 * <p>A pure function of goods, facts and law: asking question by question ends as asking with all facts at once. A question
 * is asked only if its answer can still change the outcome.
 */
public final class OriginGuide {

    private final Law law;
    private final OriginQuery query;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final FactSpace space;
    private final Diagram diagram;
    private final int outcome;

    private OriginGuide(OriginQuery query, Law law) {
        this.law = law;
        this.query = query;
        findCandidates();
        List<Condition> conditions = candidates.stream().map(Candidate::granted).toList();
        this.space = new FactSpace(conditions);
        this.diagram = new Diagram(space, candidates.size());
        this.outcome = diagram.firstMet(conditions);
    }

    /** @throws UnclearFacts if a fact is answered in a way that its question does not allow */
    public static OriginAdvice advise(OriginQuery query, Law law) {
        return new OriginGuide(query, law).advise(query.facts());
    }

    /** As {@link #advise(OriginQuery, Law)}, with the facts that follow from the bill of materials of a claim. */
    public static OriginAdvice examine(OriginClaim claim, Law law) {
        OriginGuide guide = new OriginGuide(claim.query(), law);
        return guide.advise(guide.derive(claim));
    }

    /** The facts that the goods turn on and what a claim says about them, by id. */
    public static Map<String, String> facts(OriginClaim claim, Law law) {
        return new OriginGuide(claim.query(), law).derive(claim);
    }

    private void findCandidates() {
        Tariff tariff = law.part(Tariff.class);
        OriginLaw origin = law.part(OriginLaw.class);
        PreferentialMeasures measures = new PreferentialMeasures(tariff, query.commodity(), query.country(), query.date());
        List<Scheme> schemes = origin.schemes(query.country(), tariff.areas(), query.date());
        if (schemes.isEmpty()) {
            refusals.add(new Refusal(null, "", List.of("no scheme favours goods from " + query.country() + " on "
                    + query.date())));
        } else if (measures.areFree()) {
            refusals.add(new Refusal(null, "", List.of("goods of " + query.commodity()
                    + " are free of customs duty whatever their origin: there is nothing to prefer")));
        } else {
            schemes.forEach(scheme -> consider(scheme, origin, measures.benefits(scheme)));
            candidates.sort(Comparator.comparing(candidate -> candidate.benefits().getFirst(), measures.order()));
        }
    }

    private void consider(Scheme scheme, OriginLaw origin, List<Benefit> benefits) {
        if (benefits.isEmpty()) {
            refusals.add(new Refusal(scheme.id(), scheme.title(law.language()),
                    List.of("the tariff has no measure of this scheme for " + query.commodity() + " from " + query.country())));
            return;
        }
        List<ProductRule> rules = origin.rules(scheme, query.commodity(), query.date());
        candidates.add(Candidate.of(new SchemeConditions(scheme, query.commodity(), rules, law.language()), benefits));
    }

    private Map<String, String> derive(OriginClaim claim) {
        Map<String, String> facts = new TreeMap<>(claim.facts());
        Map<String, Scheme> schemes = schemes();
        Tariff tariff = law.part(Tariff.class);
        for (OriginFact fact : space.facts()) {
            ClaimedFact.of(fact, claim, schemes, tariff.areas(), law.country())
                    .ifPresent(answer -> facts.putIfAbsent(fact.id(), answer));
        }
        return facts;
    }

    private Map<String, Scheme> schemes() {
        Map<String, Scheme> schemes = new LinkedHashMap<>();
        candidates.forEach(candidate -> schemes.put(candidate.scheme().id(), candidate.scheme()));
        return schemes;
    }

    private OriginAdvice advise(Map<String, String> facts) {
        Set<String> unused = new TreeSet<>();
        Known known = known(facts, unused);
        int node = diagram.given(outcome, known.cells());
        List<Step> trace = new ArrayList<>();
        candidates.forEach(candidate -> candidate.trace(known, trace));
        List<Refusal> refused = new ArrayList<>(refusals);
        int granted = diagram.isOutcome(node) ? node : Diagram.REFUSED;
        for (int i = 0; i < (granted > 0 ? granted - 1 : candidates.size()); i++) {
            Refusal refusal = candidates.get(i).refusal(known);
            if (!refusal.reasons().isEmpty()) {
                refused.add(refusal);
            }
        }
        return new OriginAdvice(law.version(), diagram.isOutcome(node) ? null : question(node, known),
                granted > 0 ? candidates.get(granted - 1).grant(known) : null, refused, trace, unused);
    }

    private Known known(Map<String, String> facts, Set<String> unused) {
        Map<String, String> faults = new TreeMap<>();
        Map<String, String> used = new HashMap<>();
        facts.forEach((id, answer) -> space.find(id).ifPresentOrElse(fact -> {
            if (space.cell(fact, answer).isEmpty()) {
                List<String> possible = FactSpace.answers(fact);
                faults.put(id, id + " is " + (possible.isEmpty() ? "a decimal number" : "one of " + String.join(", ", possible))
                        + ": " + answer);
            }
            used.put(id, answer);
        }, () -> unused.add(id)));
        if (!faults.isEmpty()) {
            throw new UnclearFacts(List.copyOf(faults.values()), faults.keySet());
        }
        return new Known(space, used);
    }

    private Question question(int node, Known known) {
        QuestionPlanner planner = new QuestionPlanner(diagram, space);
        List<Integer> open = candidates.stream()
                .map(each -> diagram.given(diagram.firstMet(List.of(each.granted())), known.cells()))
                .filter(each -> !diagram.isOutcome(each)).toList();
        return question(planner.next(node, open), node, planner.exact(node).orElse(null));
    }

    private Question question(int index, int node, @Nullable Plan plan) {
        OriginFact fact = space.fact(index);
        Map<String, List<ProductRule>> rules = new HashMap<>();
        candidates.forEach(each -> rules.put(each.scheme().id(), each.conditions().rules()));
        OriginWording wording = new OriginWording(query.commodity(), schemes(), rules, law.language());
        return new Question(fact.id(), wording.question(fact), fact.kind(), options(index, node, wording), wording.unit(fact),
                space.limits(fact), plan == null ? null : BigDecimal.valueOf(plan.expected(), 6).stripTrailingZeros(),
                plan == null ? null : plan.most());
    }

    /** Answers that lead the same way are one option. */
    private List<Option> options(int index, int node, OriginWording wording) {
        OriginFact fact = space.fact(index);
        Map<Integer, List<String>> byNext = new LinkedHashMap<>();
        for (String answer : FactSpace.answers(fact)) {
            space.cell(fact, answer).ifPresent(cell -> byNext
                    .computeIfAbsent(diagram.given(node, index, cell), next -> new ArrayList<>()).add(answer));
        }
        return byNext.values().stream().map(answers -> new Option(List.copyOf(answers),
                String.join("; or: ", answers.stream().map(answer -> wording.answer(fact, answer)).toList()))).toList();
    }
}
