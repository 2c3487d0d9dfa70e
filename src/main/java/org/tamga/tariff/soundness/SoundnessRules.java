package org.tamga.tariff.soundness;

import java.util.List;
import java.util.stream.Stream;

import org.tamga.reference.spi.SoundnessFinding;

/** Every rule of soundness, in the order of the ids. */
public final class SoundnessRules {

    public static final List<SoundnessRule> ALL = Stream.of(MeasureRules.RULES, CodeRules.RULES, AreaRules.RULES,
            DutyRules.RULES, UnitRules.RULES, ConditionRules.RULES, QuotaRules.RULES, PreferenceRules.RULES,
            ChargeRules.RULES, TradeDefenceRules.RULES, RateRules.RULES, ListRules.RULES, ChangeRules.RULES,
            NomenclatureRules.RULES)
            .flatMap(List::stream).toList();

    private SoundnessRules() {
    }

    /** Everything that any rule has against a law, in the order of the rules. */
    public static List<SoundnessFinding> review(ReviewedLaw law) {
        return ALL.stream().flatMap(rule -> rule.findings(law).stream()).toList();
    }
}
