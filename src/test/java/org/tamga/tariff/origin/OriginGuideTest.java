package org.tamga.tariff.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.TreeMap;
import java.util.Objects;
import java.nio.charset.StandardCharsets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tamga.reference.Law;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.origin.OriginAdvice.Question;
import org.tamga.tariff.origin.pack.OriginPart;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.testing.TestLaw;

/** Guidance to preference, under the law of Demoland. */
class OriginGuideTest {

    private static final Law DEMO = TestLaw.of("demo", new TariffPack(), new OriginPart());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void grantsTheLowestDutyWhenEverythingIsMet() {
        OriginAdvice advice = advise("871200", "TR", Map.of("materials.silk-road", "OTHER_CHAPTER", "working.silk-road", "YES",
                "transport", "DIRECT", "proof.N954", "YES"));

        assertThat(advice.isSettled()).isTrue();
        assertThat(advice.grant()).satisfies(grant -> {
            assertThat(grant.scheme()).isEqualTo("silk-road");
            assertThat(grant.preference()).isEqualTo("300");
            assertThat(grant.rule()).isEqualTo("product rule 8712: CTH except 8714 or MaxNOM 40 % EXW");
            assertThat(grant.proofs()).extracting(OriginAdvice.Proof::code).containsExactly("N954");
            assertThat(grant.measures()).extracting(OriginAdvice.Benefit::duty).containsExactly("0.00 %");
        });
    }

    @Test
    void fallsBackToTheNextSchemeAndSaysWhyTheFirstDoesNotGrant() {
        OriginAdvice advice = advise("871200", "TR", Map.of("transport", "UNALTERED", "materials.two-rivers", "OTHER_HEADING",
                "working.two-rivers", "YES", "nom.FOB.two-rivers", "60", "proof.U102", "YES"));

        assertThat(advice.grant()).satisfies(grant -> {
            assertThat(grant.scheme()).isEqualTo("two-rivers");
            assertThat(grant.preference()).isEqualTo("330");
        });
        assertThat(advice.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.scheme()).isEqualTo("silk-road");
            assertThat(refusal.reasons()).contains("not met: transported directly");
        });
    }

    @Test
    void namesEachReasonWhyNot() {
        OriginAdvice advice = advise("070200", "KZ", Map.of("materials.silk-road", "OTHER_CHAPTER", "transport", "ALTERED"));

        assertThat(advice.isSettled()).isTrue();
        assertThat(advice.grant()).isNull();
        assertThat(advice.refusals()).singleElement().satisfies(refusal -> assertThat(refusal.reasons())
                .contains("not met: wholly obtained", "not met: transported directly"));
    }

    @Test
    void asksNothingWhereThereIsNothingToPrefer() {
        assertThat(advise("871200", "CN", Map.of()).refusals()).singleElement()
                .satisfies(refusal -> assertThat(refusal.reasons().getFirst()).contains("no scheme favours goods from CN"));
        assertThat(advise("250100", "KZ", Map.of()).refusals()).singleElement()
                .satisfies(refusal -> assertThat(refusal.reasons().getFirst()).contains("no measure of this scheme"));
        assertThat(advise("250100", "KZ", Map.of()).isSettled()).isTrue();
    }

    @Test
    void joinsAnswersThatLeadTheSameWay() {
        Question question = follow("070200", "KZ", Map.of("transport", "DIRECT", "proof.N954", "YES"));

        assertThat(question.id()).isEqualTo("materials.silk-road");
        assertThat(question.options()).hasSize(2);
        assertThat(question.options().getFirst().answers()).containsExactly("NONE");
    }

    @Test
    void takesTheRuleOfTheDay() {
        Map<String, String> facts = Map.of("materials.silk-road", "SAME_SUBHEADING", "working.silk-road", "YES",
                "nom.EXW.silk-road", "47",
                "transport", "DIRECT", "proof.N954", "YES");
        Law law = withMeasure("M1,8509,142,2001,,,,,0.00 %,,2024-01-01,,Silk Road Agreement 14\n");

        assertThat(advise(law, LocalDate.of(2026, 12, 31), "850940", "KZ", facts).grant()).isNotNull();
        assertThat(advise(law, LocalDate.of(2027, 1, 1), "850940", "KZ", facts).grant()).isNull();
    }

    @Test
    void asksWhetherTheGoodsAreThePartThatARuleIsFor() {
        OriginAdvice nuts = advise("180690", "KZ",
                Map.of("part.1806.0.silk-road", "YES", "materials.silk-road", "OTHER_CHAPTER",
                        "without.0801-0802.silk-road", "NO", "unchanged.EXW.CTH.0801-0802.silk-road", "40", "nom.EXW.silk-road",
                        "40"));
        OriginAdvice plain = advise("180690", "KZ",
                Map.of("part.1806.0.silk-road", "NO", "materials.silk-road", "OTHER_CHAPTER",
                        "nom.EXW.1701.silk-road", "10", "working.silk-road", "YES", "transport", "DIRECT", "proof.N954",
                        "YES"));

        assertThat(nuts.grant()).isNull();
        assertThat(nuts.isSettled()).isTrue();
        assertThat(plain.grant()).extracting(OriginAdvice.Grant::rule)
                .isEqualTo("product rule 18: CTH and MaxNOM 30 % EXW of 1701");
    }

    @Test
    void refusesAnswersThatTheQuestionDoesNotAllowAllAtOnce() {
        UnclearFacts unclear = catchThrowableOfType(UnclearFacts.class,
                () -> advise("871200", "TR", Map.of("transport", "BY_CAMEL", "nom.FOB.two-rivers", "-3", "colour", "red")));

        assertThat(unclear.faults()).hasSize(2).anySatisfy(fault -> assertThat(fault).contains("DIRECT, UNALTERED, ALTERED"));
        assertThat(advise("871200", "TR", Map.of("colour", "red")).unused()).containsExactly("colour");
    }

    @Test
    void measuresMaterialsByTheirWeightWhereTheRuleDoes() {
        Law law = withMeasure("M1,210690,142,2001,,,,,0.00 %,,2024-01-01,,Silk Road Agreement 14\n");

        OriginAdvice within = claim(law, "210690", "KZ", "100", List.of(material("170199", "CN", "90", "40")), Map.of());
        OriginAdvice beyond = claim(law, "210690", "KZ", "100", List.of(material("170199", "CN", "10", "40.01")), Map.of());
        OriginAdvice unweighed = claim(law, "210690", "KZ", "100", List.of(material("170199", "CN", "10", null)), Map.of());

        assertThat(within.grant()).extracting(OriginAdvice.Grant::rule)
                .isEqualTo("product rule 2105-2106: CTH and MaxNOM 40 % weight of 1701-1702");
        assertThat(beyond.grant()).isNull();
        assertThat(beyond.isSettled()).isTrue();
        assertThat(unweighed.question()).extracting(Question::id).isEqualTo("nom.weight.1701-1702.silk-road");
        assertThat(unweighed.question()).extracting(Question::text).asString().contains("net weight of all materials of 1701");
    }

    @Test
    void measuresMaterialsOnThoseThatOriginateWhereTheRuleDoes() {
        Law law = withMeasure("M1,8510,142,2001,,,,,0.00 %,,2024-01-01,,Silk Road Agreement 14\n");
        OriginClaim.Material foreign = material("850450", "CN", "45", null);

        assertThat(claim(law, "851010", "KZ", "100", List.of(foreign, material("740811", "UZ", "45", null)), Map.of()).grant())
                .isNotNull();
        assertThat(claim(law, "851010", "KZ", "100", List.of(foreign, material("740811", "UZ", "44.99", null)), Map.of())
                .grant()).isNull();
        assertThat(claim(law, "851010", "KZ", "100", List.of(foreign), Map.of()).grant()).isNull();
    }

    @Test
    void toleratesByWeightWhatTheSchemeToleratesByWeight() {
        Law law = DEMO;
        List<OriginClaim.Material> yarn = List.of(material("610910", "CN", "80", "10"));

        assertThat(claim(law, "610910", "BD", "100", yarn, Map.of()).grant()).extracting(OriginAdvice.Grant::scheme)
                .isEqualTo("least-developed");
        assertThat(claim(law, "610910", "BD", "100", List.of(material("610910", "CN", "1", "10.1")), Map.of()).grant())
                .isNull();
    }

    @Test
    void refusesAProofThatIsTooOld() {
        OriginAdvice fresh = claim(DEMO, "610910", "BD", "100", List.of(), Map.of("N954", DAY.minusMonths(10)));
        OriginAdvice old = claim(DEMO, "610910", "BD", "100", List.of(), Map.of("N954", DAY.minusMonths(10).minusDays(1)));

        assertThat(fresh.grant()).isNotNull();
        assertThat(old.grant()).isNull();
    }

    @Test
    void asksForNoProofForSmallConsignmentsOfPrivatePersons() {
        Map<String, String> facts = Map.of("materials.least-developed", "NONE", "transport", "DIRECT", "proof.N954", "NO");

        assertThat(advise("610910", "BD", with(facts, "private", "YES", "value.DMD", "500")).grant()).isNotNull();
        assertThat(advise("610910", "BD", with(facts, "private", "YES", "value.DMD", "500.01")).grant()).isNull();
        assertThat(advise("610910", "BD", with(facts, "private", "NO", "value.DMD", "10")).grant()).isNull();
    }

    @Test
    void countsMaterialsOfOtherCountriesUnlessTheSchemeExceptsThem() {
        Law law = withMeasure("M1,170490,142,2005,,,,,0.00 %,,2024-01-01,,Preferences Order\n");

        assertThat(
                OriginGuide.facts(claimOf("170490", "BD", "100", List.of(material("170199", "KH", "5", "5")), Map.of()), law))
                .containsEntry("materials.least-developed", "OTHER_HEADING");
        assertThat(
                OriginGuide.facts(claimOf("170490", "BD", "100", List.of(material("350510", "KH", "5", "5")), Map.of()), law))
                .containsEntry("materials.least-developed", "NONE");
    }

    private static Map<String, String> with(Map<String, String> facts, String... more) {
        Map<String, String> all = new TreeMap<>(facts);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static OriginClaim.Material material(String code, String origin, String value, @Nullable String kg) {
        return new OriginClaim.Material(CommodityCode.of(code), origin, new BigDecimal(value),
                kg == null ? null : new BigDecimal(kg), null, null);
    }

    private static OriginClaim claimOf(String code, String country, String whole, List<OriginClaim.Material> materials,
            Map<String, LocalDate> issued) {
        BigDecimal hundred = new BigDecimal(whole);
        return new OriginClaim(query(code, country, Map.of()), materials, hundred, hundred, hundred, Set.of(), true, "DIRECT",
                Set.of("N954"), issued, Set.of());
    }

    private static OriginAdvice claim(Law law, String code, String country, String whole,
            List<OriginClaim.Material> materials, Map<String, LocalDate> issued) {
        return OriginGuide.examine(claimOf(code, country, whole, materials, issued), law);
    }

    private static Question follow(String code, String country, Map<String, String> facts) {
        return Objects.requireNonNull(advise(code, country, facts).question());
    }

    private static OriginAdvice advise(String code, String country, Map<String, String> facts) {
        return OriginGuide.advise(query(code, country, facts), DEMO);
    }

    private static OriginAdvice advise(Law law, LocalDate day, String code, String country, Map<String, String> facts) {
        return OriginGuide.advise(new OriginQuery(day, CommodityCode.of(code), country, facts), law);
    }

    private static OriginQuery query(String code, String country, Map<String, String> facts) {
        return new OriginQuery(DAY, CommodityCode.of(code), country, facts);
    }

    private static Law withMeasure(String rows) {
        var files = TestLaw.files("demo");
        String measures = files.findText("tariff/measures.csv").orElseThrow();
        return TestLaw.compiler(new TariffPack(), new OriginPart()).compile(files.with("tariff/measures.csv",
                (measures + rows).getBytes(StandardCharsets.UTF_8)));
    }
}
