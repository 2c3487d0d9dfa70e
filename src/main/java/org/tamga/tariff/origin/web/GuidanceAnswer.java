package org.tamga.tariff.origin.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.origin.OriginAdvice;
import org.tamga.tariff.origin.OriginQuery;

/**
 * The next question, or the outcome: one of the two is there.
 *
 * @param facts what is known; in a claim with what follows from its materials
 */
record GuidanceAnswer(String pack, String lawVersion, LocalDate date, String commodity, String exportingCountry,
        @Nullable QuestionView question, @Nullable OutcomeView outcome, Map<String, String> facts, Set<String> unusedFacts,
        List<StepView> trace) {

    /** @param options answers that lead the same way are one option; any of them may be given */
    record QuestionView(String id, String text, String kind, List<OptionView> options, @Nullable String unit,
            List<String> limits, @Nullable Remaining remaining) {
    }

    record OptionView(String answer, List<String> answers, String text) {
    }

    /** How many questions are left, this one included. @param expected on average, each answer being as likely as the other */
    record Remaining(String expected, int most) {
    }

    /** @param preference code to declare; null if no scheme grants preference, for the reasons given */
    record OutcomeView(@Nullable String preference, @Nullable String scheme, @Nullable String title, @Nullable String rule,
            List<String> met, List<OriginAdvice.Proof> proofs, List<OriginAdvice.Benefit> measures,
            List<OriginAdvice.Refusal> refusals) {
    }

    record StepView(String scheme, int depth, String condition, @Nullable String fact, @Nullable String answer,
            String verdict) {
    }

    static GuidanceAnswer of(String pack, OriginQuery query, Map<String, String> facts, OriginAdvice advice) {
        return new GuidanceAnswer(pack, advice.lawVersion(), query.date(), query.commodity().digits(), query.country(),
                advice.question() == null ? null : question(advice.question()), advice.isSettled() ? outcome(advice) : null,
                facts, advice.unused(),
                advice.trace().stream().map(step -> new StepView(step.scheme(), step.depth(), step.condition(), step.fact(),
                        step.answer(), step.verdict().name())).toList());
    }

    private static QuestionView question(OriginAdvice.Question question) {
        BigDecimal expected = question.expected();
        Integer most = question.most();
        return new QuestionView(question.id(), question.text(), question.kind().name().toLowerCase(Locale.ROOT),
                question.options().stream()
                        .map(option -> new OptionView(option.answers().getFirst(), option.answers(), option.text())).toList(),
                question.unit(), question.limits().stream().map(BigDecimal::toPlainString).toList(),
                expected == null || most == null ? null : new Remaining(expected.toPlainString(), most));
    }

    private static OutcomeView outcome(OriginAdvice advice) {
        OriginAdvice.Grant grant = advice.grant();
        return grant == null
                ? new OutcomeView(null, null, null, null, List.of(), List.of(), List.of(), advice.refusals())
                : new OutcomeView(grant.preference(), grant.scheme(), grant.title(), grant.rule(), grant.met(), grant.proofs(),
                        grant.measures(), advice.refusals());
    }
}
