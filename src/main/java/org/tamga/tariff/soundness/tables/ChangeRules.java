package org.tamga.tariff.soundness.tables;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.CodeLists.Entry;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.soundness.review.Duties;
import org.tamga.tariff.soundness.review.Each;
import org.tamga.tariff.soundness.review.Periods;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.ReviewedLaw.Series;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.SoundnessRule.Against;
import org.tamga.tariff.soundness.review.SoundnessRule.Check;

/** A law against the one that it takes the place of. A law that is looked at by itself has nothing to fear from these. */
public final class ChangeRules {

    private static final String RETROACTIVE = "GATT Art. X:2; no law for what is past, unless it says so";
    private static final int SHARE = 10;
    private static final int FEW = 20;

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-241", "A sid keeps its measure: type, code, area, additional code and quota.",
                    "decisions on record name measures by their sid", each((now, before, law) -> Series.of(now)
                            .equals(Series.of(before)) ? null : Series.of(before) + " before")),
            warning("TS-242", "What a measure said of past days does not change.", RETROACTIVE,
                    each((now, before, law) -> before.validity().from().isBefore(law.day()) && !isSame(now, before)
                            && now.validity().from().isBefore(law.day()) && Series.of(now).equals(Series.of(before))
                                    ? "changed from " + max(now.validity().from(), before.validity().from())
                                    : null)),
            warning("TS-243", "A new measure does not begin in the past.", RETROACTIVE, ChangeRules::beginsInThePast),
            warning("TS-244", "A measure that has applied is ended, not removed.", RETROACTIVE, removed((before, law) -> before
                    .validity().from().isBefore(law.day()) ? Periods.text(before.validity()) : null)),
            warning("TS-245", "The beginning of a measure that has applied is not moved.", RETROACTIVE,
                    each((now, before, law) -> before.validity().from().isBefore(law.day())
                            && !now.validity().from().equals(before.validity().from()) ? before.validity().from() + " before"
                                    : null)),
            warning("TS-246", "A measure is not ended in the past.", RETROACTIVE,
                    each((now, before, law) -> endsBefore(now, law.day().minusDays(1)) && !endsBefore(before,
                            law.day().minusDays(1)) ? "ends on " + now.validity().to() : null)),
            warning("TS-247", "A duty is not raised from one day to the next.", "GATT Art. X:2: not before it is published",
                    each((now, before, law) -> isRaised(now, before) && now.validity().holdsOn(law.day())
                            && before.validity().holdsOn(law.day()) ? "raised from " + before.duty() + " to " + now.duty()
                                    : null)),
            warning("TS-248", "A change leaves most measures where they are.", "half of a table is lost in sending", (law,
                    against) -> {
                ReviewedLaw old = law.inForce();
                long gone = old == null ? 0 : old.measures().stream().filter(each -> law.measure(each.sid()) == null).count();
                if (old != null && gone > FEW && gone * SHARE > old.measures().size()) {
                    against.say(ReviewedLaw.MEASURES, "all", gone + " of " + old.measures().size() + " are gone");
                }
            }),
            error("TS-249", "A pack keeps its country and currency.", "accounts and reference numbers are of one country",
                    (law, against) -> {
                        ReviewedLaw old = law.inForce();
                        if (old != null && !(old.law().country() + old.law().currency())
                                .equals(law.law().country() + law.law().currency())) {
                            against.say(ReviewedLaw.PACK, "country", old.law().country() + " " + old.law().currency()
                                    + " before");
                        }
                    }),
            warning("TS-250", "A code that could be declared is ended, not removed.", RETROACTIVE, ChangeRules::codesRemoved),
            warning("TS-251", "The volume of a quota is not reduced while its period runs.",
                    "GATT Art. XIII:3(b); claims were allocated from it", ChangeRules::volumesReduced),
            warning("TS-252", "A country does not leave a group from one day to the next.",
                    "GATT Art. X:2: goods are on their way", ChangeRules::membersGone));

    /** Looks at a measure that both laws have. */
    private interface Pair {
        @Nullable
        String against(Measure now, Measure before, ReviewedLaw law);
    }

    private ChangeRules() {
    }

    private static Check each(Pair pair) {
        return (law, against) -> {
            ReviewedLaw old = law.inForce();
            if (old == null) {
                return;
            }
            for (Measure now : law.measures()) {
                Measure before = old.measure(now.sid());
                String what = before == null || before.equals(now) ? null : pair.against(now, before, law);
                if (what != null) {
                    against.say(ReviewedLaw.MEASURES, now.sid(), what);
                }
            }
        };
    }

    private static Check removed(Each.Test<Measure> test) {
        return (law, against) -> {
            ReviewedLaw old = law.inForce();
            if (old == null) {
                return;
            }
            for (Measure before : old.measures()) {
                String what = law.measure(before.sid()) == null ? test.against(before, law) : null;
                if (what != null) {
                    against.say(ReviewedLaw.MEASURES, before.sid(), what);
                }
            }
        };
    }

    private static boolean isSame(Measure now, Measure before) {
        return Objects.equals(now.duty(), before.duty()) && now.conditions().equals(before.conditions())
                && now.excludedAreas().equals(before.excludedAreas())
                && Objects.equals(now.supplementaryUnit(), before.supplementaryUnit());
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean endsBefore(Measure measure, LocalDate day) {
        return measure.validity().to() != null && measure.validity().to().isBefore(day);
    }

    private static boolean isRaised(Measure now, Measure before) {
        BigDecimal rate = Duties.plainRate(now);
        BigDecimal old = Duties.plainRate(before);
        return rate != null && old != null && rate.compareTo(old) > 0;
    }

    private static void beginsInThePast(ReviewedLaw law, Against against) {
        ReviewedLaw old = law.inForce();
        if (old == null) {
            return;
        }
        for (Measure now : law.measures()) {
            if (old.measure(now.sid()) == null && now.validity().from().isBefore(law.day())) {
                against.say(ReviewedLaw.MEASURES, now.sid(), "begins on " + now.validity().from());
            }
        }
    }

    private static void codesRemoved(ReviewedLaw law, Against against) {
        ReviewedLaw old = law.inForce();
        if (old == null || old.lists().equals(law.lists())) {
            return;
        }
        for (String list : old.lists().ids()) {
            for (Entry entry : old.lists().list(list)) {
                if (entry.validity().holdsOn(law.day()) && law.lists().find(list, entry.code(), law.day()).isEmpty()
                        && law.lists().list(list).stream().noneMatch(each -> each.code().equals(entry.code()))) {
                    against.say("codelists/" + list + ".csv", entry.code(), "it is gone");
                }
            }
        }
    }

    private static void volumesReduced(ReviewedLaw law, Against against) {
        ReviewedLaw old = law.inForce();
        if (old == null) {
            return;
        }
        law.quotas().forEach((number, periods) -> periods.stream().filter(now -> now.period().holdsOn(law.day()))
                .forEach(now -> old.quotas().getOrDefault(number, List.of()).stream()
                        .filter(before -> isSamePeriod(now, before) && now.volume().compareTo(before.volume()) < 0)
                        .forEach(before -> against.say(ReviewedLaw.QUOTAS, number + " " + now.commodity() + " "
                                + now.period().from(), before.volume().toPlainString() + " before"))));
    }

    private static boolean isSamePeriod(Quota now, Quota before) {
        return now.commodity().equals(before.commodity()) && now.period().from().equals(before.period().from())
                && now.unit().equals(before.unit());
    }

    private static void membersGone(ReviewedLaw law, Against against) {
        ReviewedLaw old = law.inForce();
        if (old == null) {
            return;
        }
        old.tariff().areas().memberships().stream().filter(each -> each.validity().holdsOn(law.day())
                && law.isGroup(each.group()) && !law.tariff().areas().contains(each.group(), each.member(), law.day()))
                .forEach(each -> against.say(ReviewedLaw.AREAS, each.group() + " " + each.member(), "a member until now"));
    }
}
