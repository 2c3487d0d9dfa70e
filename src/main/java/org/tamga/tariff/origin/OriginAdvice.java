package org.tamga.tariff.origin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.origin.guidance.Condition.Verdict;
import org.tamga.tariff.origin.guidance.OriginFact;

/**
 * What to ask next, or how it ends.
 *
 * @param question null at the end
 * @param grant    null while a question is open, and where no scheme grants preference
 * @param refusals the schemes that are out of the question, with every reason that is known
 * @param trace    every condition that was looked at, scheme by scheme
 * @param unused   facts that were given and that no condition turns on
 */
public record OriginAdvice(String lawVersion, @Nullable Question question, @Nullable Grant grant, List<Refusal> refusals,
        List<Step> trace, Set<String> unused) {

    public OriginAdvice {
        refusals = List.copyOf(refusals);
        trace = List.copyOf(trace);
        unused = Set.copyOf(unused);
    }

    /**
     * One question.
     *
     * @param options  what can be answered; empty for a number
     * @param unit     {@code %} or a currency; null unless the answer is a number
     * @param limits   numbers that the answer will be compared with
     * @param expected how many questions are left on average, this one included; null if nobody has worked it out
     * @param most     the same in the worst case
     */
    public record Question(String id, String text, OriginFact.Kind kind, List<Option> options, @Nullable String unit,
            List<BigDecimal> limits, @Nullable BigDecimal expected, @Nullable Integer most) {
    }

    /** @param answers which all lead the same way; the first stands for them */
    public record Option(List<String> answers, String text) {
    }

    /**
     * Preference is granted.
     *
     * @param preference preference code to declare
     * @param proofs     documents to present, any one of them
     * @param rule       the product rule, or that all materials originate
     * @param met        the conditions that were met on the way
     * @param measures   what the preference leads to, the lowest duty first
     */
    public record Grant(String scheme, String title, String preference, List<Proof> proofs, String rule, List<String> met,
            List<Benefit> measures) {
    }

    public record Proof(String code, String name) {
    }

    /**
     * One measure that the preference leads to.
     *
     * @param duty  as printed
     * @param quota order number; null if the duty is not limited by one
     */
    public record Benefit(String measure, String measureType, String preference, String duty, @Nullable String quota,
            String basis) {
    }

    /** @param scheme null where no scheme is looked at at all */
    public record Refusal(@Nullable String scheme, String title, List<String> reasons) {
    }

    /**
     * One condition.
     *
     * @param depth  how deep it stands below its scheme
     * @param fact   the fact that it turns on; null if it is made up of others, or settled by the law
     * @param answer null if the fact is not known
     */
    public record Step(String scheme, int depth, String condition, @Nullable String fact, @Nullable String answer,
            Verdict verdict) {
    }

    /** Whether nothing is left to ask. */
    public boolean isSettled() {
        return question == null;
    }
}
