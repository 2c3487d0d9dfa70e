package org.tamga.tariff.soundness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.CodeLists;
import org.tamga.reference.ExchangeRates;
import org.tamga.reference.Law;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.Quota;

/**
 * A law as the rules look at it: with the indexes that keep every rule linear in the number of measures. Rules ask it for the
 * tables and do not walk through the compiled form themselves.
 */
public final class ReviewedLaw {

    static final String MEASURES = "tariff/measures.csv";
    static final String AREAS = "tariff/areas.csv";
    static final String QUOTAS = "tariff/quotas.csv";
    static final String UNITS = "tariff/units.csv";
    static final String TAXES = "tariff/taxes.yaml";
    static final String VALUATION = "tariff/valuation.yaml";
    static final String RATES = "rates.csv";
    static final String PACK = "pack.yaml";

    private final Law law;
    private final Tariff tariff;
    private final @Nullable ReviewedLaw inForce;
    private final LocalDate day;
    private final MeasureKinds kinds;
    private final Map<String, Measure> bySid = new HashMap<>();
    private final Map<Series, List<Measure>> series = new HashMap<>();
    private final Map<String, List<Measure>> byOrderNumber = new HashMap<>();
    private final Map<String, List<Measure>> ordinary = new HashMap<>();
    private final Set<String> aboveOrdinary = new HashSet<>();
    private final Map<String, List<Areas.Membership>> members;
    private final Map<String, List<Quota>> quotas;

    /**
     * @param inForce the law that it would take the place of; null if it is looked at by itself
     * @param day     on which it would come into force
     */
    public ReviewedLaw(Law law, @Nullable Law inForce, LocalDate day) {
        this.law = law;
        this.tariff = law.part(Tariff.class);
        this.inForce = inForce == null ? null : new ReviewedLaw(inForce, null, day);
        this.day = day;
        this.kinds = MeasureKinds.of(tariff);
        this.members = tariff.areas().memberships().stream().collect(Collectors.groupingBy(Areas.Membership::group));
        this.quotas = tariff.quotaPeriods().stream().collect(Collectors.groupingBy(Quota::orderNumber));
        tariff.measures().forEach(this::index);
        series.values().forEach(each -> each.sort(Comparator.comparing(measure -> measure.validity().from())));
    }

    private void index(Measure measure) {
        bySid.put(measure.sid(), measure);
        series.computeIfAbsent(Series.of(measure), key -> new ArrayList<>(2)).add(measure);
        if (measure.orderNumber() != null) {
            byOrderNumber.computeIfAbsent(measure.orderNumber(), key -> new ArrayList<>()).add(measure);
        }
        if (kinds.ordinary().contains(measure.type())) {
            ordinary.computeIfAbsent(measure.commodity().digits(), key -> new ArrayList<>(2)).add(measure);
            for (int length = 2; length <= measure.commodity().digits().length(); length++) {
                aboveOrdinary.add(measure.commodity().digits().substring(0, length));
            }
        }
    }

    public Law law() {
        return law;
    }

    LocalDate day() {
        return day;
    }

    Tariff tariff() {
        return tariff;
    }

    MeasureKinds kinds() {
        return kinds;
    }

    /** Null if the law is looked at by itself. */
    @Nullable
    ReviewedLaw inForce() {
        return inForce;
    }

    CodeLists lists() {
        return law.codeLists();
    }

    ExchangeRates rates() {
        return law.rates();
    }

    List<Measure> measures() {
        return tariff.measures();
    }

    @Nullable
    Measure measure(String sid) {
        return bySid.get(sid);
    }

    /** Measures that may follow one another, by what they have in common, in the order of their beginning. */
    Map<Series, List<Measure>> series() {
        return series;
    }

    List<Measure> measuresOfQuota(String orderNumber) {
        return byOrderNumber.getOrDefault(orderNumber, List.of());
    }

    Map<String, List<Quota>> quotas() {
        return quotas;
    }

    List<Areas.Membership> members(String group) {
        return members.getOrDefault(group, List.of());
    }

    boolean isGroup(String area) {
        return members.containsKey(area);
    }

    Map<String, List<Areas.Membership>> groups() {
        return members;
    }

    /** The ordinary duties of the code and the headings above it, the closest first. */
    List<Measure> ordinaryAbove(CommodityCode code) {
        List<Measure> found = new ArrayList<>();
        for (int length = code.digits().length(); length >= 2; length--) {
            found.addAll(ordinary.getOrDefault(code.digits().substring(0, length), List.of()));
        }
        return found;
    }

    /** Whether the code itself or one below it has an ordinary duty. */
    boolean hasOrdinaryBelow(CommodityCode code) {
        return aboveOrdinary.contains(code.digits());
    }

    /** The part of a period that is still to come; null if it is over. */
    @Nullable
    Validity toCome(Validity period) {
        return Periods.since(day, period);
    }

    /** Whether a list of the pack has a code while a row holds; true where the pack has no such list. */
    boolean isListed(String list, String code, Validity period) {
        Validity left = toCome(period);
        LocalDate asked = left == null ? period.from() : left.from();
        return !lists().has(list) || lists().contains(list, code, asked);
    }

    /** What measures have in common that take one another's place. */
    record Series(String type, String commodity, String area, @Nullable String additionalCode, @Nullable String orderNumber,
            Set<String> preferences, @Nullable String regime) {
        static Series of(Measure measure) {
            return new Series(measure.type(), measure.commodity().digits(), measure.area(), measure.additionalCode(),
                    measure.orderNumber(), measure.preferences(), measure.regime());
        }

        Series at(String digits) {
            return new Series(type, digits, area, additionalCode, orderNumber, preferences, regime);
        }
    }
}
