package org.tamga.tariff.origin.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.reference.Law;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.origin.guidance.Condition.Verdict;
import org.tamga.tariff.origin.guidance.QuestionPlanner.Plan;
import org.tamga.tariff.origin.model.OriginLaw;
import org.tamga.tariff.origin.model.ProductRule;
import org.tamga.tariff.origin.model.Scheme;
import org.tamga.tariff.origin.pack.OriginPart;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.testing.TestLaw;

/** For every scheme and rule of the packs, and for every two schemes together: what the questions promise. */
class QuestionPlannerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final int TRUTHS = 60;
    private static final int SEARCHES = 20_000;

    /** The goods of one code under some schemes, the best first. */
    record Situation(String code, List<SchemeConditions> schemes) {
        @Override
        public String toString() {
            return code + " " + schemes.stream().map(each -> each.scheme().id()).toList();
        }
    }

    static Stream<Situation> situations() {
        List<Situation> situations = new ArrayList<>();
        for (String pack : List.of("demo", "gb")) {
            Law law = TestLaw.of(pack, new TariffPack(), new OriginPart());
            OriginLaw origin = law.part(OriginLaw.class);
            Set<String> codes = new HashSet<>();
            origin.schemes()
                    .forEach(scheme -> origin.rules(scheme).stream().map(QuestionPlannerTest::goodsOf).forEach(codes::add));
            for (String code : codes.stream().sorted().toList()) {
                List<SchemeConditions> all = origin.schemes().stream().map(scheme -> conditions(scheme, code, law)).toList();
                all.forEach(one -> situations.add(new Situation(code, List.of(one))));
                if (all.size() > 1) {
                    situations.add(new Situation(code, all.subList(0, 2)));
                }
            }
        }
        return situations.stream();
    }

    private static String goodsOf(ProductRule rule) {
        return (rule.products().from().digits() + "0101").substring(0, 6);
    }

    private static SchemeConditions conditions(Scheme scheme, String code, Law law) {
        CommodityCode product = CommodityCode.of(code);
        return new SchemeConditions(scheme, product, law.part(OriginLaw.class).rules(scheme, product, DAY), law.language());
    }

    @ParameterizedTest
    @MethodSource("situations")
    void endsAsAllFactsAtOnceAndNeverAsksWhatCannotMatter(Situation situation) {
        Random random = new Random(situation.toString().hashCode());
        List<Condition> conditions = situation.schemes().stream().map(SchemeConditions::granted).toList();
        FactSpace space = new FactSpace(conditions);
        Diagram diagram = new Diagram(space, conditions.size());
        int whole = diagram.firstMet(conditions);
        QuestionPlanner planner = new QuestionPlanner(diagram, space);
        Set<String> shown = new HashSet<>();
        for (int i = 0; i < TRUTHS; i++) {
            Map<String, String> truth = truth(space, random);
            Map<String, String> facts = new HashMap<>();
            int node = whole;
            while (!diagram.isOutcome(node)) {
                int fact = planner.next(node, open(conditions, diagram, new Known(space, facts)));
                String id = space.fact(fact).id();
                if (shown.add(node + id)) {
                    assertThat(canMatter(id, facts, space, conditions, random)).as("%s given %s", id, facts).isTrue();
                }
                assertThat(facts.put(id, truth.get(id))).as("asked once").isNull();
                node = diagram.given(whole, new Known(space, facts).cells());
            }
            assertThat(node).as("%s", truth).isEqualTo(firstMet(conditions, new Known(space, truth)));
        }
    }

    /** Against a search without any memory or normal form: no order of questions is better than the planned one. */
    @ParameterizedTest
    @MethodSource("situations")
    void noOtherOrderNeedsFewerQuestions(Situation situation) {
        Condition condition = situation.schemes().getFirst().productRule();
        FactSpace space = new FactSpace(List.of(condition));
        Diagram diagram = new Diagram(space, 1);
        int whole = diagram.firstMet(List.of(condition));
        if (diagram.isOutcome(whole) || space.size() > 4) {
            return;
        }
        long planned = new QuestionPlanner(diagram, space).exact(whole).orElseThrow().expected();

        assertThat(planned / 1e6).isCloseTo(cheapest(condition, space, new HashMap<>()),
                org.assertj.core.data.Offset.offset(1e-4));
    }

    private static double cheapest(Condition condition, FactSpace space, Map<String, String> facts) {
        if (new Known(space, facts).verdict(condition) != Verdict.OPEN) {
            return 0;
        }
        double best = Double.MAX_VALUE;
        for (int fact = 0; fact < space.size(); fact++) {
            String id = space.fact(fact).id();
            if (!facts.containsKey(id)) {
                double sum = 0;
                for (int cell = 0; cell < space.cells(fact); cell++) {
                    facts.put(id, space.example(fact, cell));
                    sum += cheapest(condition, space, facts);
                }
                facts.remove(id);
                best = Math.min(best, 1 + sum / space.cells(fact));
            }
        }
        return best;
    }

    @ParameterizedTest
    @MethodSource("situations")
    void needsOnAverageAsManyQuestionsAsItSays(Situation situation) {
        List<Condition> conditions = List.of(situation.schemes().getFirst().granted());
        FactSpace space = new FactSpace(conditions);
        Diagram diagram = new Diagram(space, 1);
        int whole = diagram.firstMet(conditions);
        if (diagram.isOutcome(whole)) {
            return;
        }
        QuestionPlanner planner = new QuestionPlanner(diagram, space);
        Optional<Plan> exact = planner.exact(whole);
        org.junit.jupiter.api.Assumptions.assumeTrue(exact.isPresent(), "skipped: beyond the budget of an exact search");
        Plan plan = exact.get();
        Random random = new Random(7);
        double sum = 0;
        int rounds = 1_000;
        for (int i = 0; i < rounds; i++) {
            int asked = 0;
            int node = whole;
            while (!diagram.isOutcome(node)) {
                int fact = planner.exact(node).orElseThrow().fact();
                node = diagram.given(node, fact, random.nextInt(space.cells(fact)));
                asked++;
            }
            assertThat(asked).isLessThanOrEqualTo(plan.most());
            sum += asked;
        }
        assertThat(sum / rounds).isCloseTo(plan.expected() / 1e6, org.assertj.core.data.Percentage.withPercentage(8));
    }

    /** Two schemes planned together never need more questions than one after the other. */
    @ParameterizedTest
    @MethodSource("situations")
    void twoSchemesTogetherNeedNoMoreQuestionsThanOneAfterTheOther(Situation situation) {
        List<Condition> conditions = situation.schemes().stream().map(SchemeConditions::granted).toList();
        FactSpace space = new FactSpace(conditions);
        Diagram diagram = new Diagram(space, conditions.size());
        int whole = diagram.firstMet(conditions);
        List<Integer> open = open(conditions, diagram, new Known(space, Map.of()));
        QuestionPlanner planner = new QuestionPlanner(diagram, space);

        double together = new Walk(diagram, space, planner::next).questions(whole, open);
        double alone = new Walk(diagram, space, (all, parts) -> planner.next(parts.getFirst(), parts.subList(0, 1)))
                .questions(whole, open);

        assertThat(together).isLessThanOrEqualTo(alone + 1e-4);
    }

    /** How many questions a way of asking takes, each answer being as likely as the other. */
    private record Walk(Diagram diagram, FactSpace space, ToIntBiFunction<Integer, List<Integer>> way,
            Map<List<Integer>, Double> known) {

        Walk(Diagram diagram, FactSpace space, ToIntBiFunction<Integer, List<Integer>> way) {
            this(diagram, space, way, new HashMap<>());
        }

        double questions(int whole, List<Integer> open) {
            if (diagram.isOutcome(whole)) {
                return 0;
            }
            List<Integer> key = new ArrayList<>(open);
            key.addFirst(whole);
            Double before = known.get(key);
            if (before != null) {
                return before;
            }
            int fact = way.applyAsInt(whole, open);
            double sum = 0;
            for (int cell = 0; cell < space.cells(fact); cell++) {
                int answer = cell;
                sum += questions(diagram.given(whole, fact, cell), open.stream().map(each -> diagram.given(each, fact, answer))
                        .filter(each -> !diagram.isOutcome(each)).toList());
            }
            known.put(key, 1 + sum / space.cells(fact));
            return 1 + sum / space.cells(fact);
        }
    }

    private static List<Integer> open(List<Condition> conditions, Diagram diagram, Known known) {
        return conditions.stream().map(each -> diagram.given(diagram.firstMet(List.of(each)), known.cells()))
                .filter(node -> !diagram.isOutcome(node)).toList();
    }

    private static int firstMet(List<Condition> conditions, Known known) {
        for (int i = 0; i < conditions.size(); i++) {
            if (known.verdict(conditions.get(i)) == Verdict.MET) {
                return i + 1;
            }
        }
        return Diagram.REFUSED;
    }

    /** Whether two goods that differ in this fact alone end differently, whatever else is true of them. */
    private static boolean canMatter(String id, Map<String, String> facts, FactSpace space, List<Condition> conditions,
            Random random) {
        OriginFact fact = space.find(id).orElseThrow();
        for (int attempt = 0; attempt < SEARCHES; attempt++) {
            Map<String, String> truth = truth(space, random);
            truth.putAll(facts);
            Set<Integer> ends = new HashSet<>();
            for (int cell = 0; cell < space.cells(space.index(fact)); cell++) {
                truth.put(id, space.example(space.index(fact), cell));
                ends.add(firstMet(conditions, new Known(space, truth)));
            }
            if (ends.size() > 1) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> truth(FactSpace space, Random random) {
        Map<String, String> truth = new HashMap<>();
        for (int fact = 0; fact < space.size(); fact++) {
            truth.put(space.fact(fact).id(), space.example(fact, random.nextInt(space.cells(fact))));
        }
        return truth;
    }
}
