package org.tamga.tariff.soundness.tables;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.util.stream.Stream;
import java.util.function.Consumer;
import java.util.TreeMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tamga.reference.PackProfile;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureLine;
import org.tamga.tariff.soundness.review.Periods;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.SoundnessRule.Against;
import org.tamga.tariff.soundness.review.SoundnessRule.Check;

/** Measures against the nomenclature; nothing where the pack has none. */
public final class NomenclatureRules {

    private static final String FILE = "tariff/nomenclature.csv";
    private static final int FULL = 10;

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-261", "A measure stands on a code of the nomenclature.", "HS Convention Art. 3; a measure for no goods",
                    known((law, codes, against) -> live(law, measure -> {
                        if (!codes.containsKey(padded(measure.commodity()))) {
                            against.say(ReviewedLaw.MEASURES, measure.sid(), measure.commodity() + " is no code");
                        }
                    }))),
            warning("TS-262", "A measure holds only while its code is in the nomenclature.", "a measure for no goods",
                    known((law, codes, against) -> live(law, measure -> {
                        Validity left = law.toCome(measure.validity());
                        List<Validity> periods = codes.getOrDefault(padded(measure.commodity()), List.of());
                        LocalDate gap = left == null || periods.isEmpty() ? null : Periods.gap(left, periods);
                        if (gap != null) {
                            against.say(ReviewedLaw.MEASURES, measure.sid(), "no " + measure.commodity() + " on " + gap);
                        }
                    }))),
            error("TS-263", "A quota is for a code of the nomenclature.", "a volume that nobody can use",
                    known((law, codes, against) -> law.quotas().values().stream().flatMap(List::stream)
                            .filter(quota -> law.toCome(quota.period()) != null
                                    && !codes.containsKey(padded(quota.commodity())))
                            .forEach(quota -> against.say(ReviewedLaw.QUOTAS, place(quota),
                                    quota.commodity() + " is no code")))),
            warning("TS-264", "A heading has an ordinary duty on it, above it or below it.", "goods that cannot be assessed",
                    NomenclatureRules::headingsWithoutDuty),
            warning("TS-265", "A line of the nomenclature has its text in every language of the pack.",
                    "a trader reads the law in the languages of the country", NomenclatureRules::untranslated),
            warning("TS-266", "A code that goods could be declared under is ended, not removed.",
                    "GATT Art. X:2; no law for what is past, unless it says so", NomenclatureRules::removed));

    /** Looks at the law with the periods of every code, by its ten digits. */
    private interface WithCodes {
        void look(ReviewedLaw law, Map<String, List<Validity>> codes, Against against);
    }

    private NomenclatureRules() {
    }

    private static Nomenclature nomenclature(ReviewedLaw law) {
        return law.law().parts().get(Nomenclature.class) instanceof Nomenclature own ? own : Nomenclature.EMPTY;
    }

    private static Check known(WithCodes check) {
        return (law, against) -> {
            Map<String, List<Validity>> codes = new HashMap<>();
            nomenclature(law).lines().forEach(line -> codes.merge(line.item(), List.of(line.validity()),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
            if (!codes.isEmpty()) {
                check.look(law, codes, against);
            }
        };
    }

    private static void live(ReviewedLaw law, Consumer<Measure> look) {
        law.measures().stream().filter(measure -> law.toCome(measure.validity()) != null).forEach(look);
    }

    private static String padded(CommodityCode code) {
        return code.digits() + "0".repeat(FULL - code.digits().length());
    }

    private static String place(Quota quota) {
        return quota.orderNumber() + " " + quota.commodity() + " " + quota.period().from();
    }

    private static void headingsWithoutDuty(ReviewedLaw law, Against against) {
        if (law.measures().stream().noneMatch(measure -> law.kinds().ordinary().contains(measure.type()))) {
            return;
        }
        Map<String, List<String>> byChapter = nomenclature(law).lines().stream()
                .filter(line -> line.isHeading() && line.validity().holdsOn(law.day()))
                .map(line -> CommodityCode.of(line.code().digits().substring(0, 4)))
                .filter(code -> law.ordinaryAbove(code).isEmpty() && !law.hasOrdinaryBelow(code)).map(CommodityCode::digits)
                .distinct().collect(Collectors.groupingBy(code -> code.substring(0, 2), TreeMap::new,
                        Collectors.toList()));
        byChapter.forEach((chapter, headings) -> against.say(FILE, chapter, String.join(", ", headings)));
    }

    private static void untranslated(ReviewedLaw law, Against against) {
        for (String language : law.law().part(PackProfile.class).languages()) {
            List<NomenclatureLine> without = nomenclature(law).lines().stream()
                    .filter(line -> law.toCome(line.validity()) != null && !line.texts().containsKey(language)).toList();
            if (!without.isEmpty()) {
                against.say(FILE, language, without.size() + " lines have none, " + without.getFirst().code()
                        + " is the first");
            }
        }
    }

    private static void removed(ReviewedLaw law, Against against) {
        ReviewedLaw old = law.inForce();
        if (old == null || nomenclature(old).equals(nomenclature(law))) {
            return;
        }
        var now = nomenclature(law).lines().stream().map(NomenclatureLine::item).collect(Collectors.toSet());
        nomenclature(old).lines().stream().filter(line -> line.validity().holdsOn(law.day()) && !now.contains(line.item()))
                .forEach(line -> against.say(FILE, line.code().digits(), "it is gone"));
    }
}
