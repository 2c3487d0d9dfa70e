package org.tamga.tariff.soundness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.tariff.soundness.SoundPack.AREAS;
import static org.tamga.tariff.soundness.SoundPack.MEASURES;
import static org.tamga.tariff.soundness.SoundPack.PACK;
import static org.tamga.tariff.soundness.SoundPack.PRODUCT_RULES;
import static org.tamga.tariff.soundness.SoundPack.QUOTAS;
import static org.tamga.tariff.soundness.SoundPack.RATES;
import static org.tamga.tariff.soundness.SoundPack.SCHEMES;
import static org.tamga.tariff.soundness.SoundPack.TAXES;
import static org.tamga.tariff.soundness.SoundPack.UNITS;
import static org.tamga.tariff.soundness.SoundPack.VALUATION;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.reference.spi.SoundnessFinding;
import org.tamga.tariff.soundness.review.SoundnessRule;

/** Each rule finds the pack that was spoilt for it, at the row that was spoilt, and says nothing of the sound one. */
class SoundnessRulesTest {

    /** @param spoil what is done to a sound pack; the one before is the law in force */
    private record Case(String rule, String place, UnaryOperator<SoundPack> spoil) {
        static Case of(String rule, String place, UnaryOperator<SoundPack> spoil) {
            return new Case(rule, place, spoil);
        }

        @Override
        public String toString() {
            return rule + " at " + place;
        }
    }

    private static final SoundPack SOUND = SoundPack.sound().rows("codelists/origin-types.csv", "9,,,Unknown,Inconnu");

    /** Rules whose case cannot be made by the row of a table; each has a test of its own here. */
    private static final Set<String> ELSEWHERE = Set.of("TS-248", "TS-266");

    static Stream<Case> cases() {
        return Stream.of(measures(), codes(), areas(), dutys(), units(), conditions(), quotas(), preferences(), charges(),
                tradeDefences(), rates(), lists(), changes(), nomenclatures(), quotaParts(), schemes(), productRules())
                .flatMap(List::stream);
    }

    @Test
    void theSoundPackIsSound() {
        assertThat(SOUND.findings(null)).isEmpty();
        assertThat(SOUND.findings(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsNotSound(Case spoilt) {
        List<SoundnessFinding> findings = spoilt.spoil().apply(SOUND).findings(SOUND);

        assertThat(findings).filteredOn(finding -> finding.rule().equals(spoilt.rule()))
                .extracting(SoundnessFinding::place).contains(spoilt.place());
        assertThat(findings).allSatisfy(finding -> assertThat(finding.text()).contains(": "));
    }

    @Test
    void aSoundPackWithItsNomenclatureIsSound() {
        assertThat(SOUND.lines().findings(SOUND.lines())).isEmpty();
    }

    /** TS-104: where goods may not be above a threshold, the lowest comes first. */
    @Test
    void thresholdsThatGoodsMayNotExceedRise() {
        assertThat(SOUND.conditions("E:10.00 KGM:27;E:20.00 KGM:27;E::07").findings(SOUND))
                .extracting(SoundnessFinding::rule).doesNotContain("TS-104");
    }

    /** TS-266 */
    @Test
    void findsACodeThatIsGone() {
        assertThat(SOUND.lines().findings(SOUND.lines("8473,80,0,,,Parts,Parties")))
                .filteredOn(finding -> finding.rule().equals("TS-266")).extracting(SoundnessFinding::place)
                .containsExactly("8473");
    }

    /** TS-248 */
    @Test
    void findsATableOfWhichMuchIsGone() {
        SoundPack full = SOUND.measures(IntStream.range(0, 40)
                .mapToObj(i -> "M%d,85%02d,103,1011,,,,,5.00 %%,,2024-01-01,,Act,".formatted(i, i + 1)).toArray(String[]::new));

        assertThat(SOUND.findings(full)).extracting(SoundnessFinding::rule).contains("TS-248");
        assertThat(full.findings(full)).extracting(SoundnessFinding::rule).doesNotContain("TS-248");
    }

    /** Nothing here may look at each measure for each measure: this would not end. */
    @Test
    void looksThroughAHundredThousandMeasures() {
        String[] rows = IntStream.range(0, 100_000)
                .mapToObj(i -> "M%d,%010d,103,1011,,,,,%d.00 %%,,2024-01-01,,Act,".formatted(i,
                        8_501_000_000L + i * 2L, i % 20 + 1))
                .toArray(String[]::new);
        SoundPack large = SOUND.measures(rows);

        List<SoundnessFinding> findings = large.measures("X1,8501000002,103,1011,,,,,50.00 %,,2024-01-01,,Act,")
                .findings(large);

        assertThat(findings).filteredOn(finding -> finding.rule().equals("TS-001")).extracting(SoundnessFinding::place)
                .containsExactly("X1");
    }

    @Test
    void everyRuleHasACaseThatItMustFind() {
        Set<String> tested = cases().map(Case::rule).collect(Collectors.toCollection(HashSet::new));
        tested.addAll(ELSEWHERE);

        assertThat(SoundnessRules.ALL).extracting(SoundnessRule::id).doesNotHaveDuplicates().isSorted()
                .containsExactlyInAnyOrderElementsOf(tested);
        assertThat(SoundnessRules.ALL).hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(rule -> assertThat(rule.law()).endsWith(".").hasSizeGreaterThan(20));
    }

    private static List<Case> measures() {
        return List.of(
                Case.of("TS-001", "X1", pack -> pack.measures("X1,84,103,1011,,,,,6.00 %,,2025-01-01,,Act,")),
                Case.of("TS-002", "X2",
                        pack -> pack.measures("X1,8501,103,1011,,,,,5.00 %,,2024-01-01,2026-12-31,Act,",
                                "X2,8501,103,1011,,,,,6.00 %,,2027-02-01,,Act,")),
                Case.of("TS-003", "X1", pack -> pack.duty("5.00 %")),
                Case.of("TS-004", "X1", pack -> pack.measure("103,1011,,,,,6.00 %,,2024-01-01,,,")),
                Case.of("TS-005", "X1", pack -> pack.measure("103,1011,,,,,6.00 %,,,,Act,")),
                Case.of("TS-006", "X2", pack -> pack.measures("X1,847160,103,1011,,,,,6.00 %,,2024-01-01,,Act,",
                        "X2,8471600000,103,1011,,,,,7.00 %,,2024-01-01,,Act,")));
    }

    private static List<Case> codes() {
        return List.of(
                Case.of("TS-021", "X1", pack -> pack.measures("X1,84716,103,1011,,,,,6.00 %,,2024-01-01,,Act,")),
                Case.of("TS-022", "X1", pack -> pack.measures("X1,0011,103,1011,,,,,6.00 %,,2024-01-01,,Act,")),
                Case.of("TS-023", "X1", pack -> pack.measures("X1,7701,103,1011,,,,,6.00 %,,2024-01-01,,Act,")),
                Case.of("TS-024", "X1", pack -> pack.measures("X1,84,112,1011,,,,,0.00 %,,2024-01-01,2028-12-31,Act,")),
                Case.of("TS-025", "X1", pack -> pack.measures("X1,8482,552,CN,,A999,,,20.00 %,,2024-01-01,2028-12-31,Act,")),
                Case.of("TS-026", "X1", pack -> pack.measures("X1,848310,552,CN,,A9,,,20.00 %,,2024-01-01,2028-12-31,Act,")));
    }

    private static List<Case> areas() {
        return List.of(
                Case.of("TS-041", "X1",
                        pack -> pack.rows(AREAS, "2009,TR,2024-01-01,2025-01-01")
                                .measure("142,2009,,,,,0.00 %,,2024-01-01,,Act,")),
                Case.of("TS-042", "X1",
                        pack -> pack.rows(AREAS, "2009,TR,2024-01-01,2026-12-31")
                                .measure("142,2009,,,,,0.00 %,,2024-01-01,,Act,")),
                Case.of("TS-043", "X1", pack -> pack.measure("142,QZ,,,,,0.00 %,,2024-01-01,,Act,")),
                Case.of("TS-044", "X1", pack -> pack.measure("142,2001,JP,,,,0.00 %,,2024-01-01,,Act,")),
                Case.of("TS-045", "X1", pack -> pack.measure("142,2001,2001,,,,0.00 %,,2024-01-01,,Act,")),
                Case.of("TS-046", "X1", pack -> pack.measure("142,2005,BD KH LA NP ET MG,,,,0.00 %,,2024-01-01,,Act,")),
                Case.of("TS-047", "X1", pack -> pack.measure("103,1011,QZ,,,,6.00 %,,2024-01-01,,Act,")),
                Case.of("TS-048", "2001 QZ", pack -> pack.rows(AREAS, "2001,QZ,2024-01-01,")),
                Case.of("TS-049", "2001 2005", pack -> pack.rows(AREAS, "2001,2005,2024-01-01,")),
                Case.of("TS-050", "1011 KZ", pack -> pack.rows(AREAS, "1011,KZ,2024-01-01,")),
                Case.of("TS-051", "QX KZ", pack -> pack.rows(AREAS, "QX,KZ,2024-01-01,")),
                Case.of("TS-052", "2009", pack -> pack.rows(AREAS, "2009,TR,2024-01-01,")));
    }

    private static List<Case> dutys() {
        return List.of(
                Case.of("TS-061", "X1", pack -> pack.duty("")),
                Case.of("TS-062", "X1", pack -> pack.measure("277,1011,,,,,6.00 %,,2024-01-01,,Act,")),
                Case.of("TS-063", "X1", pack -> pack.duty("500.00 %")),
                Case.of("TS-064", "X1", pack -> pack.duty("1.1234567 %")),
                Case.of("TS-065", "X1", pack -> pack.duty("5.00 % MIN 9.00 EUR / DTN MAX 4.00 EUR / DTN")),
                Case.of("TS-066", "X1", pack -> pack.duty("5.00 % MAX 3.00 %")),
                Case.of("TS-067", "X1", pack -> pack.duty("2.00 AUD / DTN")),
                Case.of("TS-068", "X1", pack -> pack.duty("0.00 EUR / DTN")),
                Case.of("TS-070", "X1", pack -> pack.duty("1.00 EUR / DTN + 2.00 EUR / DTN")));
    }

    private static List<Case> units() {
        return List.of(
                Case.of("TS-081", "XUN", pack -> pack.rows(UNITS, "XUN,things,1,,,NOPE*LTR")),
                Case.of("TS-082", "XUN", pack -> pack.rows(UNITS, "XUN,things,1,,,XUN*LTR")),
                Case.of("TS-083", "XUN", pack -> pack.rows(UNITS, "XUN,things,5,,,")),
                Case.of("TS-084", "XUN", pack -> pack.rows(UNITS, "XUN,count,1,yes,,")),
                Case.of("TS-085", "KGM", pack -> pack.rows(UNITS, "KGM,mass,1,,,")),
                Case.of("TS-086", "X1", pack -> pack.measure("109,1011,,,,,WAT,,2024-01-01,,Act,")),
                Case.of("TS-087", "X1", pack -> pack.duty("2.00 EUR / NAR")));
    }

    private static List<Case> conditions() {
        return List.of(
                Case.of("TS-101", "X1", pack -> pack.conditions("B:C990:27")),
                Case.of("TS-102", "X1", pack -> pack.conditions("B::07;B:C990:27")),
                Case.of("TS-103", "X1", pack -> pack.conditions("B:C990:27;B:C990:27;B::07")),
                Case.of("TS-104", "X1",
                        pack -> pack.conditions("V:10.00 EUR / DTN:01:1.00 %;V:20.00 EUR / DTN:01:2.00 %;V::01:3.00 %")),
                Case.of("TS-104", "X1", pack -> pack.conditions("E:20.00 KGM:27;E:10.00 KGM:27;E::07")),
                Case.of("TS-105", "X1",
                        pack -> pack.conditions("V:20.00 EUR / DTN:01:1.00 %;V:10.00 EUR / TNE:01:2.00 %;V::01:3.00 %")),
                Case.of("TS-106", "X1", pack -> pack.conditions("B:C999:27;B::07")),
                Case.of("TS-107", "X1", pack -> pack.conditions("B:C990:2x;B::07")),
                Case.of("TS-108", "X1", pack -> pack.conditions("V:10.00 EUR / DTN:01;V::01:3.00 %")),
                Case.of("TS-109", "X1", pack -> pack.conditions("B:C990:27;B::07:5.00 %")),
                Case.of("TS-110", "X1", pack -> pack.conditions("B::07")),
                Case.of("TS-111", "X1", pack -> pack.conditions("b:C990:27;b::07")),
                Case.of("TS-112", "X1", pack -> pack.conditions("")));
    }

    private static List<Case> quotas() {
        return List.of(
                Case.of("TS-121", "X1", pack -> pack.measure("122,1011,,,,095009,2.00 %,,2026-01-01,2026-12-31,Act,")),
                Case.of("TS-122", "095005 847310 2026-01-01",
                        pack -> pack.rows(QUOTAS, "095005,847310,2026-01-01,2026-12-31,10,KGM,90")),
                Case.of("TS-123", "095005 847310 2026-01-01",
                        pack -> pack.rows(QUOTAS, "095005,847310,2026-01-01,2026-12-31,0,KGM,90")),
                Case.of("TS-124", "X1",
                        pack -> pack.rows(QUOTAS, "095005,8473,2026-01-01,2026-12-31,10,KGM,90").measure(
                                "122,1011,,,,095005,2.00 %,,2026-01-01,2027-12-31,Act,")),
                Case.of("TS-125", "095005 8473 2026-01-01",
                        pack -> pack
                                .rows(QUOTAS, "095005,8473,2026-01-01,2026-12-31,10,KGM,90",
                                        "095005,8473,2027-02-01,2027-12-31,10,KGM,90")
                                .measure("122,1011,,,,095005,2.00 %,,2026-01-01,2027-12-31,Act,")),
                Case.of("TS-126", "095005 8473 2026-01-01", pack -> pack.rows(QUOTAS, "095005,8473,2026-01-01,,10,KGM,90")),
                Case.of("TS-127", "095005 8473 2026-01-01",
                        pack -> pack.rows(QUOTAS, "095005,8473,2026-01-01,2027-12-31,10,KGM,90")),
                Case.of("TS-128", "095005 8473 2026-01-01",
                        pack -> pack.rows(QUOTAS, "095005,8473,2026-01-01,2026-12-31,10,KGM,150")),
                Case.of("TS-129", "095005 8474 2026-01-01",
                        pack -> pack.rows(QUOTAS, "095005,8473,2026-01-01,2026-12-31,10,KGM,90",
                                "095005,8474,2026-01-01,2026-12-31,20,KGM,90")),
                Case.of("TS-130", "095001 8474 2026-01-01",
                        pack -> pack.rows(QUOTAS, "095001,8474,2026-01-01,2026-12-31,50000,KGM,90")),
                Case.of("TS-131", "X1", pack -> pack.measure("122,1011,,,,,2.00 %,,2026-01-01,2026-12-31,Act,")),
                Case.of("TS-132", "X1", pack -> pack.measure("103,1011,,,,095001,2.00 %,,2026-01-01,2026-12-31,Act,")),
                Case.of("TS-133", "X1", pack -> pack.measure("122,1011,,,,9501,2.00 %,,2026-01-01,2026-12-31,Act,")),
                Case.of("TS-134", "X1", pack -> pack.measure("122,1011,,,,095001,9.00 %,,2026-01-01,2026-12-31,Act,")));
    }

    private static List<Case> preferences() {
        return List.of(
                Case.of("TS-141", "X1",
                        pack -> pack.replaced(TAXES, "[\"103\", \"105\",", "[\"119\", \"103\", \"105\",")
                                .measure("119,1011,,,,,0.00 %,,2024-01-01,,Act,")),
                Case.of("TS-142", "X1", pack -> pack.measure("142,1011,,,,,0.00 %,,2024-01-01,,Act,")),
                Case.of("TS-143", "X1", pack -> pack.measures("X1,9001,142,2001,,,,,0.00 %,,2024-01-01,,Act,")),
                Case.of("TS-144", "X1", pack -> pack.measure("142,2001,,,,,9.00 %,,2024-01-01,,Act,")),
                Case.of("TS-145", "X1", pack -> pack.measure("142,2001,,,399,,0.00 %,,2024-01-01,,Act,")),
                Case.of("TS-146", "claims 142", pack -> pack.replaced(TAXES, "\"142\": [\"300\"]", "\"142\": [\"399\"]")),
                Case.of("TS-147", "X1", pack -> pack.measure("103,TR,,,,,6.00 %,,2024-01-01,,Act,")),
                Case.of("TS-148", "X1", pack -> pack.measure("112,1011,,,,,0.00 %,,2024-01-01,,Act,")),
                Case.of("TS-149", "X1", pack -> pack.measure("112,1011,,,,,9.00 %,,2024-01-01,2028-12-31,Act,")),
                Case.of("TS-150", "X1", pack -> pack.measures("X1,8501,142,2001,,,,,0.00 %,,2024-01-01,,Act,",
                        "X2,850110,103,1011,,,,,6.00 %,,2024-01-01,,Act,")));
    }

    private static List<Case> charges() {
        return List.of(
                Case.of("TS-161", "X1", pack -> pack.measures("X1,90,103,1011,,,,,6.00 %,,2024-01-01,,Act,")),
                Case.of("TS-162", "X1",
                        pack -> pack.replaced(TAXES, "type: E20", "additional_code_prefix: X")
                                .measure("EXT,1011,,,,,6.00 %,,2024-01-01,,Act,")),
                Case.of("TS-163", "tax processing-fee", pack -> pack.replaced(TAXES, "type: F10", "type: F99")),
                Case.of("TS-164", "tax vat", pack -> pack.replaced(TAXES, "scale: 2", "scale: 9")),
                Case.of("TS-165", "route other",
                        pack -> pack.replaced(TAXES, "    regime: XD\n", "    regime: XD\n  - id: other\n    regime: XE\n")),
                Case.of("TS-166", "route home",
                        pack -> pack.replaced(TAXES, "    regime: XD\n", "    regime: XD\n    when: {direction: [EXPORT]}\n")),
                Case.of("TS-167", "tax vat", pack -> pack.replaced(TAXES, "type: B00", "type: {XZ: B00}")),
                Case.of("TS-168", "X1", pack -> pack.measure("103,1011,,,,,6.00 %,,2024-01-01,,Act,XZ")),
                Case.of("TS-169", "AI",
                        pack -> pack.replaced(VALUATION, "AI: {effect: add,", "AI: {effect: add, taxes: [no-tax],")),
                Case.of("TS-170", "BF", pack -> pack.replaced(VALUATION, "BF: {effect: deduct,", "BF: {effect: none,")),
                Case.of("TS-171", "tax excise-on-tobacco", pack -> pack.replaced(TAXES, "measures: [EXT]", "measures: [EXA]")),
                Case.of("TS-173", "treatment negligible-value", pack -> pack.replaced(TAXES, "treatments:\n",
                        "treatments:\n  - id: all\n    when: {}\n    effect: relieve\n    text: all\n")));
    }

    private static List<Case> tradeDefences() {
        return List.of(
                Case.of("TS-181", "X1", pack -> pack.measures("X1,848310,552,CN,,A901,,,9.00 %,,2024-01-01,2028-12-31,Act,")),
                Case.of("TS-182", "X1", pack -> pack.measures("X1,848310,552,CN,,A999,,,9.00 %,,2024-01-01,,Act,")),
                Case.of("TS-183", "X1", pack -> pack.measures("X1,848310,551,CN,,A999,,,9.00 %,,2026-01-01,2026-12-31,Act,")),
                Case.of("TS-184", "X1", pack -> pack.measures("X1,848310,552,1011,,A999,,,9.00 %,,2024-01-01,2028-12-31,Act,")),
                Case.of("TS-185", "X1", pack -> pack.measures("X1,848210,552,CN,,A902,,,30.00 %,,2024-01-01,2028-12-31,Act,")));
    }

    private static List<Case> rates() {
        return List.of(
                Case.of("TS-201", "NOK 2026-02-01",
                        pack -> pack.rows(RATES, "NOK,2024-01-01,2025-12-31,4.40", "NOK,2026-02-01,,4.60")),
                Case.of("TS-202", "NOK 2024-01-01", pack -> pack.rows(RATES, "NOK,2024-01-01,2025-12-31,4.40")),
                Case.of("TS-203", "QQQ 2024-01-01", pack -> pack.rows(RATES, "QQQ,2024-01-01,,4.40")),
                Case.of("TS-204", "NOK 2026-01-01",
                        pack -> pack.rows(RATES, "NOK,2024-01-01,2025-12-31,4.40", "NOK,2026-01-01,,0.2270")),
                Case.of("TS-205", "DMD 2024-01-01", pack -> pack.rows(RATES, "DMD,2024-01-01,,1.10")));
    }

    private static List<Case> lists() {
        return List.of(
                Case.of("TS-221", "origin-types fr", pack -> pack.rows("codelists/origin-types.csv", "7,,,Unheard of,")),
                Case.of("TS-222", "languages fr",
                        pack -> pack.file("codelists/shades.csv", "code,valid_from,valid_to,text_en\nA,,,A\n")),
                Case.of("TS-223", "name", pack -> pack.replaced(PACK, ", fr: Démolande", "")),
                Case.of("TS-224", "shades",
                        pack -> pack.file("codelists/shades.csv", "code,valid_from,valid_to,text_en\nA,,2025-12-31,A\n")),
                Case.of("TS-225", "treatment relief", pack -> pack.replaced(TAXES, "[C08, C20", "[Z99, C20")),
                Case.of("TS-225", "treatment negligible-value",
                        pack -> pack.replaced(TAXES, "up_to: \"150.00\"", "up_to: \"150.00\"\n      claimed_by: Z99")));
    }

    private static List<Case> changes() {
        return List.of(
                Case.of("TS-241", "B1", pack -> pack.replaced(MEASURES, "B1,84,", "B1,85,")),
                Case.of("TS-242", "B1", pack -> pack.replaced(MEASURES, "5.00 %,", "4.00 %,")),
                Case.of("TS-243", "X1", pack -> pack.duty("6.00 %")),
                Case.of("TS-244", "S1", pack -> pack.replaced(MEASURES, "S1,8483", "S2,8484")),
                Case.of("TS-245", "B1", pack -> pack.replaced(MEASURES, "5.00 %,,2024-01-01", "5.00 %,,2025-01-01")),
                Case.of("TS-246", "B1",
                        pack -> pack.replaced(MEASURES, "5.00 %,,2024-01-01,", "5.00 %,,2024-01-01,2026-03-31")),
                Case.of("TS-247", "B1", pack -> pack.replaced(MEASURES, "5.00 %,", "6.00 %,")),
                Case.of("TS-249", "country",
                        pack -> pack.replaced(PACK, "currency: DMD", "currency: EUR").file(RATES, "currency,from,to,rate\n")),
                Case.of("TS-250", "9", pack -> pack.replaced("codelists/origin-types.csv", "9,,,", "8,,,")),
                Case.of("TS-251", "095001 848110 2026-01-01", pack -> pack.replaced(QUOTAS, "50000", "40000")),
                Case.of("TS-252", "2001 TR", pack -> pack.replaced(AREAS, "2001,TR,2024-01-01,\n", "")));
    }

    private static List<Case> quotaParts() {
        String header = "order_number,commodity,from,to,volume,unit,critical_percent,kind,blocking_from,blocking_to,"
                + "suspended_from,suspended_to,parent,coefficient\n";
        String whole = header + "095001,848110,2026-01-01,2026-12-31,50000,KGM,90,,,,,,,\n";
        return List.of(
                Case.of("TS-135", "095005 8473 2026-01-01", pack -> pack.file(QUOTAS, whole
                        + "095005,8473,2026-01-01,2027-06-30,10,KGM,90,,,,,,095001,1\n")),
                Case.of("TS-137", "095005 8473 2026-01-01", pack -> pack.file(QUOTAS, whole
                        + "095005,8473,2026-01-01,2026-12-31,30000,KGM,90,,,,,,095001,2\n")),
                Case.of("TS-138", "095005 8473 2026-01-01", pack -> pack.file(QUOTAS, whole
                        + "095005,8473,2026-01-01,2026-12-31,10,TNE,90,,,,,,095001,1\n")),
                Case.of("TS-139", "095005 8473 2026-01-01", pack -> pack.file(QUOTAS, whole
                        + "095005,8473,2026-01-01,2026-12-31,10,KGM,90,,2026-12-20,2027-01-10,,,,\n")),
                Case.of("TS-139", "095005 8473 2026-01-01", pack -> pack.file(QUOTAS, whole
                        + "095005,8473,2026-01-01,2026-12-31,10,KGM,90,,,,2025-12-20,2026-01-10,,\n")),
                Case.of("TS-140", "095005 8473 2026-01-01", pack -> pack.file(QUOTAS, whole
                        + "095005,8473,2026-01-01,2026-12-31,10,KGM,90,licence,,,,,095001,1\n")));
    }

    private static List<Case> schemes() {
        return List.of(
                Case.of("TS-281", "road", pack -> pack.replaced(SCHEMES, "with: [\"2001\"]", "with: [\"2001\", QZ]")),
                Case.of("TS-282", "road",
                        pack -> pack.rows(AREAS, "2009,TR,2024-01-01,2026-12-31").replaced(SCHEMES, "partners: [\"2001\"]",
                                "partners: [\"2001\", \"2009\"]")),
                Case.of("TS-283", "road",
                        pack -> pack.replaced(SCHEMES, "preferences: [\"300\"]", "preferences: [\"300\", \"399\"]")),
                Case.of("TS-284", "rivers", pack -> pack.replaced(SCHEMES, "\"330\"", "\"320\"")),
                Case.of("TS-285", "rivers", pack -> pack.replaced(SCHEMES, "U101", "U999")),
                Case.of("TS-286", "rivers", pack -> pack.replaced(SCHEMES,
                        "    proofs:\n      - {code: U101, text: {en: statement, fr: attestation}}\n", "")),
                Case.of("TS-287", "road", pack -> pack.replaced(SCHEMES, "6000 EUR", "6000 AUD")),
                Case.of("TS-288", "road", pack -> pack.replaced(SCHEMES, "percent: 10,", "percent: 100,")),
                Case.of("TS-289", "road", pack -> pack.replaced(SCHEMES, "6000 EUR", "400 DMD").replaced(SCHEMES,
                        ", private: true", "")));
    }

    private static List<Case> productRules() {
        return List.of(
                Case.of("TS-290", "road 98", pack -> pack.rows(PRODUCT_RULES, "road,98,,CTH,2024-01-01,,Act")),
                Case.of("TS-291", "road 85", pack -> pack.lines().rows(PRODUCT_RULES, "road,85,,CTH,2024-01-01,,Act")),
                Case.of("TS-292", "rivers 85",
                        pack -> pack
                                .replaced(SCHEMES, "valid_from: 2025-01-01", "valid_from: 2025-01-01\n    valid_to: 2026-12-31")
                                .rows(PRODUCT_RULES, "rivers,85,,CTH,2027-01-01,,Act")),
                Case.of("TS-293", "road 9001", pack -> pack.measures("X1,9001,103,1011,,,,,6.00 %,,2024-01-01,,Act,",
                        "X2,9001,142,2001,,,,,0.00 %,,2024-01-01,,Act,")),
                Case.of("TS-294", "road 8501", pack -> pack.rows(PRODUCT_RULES, "road,8501,small ones,CTH,2024-01-01,,Act")),
                Case.of("TS-295", "road 85", pack -> pack.rows(PRODUCT_RULES, "road,85,,MaxNOM 100 % EXW,2024-01-01,,Act")),
                Case.of("TS-295", "road 85", pack -> pack.rows(PRODUCT_RULES, "road,85,,RVC 0 % FOB build-up,2024-01-01,,Act")),
                Case.of("TS-296", "road 8501",
                        pack -> pack.rows(PRODUCT_RULES, "road,8501,,CTH except 850110,2024-01-01,,Act")),
                Case.of("TS-297", "road casting", pack -> pack.replaced(PRODUCT_RULES, "process(casting) and ", "")));
    }

    private static List<Case> nomenclatures() {
        return List.of(
                Case.of("TS-261", "X1", pack -> pack.lines().duty("6.00 %")),
                Case.of("TS-262", "X1", pack -> pack.lines("8473,80,0,,2026-12-31,Parts,Parties").duty("6.00 %")),
                Case.of("TS-263", "095005 8474 2026-01-01",
                        pack -> pack.lines().rows(QUOTAS, "095005,8474,2026-01-01,2026-12-31,10,KGM,90")),
                Case.of("TS-264", "85", pack -> pack.lines("85,80,0,,,Electrical,Électrique", "8501,80,0,,,Motors,Moteurs")),
                Case.of("TS-265", "fr", pack -> pack.lines("8474,80,0,,,Sorters,")));
    }
}
