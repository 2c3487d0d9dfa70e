package org.tamga.tariff.soundness;

import java.util.List;
import java.util.stream.Stream;

import org.tamga.reference.spi.SoundnessFinding;
import org.tamga.tariff.soundness.charges.ChargeRules;
import org.tamga.tariff.soundness.charges.RateRules;
import org.tamga.tariff.soundness.measures.AreaRules;
import org.tamga.tariff.soundness.measures.CodeRules;
import org.tamga.tariff.soundness.measures.ConditionRules;
import org.tamga.tariff.soundness.measures.DutyRules;
import org.tamga.tariff.soundness.measures.MeasureRules;
import org.tamga.tariff.soundness.measures.PreferenceRules;
import org.tamga.tariff.soundness.measures.TradeDefenceRules;
import org.tamga.tariff.soundness.measures.UnitRules;
import org.tamga.tariff.soundness.origin.OriginSchemeRules;
import org.tamga.tariff.soundness.origin.ProductRuleRules;
import org.tamga.tariff.soundness.quotas.QuotaPartRules;
import org.tamga.tariff.soundness.quotas.QuotaRules;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.tables.ChangeRules;
import org.tamga.tariff.soundness.tables.ListRules;
import org.tamga.tariff.soundness.tables.NomenclatureRules;

/** Every rule of soundness, in the order of the ids. */
public final class SoundnessRules {

    public static final List<SoundnessRule> ALL = Stream.of(MeasureRules.RULES, CodeRules.RULES, AreaRules.RULES,
            DutyRules.RULES, UnitRules.RULES, ConditionRules.RULES, QuotaRules.RULES, QuotaPartRules.RULES,
            PreferenceRules.RULES,
            ChargeRules.RULES, TradeDefenceRules.RULES, RateRules.RULES, ListRules.RULES, ChangeRules.RULES,
            NomenclatureRules.RULES, OriginSchemeRules.RULES, ProductRuleRules.RULES)
            .flatMap(List::stream).toList();

    private SoundnessRules() {
    }

    /** Everything that any rule has against a law, in the order of the rules. */
    public static List<SoundnessFinding> review(ReviewedLaw law) {
        return ALL.stream().flatMap(rule -> rule.findings(law).stream()).toList();
    }
}
