package org.tamga.tariff.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.tariff.origin.rule.CodeRange;
import org.tamga.tariff.origin.rule.CodeRanges;
import org.tamga.tariff.origin.rule.OriginRule;
import org.tamga.tariff.origin.rule.OriginRule.Change;
import org.tamga.tariff.origin.rule.OriginRule.Method;
import org.tamga.tariff.origin.rule.OriginRuleSyntaxException;
import org.tamga.tariff.origin.rule.ShareBasis;

/** The language of product rules. */
class OriginRuleTest {

    private static final int RULES = 5_000;

    @ParameterizedTest
    @ValueSource(strings = {"WO", "WO(07)", "WO(01-03,0702)", "ANY", "CC", "CTH", "CTSH", "CTH except 8714",
            "CC except 2009,2202-2204", "MaxNOM 40 % EXW", "MaxNOM 12.5 % FOB of 7208-7212",
            "MaxNOM 40 % weight of 1701-1702", "MaxNOM 100 % originating", "RVC 35 % FOB build-up",
            "RVC 60 % EXW build-down", "process(conching)", "CTH and MaxNOM 30 % EXW or process(weaving)",
            "(CTH or CTSH) and MaxNOM 30 % EXW"})
    void printsWhatItReads(String text) {
        assertThat(OriginRule.parse(text)).hasToString(text);
    }

    @Test
    void readsEveryRuleThatItPrints() {
        Random random = new Random(20261125);
        for (int i = 0; i < RULES; i++) {
            OriginRule rule = rule(random, 3);

            assertThat(OriginRule.parse(rule.toString())).isEqualTo(rule);
        }
    }

    @Test
    void bindsAndCloserThanOr() {
        OriginRule rule = OriginRule.parse("CC or CTH and process(weaving)");

        assertThat(rule).isInstanceOfSatisfying(OriginRule.Any.class,
                any -> assertThat(any.alternatives()).hasSize(2).last().isInstanceOf(OriginRule.All.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                          | 0  | a condition
            CTH and                     | 7  | a condition
            XTH                         | 0  | a condition
            CTH except                  | 10 | a code
            CTH except 871              | 11 | a code
            CTH except 8714-8712        | 11 | a range
            MaxNOM 140 % EXW            | 7  | a percentage up to 100
            MaxNOM 40 EXW               | 10 | %
            MaxNOM 40 % CIF             | 12 | EXW, FOB, weight or originating
            RVC 40 % weight build-up    | 9  | EXW or FOB
            RVC 40 % FOB downwards      | 13 | build-up or build-down
            (CTH or CC                  | 10 | )
            CTH CC                      | 4  | and, or, or the end
            process()                   | 8  | the code of a process
            """)
    void pointsAtTheCharacterWhereARuleStopsBeingOne(String text, int position, String expected) {
        OriginRuleSyntaxException wrong = catchThrowableOfType(OriginRuleSyntaxException.class, () -> OriginRule.parse(text));

        assertThat(wrong).isNotNull();
        assertThat(wrong.position()).isEqualTo(position);
        assertThat(wrong).hasMessageContaining("character " + (position + 1)).hasMessageContaining("expected " + expected);
    }

    @Test
    void refusesARangeOfTwoLevels() {
        assertThatThrownBy(() -> CodeRange.parse("07-0702")).hasMessageContaining("not of one level");
    }

    private static OriginRule rule(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 7);
        return switch (kind) {
            case 0 -> new OriginRule.WhollyObtained();
            case 1 -> new OriginRule.MaterialsWhollyObtained(codes(random));
            case 2 -> new OriginRule.AnyMaterial();
            case 3 -> new OriginRule.ClassificationChange(pick(random, Change.values()), random.nextBoolean() ? null
                    : codes(random));
            case 4 -> new OriginRule.ShareLimit(percent(random), pick(random, ShareBasis.values()),
                    random.nextBoolean() ? null : codes(random));
            case 5 ->
                new OriginRule.RegionalValue(percent(random), pick(random, new ShareBasis[]{ShareBasis.EXW, ShareBasis.FOB}),
                        pick(random, Method.values()));
            case 6 -> new OriginRule.Process("step-" + random.nextInt(9));
            case 7 -> new OriginRule.All(List.of(rule(random, depth - 1), rule(random, depth - 1)));
            default -> new OriginRule.Any(List.of(rule(random, depth - 1), rule(random, depth - 1)));
        };
    }

    private static CodeRanges codes(Random random) {
        List<CodeRange> ranges = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int digits = 2 * (1 + random.nextInt(3));
            int end = (int) Math.pow(10, digits) - 1;
            int from = random.nextInt(end) + 1;
            String format = "%0" + digits + "d";
            ranges.add(CodeRange.parse(format.formatted(from) + "-" + format.formatted(from + random.nextInt(end - from + 1))));
        }
        return new CodeRanges(ranges);
    }

    private static BigDecimal percent(Random random) {
        return BigDecimal.valueOf(random.nextInt(1001), 1);
    }

    private static <E> E pick(Random random, E[] of) {
        return of[random.nextInt(of.length)];
    }
}
