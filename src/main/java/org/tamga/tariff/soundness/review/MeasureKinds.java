package org.tamga.tariff.soundness.review;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.taxes.Claims;
import org.tamga.tariff.model.taxes.Tax;

/**
 * What the types of measures are for: as the pack says it where it does, otherwise as TARIC numbers them.
 *
 * @param ordinary     types that the ordinary treatment claims
 * @param preferential types that look at the preferential origin
 * @param charged      types that a tax is charged by
 * @param alternatives types of which one is chosen by what is claimed
 */
public record MeasureKinds(Set<String> ordinary, Set<String> preferential, Set<String> charged, Set<String> alternatives) {

    public static final Set<String> SUSPENSIONS = Set.of("112", "115");
    public static final Set<String> AUTHORISED_USE = Set.of("105", "115", "123", "140", "145", "146");
    public static final Set<String> QUOTAS = Set.of("122", "123", "143", "146", "147");
    public static final Set<String> VALUE_ADDED_TAX = Set.of("305");
    public static final Set<String> DEFINITIVE_DEFENCE = Set.of("552", "554");
    public static final Set<String> PROVISIONAL_DEFENCE = Set.of("551", "553");
    private static final Set<String> THIRD_COUNTRY_DUTY = Set.of("103");

    public static MeasureKinds of(Tariff tariff) {
        Claims claims = tariff.taxRules().claims();
        Set<String> ordinary = claims.byMeasureType().entrySet().stream()
                .filter(each -> each.getValue().contains(claims.ordinary())).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new MeasureKinds(ordinary.isEmpty() ? THIRD_COUNTRY_DUTY : ordinary, claims.preferentialOrigin(),
                types(tariff, false), types(tariff, true));
    }

    private static Set<String> types(Tariff tariff, boolean alternatives) {
        return tariff.taxRules().taxes().stream().filter(tax -> !alternatives || tax.choice() == Tax.Choice.ONE)
                .flatMap(tax -> tax.measureTypes().stream()).collect(Collectors.toSet());
    }

    public static boolean isTradeDefence(Measure measure) {
        return DEFINITIVE_DEFENCE.contains(measure.type()) || PROVISIONAL_DEFENCE.contains(measure.type());
    }

    public static boolean isForCertainGoods(Measure measure) {
        return isTradeDefence(measure) || SUSPENSIONS.contains(measure.type()) || QUOTAS.contains(measure.type());
    }

    /** Whether it is for certain goods, origins or uses alone, besides the ordinary duty. */
    public boolean isSpecial(Measure measure) {
        return isForCertainGoods(measure) || preferential.contains(measure.type());
    }
}
