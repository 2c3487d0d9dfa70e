package org.tamga.tariff.soundness.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.MeasureCondition;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.soundness.review.SoundnessRule.Check;

/** Checks that look at one row after another. A test answers what is against the row, or null if nothing is. */
public final class Each {

    /** Looks at one row. */
    @FunctionalInterface
    public interface Test<T> {
        @Nullable
        String against(T row, ReviewedLaw law);
    }

    private Each() {
    }

    /** Every measure that holds on the day or will hold later: what is over is past mending. */
    public static Check measure(Test<Measure> test) {
        return (law, against) -> {
            for (Measure measure : law.measures()) {
                String what = law.toCome(measure.validity()) == null ? null : test.against(measure, law);
                if (what != null) {
                    against.say(ReviewedLaw.MEASURES, measure.sid(), what);
                }
            }
        };
    }

    /** As {@link #measure}, of one condition after another. */
    public static Check condition(Test<MeasureCondition> test) {
        return measure((measure, law) -> {
            for (MeasureCondition condition : measure.conditions()) {
                String what = test.against(condition, law);
                if (what != null) {
                    return what;
                }
            }
            return null;
        });
    }

    /** As {@link #measure}, of the conditions with one code, in their order. */
    public static Check branches(Test<List<MeasureCondition>> test) {
        return measure((measure, law) -> {
            Map<String, List<MeasureCondition>> byCode = new LinkedHashMap<>();
            measure.conditions()
                    .forEach(each -> byCode.computeIfAbsent(each.code(), code -> new ArrayList<>()).add(each));
            for (List<MeasureCondition> branches : byCode.values()) {
                String what = test.against(branches, law);
                if (what != null) {
                    return what;
                }
            }
            return null;
        });
    }

    /** Every period of a quota that is not over. */
    public static Check quotaPeriod(Test<Quota> test) {
        return (law, against) -> law.quotas().forEach((number, periods) -> periods.forEach(quota -> {
            String what = law.toCome(quota.period()) == null ? null : test.against(quota, law);
            if (what != null) {
                against.say(ReviewedLaw.QUOTAS, number + " " + quota.commodity() + " " + quota.period().from(), what);
            }
        }));
    }

    /** Every membership of a group that is not over. */
    public static Check membership(Test<Areas.Membership> test) {
        return (law, against) -> law.tariff().areas().memberships().forEach(each -> {
            String what = law.toCome(each.validity()) == null ? null : test.against(each, law);
            if (what != null) {
                against.say(ReviewedLaw.AREAS, each.group() + " " + each.member(), what);
            }
        });
    }
}
