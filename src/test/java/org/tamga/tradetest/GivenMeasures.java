package org.tamga.tradetest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.declaration.model.GoodsItem;
import org.tamga.shared.Quantity;
import org.tamga.shared.wco.WcoElement;

/**
 * The measures that a tax notice gives away: the rate where it prints one, else the amount divided by the quantity of the
 * declaration. Nothing of the bases, of the order of taxes, of reliefs or of securities is told.
 */
final class GivenMeasures {

    /** What somebody else might make of the same notice. */
    enum Manner {
        /** Every duty for every country, on the whole code, whatever preference is claimed. */
        FOR_ALL_COUNTRIES,
        /** The measure type that the claimed preference names, for the country of origin, on eight digits. */
        AS_CLAIMED
    }

    private static final String HEADER = "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,"
            + "order_number,duty,conditions,valid_from,valid_to,basis,regime\n";
    private static final String EVERY_REGIME = "";
    private static final String ALL_COUNTRIES = "1011";
    private static final String DUTY = "103";
    private static final String VAT = "305";
    private static final String EXCISE = "306";
    private static final Map<String, String> TYPES = new TreeMap<>(Map.ofEntries(Map.entry("A00", DUTY), Map.entry("A50", DUTY),
            Map.entry("A20", "695"), Map.entry("A70", "695"), Map.entry("A35", "551"), Map.entry("A85", "551"),
            Map.entry("A30", "552"), Map.entry("A80", "552"), Map.entry("A45", "553"), Map.entry("A95", "553"),
            Map.entry("A40", "554"), Map.entry("A90", "554"), Map.entry("B00", VAT)));
    private static final Map<String, String> CLAIMED = new TreeMap<>(Map.ofEntries(Map.entry("110", "112"),
            Map.entry("115", "115"), Map.entry("118", "119"), Map.entry("119", "119"), Map.entry("120", "122"),
            Map.entry("125", "122"), Map.entry("123", "123"), Map.entry("140", "105"), Map.entry("200", "142"),
            Map.entry("300", "142"), Map.entry("220", "143"), Map.entry("320", "143"), Map.entry("223", "146"),
            Map.entry("240", "145"), Map.entry("340", "145"), Map.entry("400", "106")));

    private final Manner manner;
    private final QuotaSplit split;
    private final boolean quotaDecides;
    private final Set<String> rows = new LinkedHashSet<>();

    private GivenMeasures(Manner manner, QuotaSplit split, boolean quotaDecides) {
        this.manner = manner;
        this.split = split;
        this.quotaDecides = quotaDecides;
    }

    /**
     * As {@code measures.csv}.
     *
     * @param quotaDecides whether the notices tell of a quota that decided after the goods had gone: then it matters that the
     *                     duty is that of the quota, in either manner
     */
    static String of(WcoElement declaration, List<TaxLine> lines, Manner manner, boolean quotaDecides) {
        QuotaSplit split = new QuotaSplit(new GoodsDeclaration(declaration).items(), lines);
        GivenMeasures measures = new GivenMeasures(manner, split, quotaDecides);
        List<TaxLine> printed = lines.stream().map(line -> withLawfulRate(line, lines)).toList();
        List<TaxLine> aids = lines.stream().filter(line -> line.taxType().equals("STA")).toList();
        for (TaxLine line : printed) {
            split.item(line).ifPresent(item -> measures.add(item, line, aids.isEmpty() ? EVERY_REGIME : "XI"));
        }
        if (!aids.isEmpty()) {
            lessAid(printed, aids).forEach(line -> split.item(line).ifPresent(item -> measures.add(item, line, "GB")));
        }
        return measures.csv();
    }

    /** Where the rate of value added tax is reduced to nothing, the line on the Union's duties may still tell what it is by law. */
    private static TaxLine withLawfulRate(TaxLine line, List<TaxLine> lines) {
        return !line.taxType().equals("B00") ? line
                : lines.stream().filter(other -> other.taxType().equals("B05") && other.item() == line.item()
                        && other.rate() != null && other.rate().signum() > 0).findFirst()
                        .map(other -> line.atRateOf(other)).orElse(line);
    }

    /** A state aid is what the Union charges more than the Kingdom: it gives away the duties per unit of the Kingdom too. */
    private static List<TaxLine> lessAid(List<TaxLine> lines, List<TaxLine> aids) {
        List<TaxLine> kingdom = new ArrayList<>();
        Iterator<TaxLine> aid = aids.iterator();
        for (TaxLine line : lines) {
            boolean dutyPerUnit = TYPES.containsKey(line.taxType()) && line.rate() == null;
            kingdom.add(dutyPerUnit && aid.hasNext() ? line.less(aid.next().assessed()) : line);
        }
        return kingdom;
    }

    /** Where no notice gives anything away: a duty and a value added tax of an ordinary height, so that there is a charge. */
    static String ordinary(WcoElement declaration) {
        List<GoodsItem> items = new GoodsDeclaration(declaration).items();
        GivenMeasures measures = new GivenMeasures(Manner.AS_CLAIMED, new QuotaSplit(items, List.of()), false);
        for (GoodsItem item : items) {
            measures.row(item, DUTY, ALL_COUNTRIES, "", "", "4.00 %", EVERY_REGIME);
            if (measures.type(item, DUTY).equals(DUTY)) {
                measures.row(item, VAT, ALL_COUNTRIES, "", "", "20.00 %", EVERY_REGIME);
            } else {
                measures.duty(item, "2.00 %", EVERY_REGIME);
                measures.row(item, VAT, ALL_COUNTRIES, "", "", "20.00 %", EVERY_REGIME);
            }
        }
        return measures.csv();
    }

    private String csv() {
        StringBuilder csv = new StringBuilder(HEADER);
        int sid = 1;
        for (String row : rows) {
            csv.append(sid++).append(',').append(row).append('\n');
        }
        return csv.toString();
    }

    private void add(GoodsItem item, TaxLine line, String regime) {
        boolean excise = line.taxType().matches("\\d{3}");
        String type = excise ? EXCISE : TYPES.get(line.taxType());
        String duty = type == null ? null : duty(item, line, excise);
        if (type == null || duty == null) {
            return;
        }
        boolean ofQuota = quotaDecides && item.quotaOrderNumber() != null;
        if (type.equals(DUTY) && !split.isRest(line) && (ofQuota || manner == Manner.AS_CLAIMED)) {
            duty(item, duty, regime);
        } else {
            row(item, type, ALL_COUNTRIES, excise ? "X" + line.taxType() : "", "", duty,
                    type.equals(VAT) ? EVERY_REGIME : regime);
        }
    }

    /** The customs duty, as the measure that the claim names. */
    private void duty(GoodsItem item, String duty, String regime) {
        String type = type(item, DUTY);
        String origin = item.preferentialOrigin() == null ? item.origin() : item.preferentialOrigin();
        boolean quota = type.equals("122") || type.equals("143") || type.equals("146") || type.equals("123");
        row(item, type, origin == null ? ALL_COUNTRIES : origin, "",
                quota ? Optional.ofNullable(item.quotaOrderNumber()).orElse("") : "", duty, regime);
    }

    private String type(GoodsItem item, String otherwise) {
        return CLAIMED.getOrDefault(String.valueOf(item.preference()), otherwise);
    }

    private void row(GoodsItem item, String type, String area, String additionalCode, String order, String duty,
            String regime) {
        String code = item.commodityCode().map(Object::toString).orElse("");
        String commodity = manner == Manner.AS_CLAIMED && code.length() > 8 && code.endsWith("00") ? code.substring(0, 8)
                : code;
        if (!commodity.isEmpty()) {
            rows.add(String.join(",", commodity, type, area, "", additionalCode, "", order, duty, "", "2020-01-01", "", "",
                    regime));
        }
    }

    private @Nullable String duty(GoodsItem item, TaxLine line, boolean excise) {
        if (line.rate() != null) {
            return line.rate().toPlainString() + " %";
        }
        if (line.quantity() != null) {
            return null;
        }
        Optional<BigDecimal> quantity = excise ? litresOfPureAlcohol(item)
                : item.netMassKg().map(mass -> mass.movePointLeft(2).multiply(split.share(line, item)));
        return quantity.map(amount -> line.assessed().divide(amount, new MathContext(16, RoundingMode.UP)).toPlainString()
                + (excise ? " GBP / LPA" : " GBP / DTN")).orElse(null);
    }

    private static Optional<BigDecimal> litresOfPureAlcohol(GoodsItem item) {
        List<Quantity> bases = new ArrayList<>();
        item.declaredDuties().forEach(duty -> duty.base().ifPresent(bases::add));
        Optional<BigDecimal> strength = bases.stream().filter(base -> base.unit().equals("EAS")).map(Quantity::amount)
                .findFirst();
        return strength.flatMap(percent -> item.supplementaryQuantity()
                .map(litres -> litres.amount().multiply(percent).movePointLeft(2)));
    }
}
