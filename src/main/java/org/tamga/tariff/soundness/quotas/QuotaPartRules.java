package org.tamga.tariff.soundness.quotas;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.soundness.review.Each;
import org.tamga.tariff.soundness.review.Periods;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;

/** Quotas that are parts of another one, and the days on which a quota is not handed out. */
public final class QuotaPartRules {

    private static final String PARTS = "what a part grants is taken from the whole as well";

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-135", "A quota that is a part of another holds only while that one has a period.", PARTS,
                    Each.quotaPeriod(QuotaPartRules::withoutWhole)),
            warning("TS-137", "A quota that is a part of another offers no more than that one.", PARTS,
                    Each.quotaPeriod(QuotaPartRules::moreThanWhole)),
            error("TS-138",
                    "A quota in another unit than the one that it is a part of says how the one is told from the other.",
                    "a coefficient other than 1", Each.quotaPeriod(QuotaPartRules::otherUnit)),
            error("TS-139", "The days of blocking and of suspension of a quota lie in its period.",
                    "EU 2015/2447 Art. 49 to 54; days of another period stop nothing",
                    Each.quotaPeriod((quota, law) -> isWithin(quota.blocking(), quota.period())
                            && isWithin(quota.suspension(), quota.period()) ? null : days(quota))),
            warning("TS-140", "A quota by licence is no part of another, and has no days of blocking or suspension.",
                    "the licence is the grant: customs keeps no balance", Each.quotaPeriod((quota, law) -> quota
                            .kind() == Quota.Kind.LICENCE
                            && (quota.parent() != null || quota.blocking() != null || quota.suspension() != null)
                                    ? "by licence, " + (quota.parent() == null ? days(quota) : "part of " + quota.parent())
                                    : null)));

    private QuotaPartRules() {
    }

    private static @Nullable String withoutWhole(Quota quota, ReviewedLaw law) {
        if (quota.parent() == null) {
            return null;
        }
        Validity left = law.toCome(quota.period());
        LocalDate gap = left == null ? null : Periods.gap(left, wholes(quota, law).stream().map(Quota::period).toList());
        return gap == null ? null : quota.parent() + " has no period on " + gap;
    }

    private static @Nullable String moreThanWhole(Quota quota, ReviewedLaw law) {
        BigDecimal taken = quota.volume().multiply(quota.coefficient());
        return wholes(quota, law).stream()
                .filter(whole -> whole.period().overlaps(quota.period()) && taken.compareTo(whole.volume()) > 0).findFirst()
                .map(whole -> "%s against %s of %s".formatted(taken.toPlainString(), whole.volume().toPlainString(),
                        whole.orderNumber()))
                .orElse(null);
    }

    private static @Nullable String otherUnit(Quota quota, ReviewedLaw law) {
        return quota.coefficient().compareTo(BigDecimal.ONE) != 0 ? null
                : wholes(quota, law).stream().filter(whole -> !whole.unit().equals(quota.unit())).findFirst()
                        .map(whole -> quota.unit() + " of " + whole.unit()).orElse(null);
    }

    private static List<Quota> wholes(Quota quota, ReviewedLaw law) {
        return quota.parent() == null ? List.of() : law.quotas().getOrDefault(quota.parent(), List.of());
    }

    private static boolean isWithin(@Nullable Validity days, Validity period) {
        return days == null || !days.from().isBefore(period.from())
                && (period.to() == null || days.to() != null && !days.to().isAfter(period.to()));
    }

    private static String days(Quota quota) {
        StringBuilder days = new StringBuilder();
        if (quota.blocking() != null) {
            days.append("blocked ").append(Periods.text(quota.blocking())).append(' ');
        }
        if (quota.suspension() != null) {
            days.append("suspended ").append(Periods.text(quota.suspension()));
        }
        return days.toString().strip();
    }
}
