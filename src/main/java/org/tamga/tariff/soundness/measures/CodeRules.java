package org.tamga.tariff.soundness.measures;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.util.List;
import java.util.regex.Pattern;

import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.soundness.review.Each;
import org.tamga.tariff.soundness.review.MeasureKinds;
import org.tamga.tariff.soundness.review.SoundnessRule;

/** Commodity codes and additional codes of measures. */
public final class CodeRules {

    private static final Pattern ADDITIONAL_CODE = Pattern.compile("[A-Z0-9][A-Z0-9]{3}");

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-021", "A measure stands on a level of the nomenclature: 2, 4, 6, 8 or 10 digits.",
                    "HS Convention Art. 3; TARIC", Each.measure((measure, law) -> length(measure) % 2 == 0 ? null
                            : measure.commodity() + " has " + length(measure) + " digits")),
            error("TS-022", "A measure stands in a chapter from 01 to 99.", "HS Convention, Annex",
                    Each.measure((measure, law) -> measure.commodity().digits().startsWith("00") ? "chapter 00" : null)),
            warning("TS-023", "No measure stands in chapter 77.", "HS Convention, Annex: reserved for possible future use",
                    Each.measure((measure, law) -> measure.commodity().digits().startsWith("77") ? "chapter 77" : null)),
            warning("TS-024", "A suspension, a quota or a trade defence duty stands on a heading or below.",
                    "goods of a whole chapter are hardly meant", Each.measure((measure, law) -> length(measure) < 4
                            && MeasureKinds.isForCertainGoods(measure)
                                    ? "type " + measure.type() + " on chapter " + measure.commodity()
                                    : null)),
            warning("TS-025", "An anti-dumping or countervailing duty stands on a subheading or below.",
                    "WTO Anti-Dumping Agreement Art. 2.6, the like product",
                    Each.measure((measure, law) -> length(measure) < 6 && MeasureKinds.isTradeDefence(measure)
                            ? "stands on " + measure.commodity()
                            : null)),
            error("TS-026", "An additional code has four characters.", "TARIC additional codes, a type and three characters",
                    Each.measure((measure, law) -> measure.additionalCode() == null
                            || ADDITIONAL_CODE.matcher(measure.additionalCode()).matches() ? null : measure.additionalCode())));

    private CodeRules() {
    }

    private static int length(Measure measure) {
        return measure.commodity().digits().length();
    }
}
