package org.tamga.tariff.soundness.review;

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
import org.tamga.tariff.origin.model.OriginLaw;

/**
 * A law as the rules look at it: with the indexes that keep every rule linear in the number of measures. Rules ask it for the
 * tables and do not walk through the compiled form themselves.
 */
public final class ReviewedLaw {

    public static final String MEASURES = "tariff/measures.csv";
    public static final String AREAS = "tariff/areas.csv";
    public static final String QUOTAS = "tariff/quotas.csv";
    public static final String UNITS = "tariff/units.csv";
    public static final String TAXES = "tariff/taxes.yaml";
    public static final String VALUATION = "tariff/valuation.yaml";
    public static final String RATES = "rates.csv";
    public static final String PACK = "pack.yaml";

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

    public LocalDate day() {
        return day;
    }

    public Tariff tariff() {
        return tariff;
    }

    public MeasureKinds kinds() {
        return kinds;
    }

    /** Null if the law is looked at by itself. */
    @Nullable
    public ReviewedLaw inForce() {
        return inForce;
    }

    /** Without schemes if the law was compiled without them. */
    public OriginLaw origin() {
        return law.parts().get(OriginLaw.class) instanceof OriginLaw origin ? origin : new OriginLaw(List.of(), List.of());
    }

    public CodeLists lists() {
        return law.codeLists();
    }

    public ExchangeRates rates() {
        return law.rates();
    }

    public List<Measure> measures() {
        return tariff.measures();
    }

    @Nullable
    public Measure measure(String sid) {
        return bySid.get(sid);
    }

    /** Measures that may follow one another, by what they have in common, in the order of their beginning. */
    public Map<Series, List<Measure>> series() {
        return series;
    }

    public List<Measure> measuresOfQuota(String orderNumber) {
        return byOrderNumber.getOrDefault(orderNumber, List.of());
    }

    public Map<String, List<Quota>> quotas() {
        return quotas;
    }

    public List<Areas.Membership> members(String group) {
        return members.getOrDefault(group, List.of());
    }

    public boolean isGroup(String area) {
        return members.containsKey(area);
    }

    public Map<String, List<Areas.Membership>> groups() {
        return members;
    }

    /** The ordinary duties of the code and the headings above it, the closest first. */
    public List<Measure> ordinaryAbove(CommodityCode code) {
        List<Measure> found = new ArrayList<>();
        for (int length = code.digits().length(); length >= 2; length--) {
            found.addAll(ordinary.getOrDefault(code.digits().substring(0, length), List.of()));
        }
        return found;
    }

    /** Whether the code itself or one below it has an ordinary duty. */
    public boolean hasOrdinaryBelow(CommodityCode code) {
        return aboveOrdinary.contains(code.digits());
    }

    /** The part of a period that is still to come; null if it is over. */
    @Nullable
    public Validity toCome(Validity period) {
        return Periods.since(day, period);
    }

    /** Whether a list of the pack has a code while a row holds; true where the pack has no such list. */
    public boolean isListed(String list, String code, Validity period) {
        Validity left = toCome(period);
        LocalDate asked = left == null ? period.from() : left.from();
        return !lists().has(list) || lists().contains(list, code, asked);
    }

    /** What measures have in common that take one another's place. */
    public record Series(String type, String commodity, String area, @Nullable String additionalCode,
            @Nullable String orderNumber,
            Set<String> preferences, @Nullable String regime) {
        public static Series of(Measure measure) {
            return new Series(measure.type(), measure.commodity().digits(), measure.area(), measure.additionalCode(),
                    measure.orderNumber(), measure.preferences(), measure.regime());
        }

        public Series at(String digits) {
            return new Series(type, digits, area, additionalCode, orderNumber, preferences, regime);
        }
    }
}
