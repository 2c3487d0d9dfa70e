package org.tamga.tariff.soundness.quotas;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.soundness.review.Duties;
import org.tamga.tariff.soundness.review.Each;
import org.tamga.tariff.soundness.review.MeasureKinds;
import org.tamga.tariff.soundness.review.Periods;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;

/** Tariff quotas and the measures that draw on them. */
public final class QuotaRules {

    private static final String BASIS = "GATT Art. XIII; a quota is opened for a period and a volume";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-121", "A quota that a measure draws on is in the table of quotas.", BASIS,
                    Each.measure((measure, law) -> measure.orderNumber() == null
                            || law.quotas().containsKey(measure.orderNumber()) ? null : measure.orderNumber())),
            warning("TS-122", "A quota is drawn on by a measure.", "a volume that nobody can use",
                    Each.quotaPeriod((quota, law) -> law.measuresOfQuota(quota.orderNumber()).isEmpty()
                            ? "no measure names " + quota.orderNumber()
                            : null)),
            error("TS-123", "The volume of a quota is above zero.", BASIS, Each.quotaPeriod(
                    (quota, law) -> quota.volume().signum() > 0 ? null : quota.volume().toPlainString())),
            warning("TS-124", "A measure that draws on a quota holds within the periods of the quota.", BASIS,
                    Each.measure(QuotaRules::outside)),
            warning("TS-125", "The periods of a quota follow one another without a gap while a measure draws on it.", BASIS,
                    Each.quotaPeriod(QuotaRules::gapBehind)),
            error("TS-126", "A period of a quota has an end.", BASIS,
                    Each.quotaPeriod((quota, law) -> quota.period().to() == null ? Periods.text(quota.period()) : null)),
            warning("TS-127", "A period of a quota is no longer than a year.", "annual tariff quotas, GATT schedules",
                    Each.quotaPeriod((quota, law) -> quota.period().to() != null
                            && quota.period().to().isAfter(quota.period().from().plusYears(1)) ? Periods.text(quota.period())
                                    : null)),
            error("TS-128", "The critical share of a quota is from 0 to 100 per cent.",
                    "EU 2015/2447 Art. 53, critical state",
                    Each.quotaPeriod((quota, law) -> quota.criticalPercent().signum() < 0
                            || quota.criticalPercent().compareTo(HUNDRED) > 0 ? quota.criticalPercent().toPlainString()
                                    : null)),
            error("TS-129", "A quota has one volume and unit in a period, for all its commodities.",
                    "one order number, one balance", Each.quotaPeriod(QuotaRules::twoVolumes)),
            error("TS-130", "A commodity of a quota has a measure that draws on it.", "a volume that nobody can use",
                    Each.quotaPeriod((quota, law) -> law.measuresOfQuota(quota.orderNumber()).isEmpty()
                            || law.measuresOfQuota(quota.orderNumber()).stream().anyMatch(
                                    measure -> isRelated(measure, quota)) ? null : "none on " + quota.commodity())),
            error("TS-131", "A measure of a quota type names its quota.", "TARIC measure types 122, 123, 143, 146, 147",
                    Each.measure((measure, law) -> MeasureKinds.QUOTAS.contains(measure.type()) && measure.orderNumber() == null
                            ? "type " + measure.type()
                            : null)),
            warning("TS-132", "A measure that names a quota is of a quota type.", "TARIC measure types",
                    Each.measure((measure, law) -> measure.orderNumber() != null && law.kinds().alternatives()
                            .contains(measure.type()) && !MeasureKinds.QUOTAS.contains(measure.type())
                                    ? "type " + measure.type() + " with " + measure.orderNumber()
                                    : null)),
            warning("TS-133", "An order number is six digits.", "TARIC order numbers",
                    Each.measure((measure, law) -> measure.orderNumber() == null
                            || measure.orderNumber().matches("\\d{6}") ? null : measure.orderNumber())),
            warning("TS-134", "The duty within a quota is below the ordinary duty.", "a quota that nobody would claim",
                    Each.measure(QuotaRules::dearerThanOrdinary)));

    private QuotaRules() {
    }

    private static @Nullable String outside(Measure measure, ReviewedLaw law) {
        List<Quota> quotas = measure.orderNumber() == null ? List.of()
                : law.quotas().getOrDefault(measure.orderNumber(), List.of());
        Validity left = law.toCome(measure.validity());
        LocalDate gap = quotas.isEmpty() || left == null ? null
                : Periods.gap(left, quotas.stream().map(Quota::period).toList());
        return gap == null ? null : measure.orderNumber() + " has no period on " + gap;
    }

    private static @Nullable String gapBehind(Quota quota, ReviewedLaw law) {
        LocalDate end = quota.period().to();
        List<Quota> all = law.quotas().getOrDefault(quota.orderNumber(), List.of());
        if (end == null || all.stream().noneMatch(each -> each.period().from().isAfter(end))
                || all.stream().anyMatch(each -> each.period().holdsOn(end.plusDays(1)))) {
            return null;
        }
        return law.measuresOfQuota(quota.orderNumber()).stream().anyMatch(each -> each.validity().holdsOn(end.plusDays(1)))
                ? "none on " + end.plusDays(1)
                : null;
    }

    private static @Nullable String twoVolumes(Quota quota, ReviewedLaw law) {
        return law.quotas().getOrDefault(quota.orderNumber(), List.of()).stream()
                .filter(each -> each.period().overlaps(quota.period()))
                .filter(each -> each.volume().compareTo(quota.volume()) != 0 || !each.unit().equals(quota.unit()))
                .findFirst().map(each -> "%s %s, and %s %s for %s".formatted(quota.volume().toPlainString(), quota.unit(),
                        each.volume().toPlainString(), each.unit(), each.commodity()))
                .orElse(null);
    }

    private static boolean isRelated(Measure measure, Quota quota) {
        return measure.commodity().covers(quota.commodity()) || quota.commodity().covers(measure.commodity());
    }

    private static @Nullable String dearerThanOrdinary(Measure measure, ReviewedLaw law) {
        BigDecimal rate = measure.orderNumber() == null || !MeasureKinds.QUOTAS.contains(measure.type()) ? null
                : Duties.plainRate(measure);
        Measure ordinary = rate == null ? null
                : law.ordinaryAbove(measure.commodity()).stream()
                        .filter(each -> each.validity().overlaps(measure.validity())).findFirst().orElse(null);
        BigDecimal other = ordinary == null ? null : Duties.plainRate(ordinary);
        return rate == null || other == null || rate.signum() == 0 || rate.compareTo(other) < 0 ? null
                : rate.toPlainString() + " % against " + other.toPlainString() + " % of "
                        + Objects.requireNonNull(ordinary).sid();
    }
}
