package org.tamga.tariff.model.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Validity;
import org.tamga.tariff.duty.DutyExpression;

/** The components that duties name and whose amounts stand in a table: agricultural components, duties on sugar and flour. */
public final class Components {

    /**
     * One row.
     *
     * @param component      as duties print it, for example {@code EA}
     * @param additionalCode the code of the goods' composition (Meursing code); null if it is the same for all
     * @param regime         the tariff regime that it belongs to; null for every regime of the pack
     */
    public record Amount(String component, @Nullable String additionalCode, String area, @Nullable String regime,
            DutyExpression duty, Validity validity) {
    }

    /** What is asked of the table. @param regime of the goods */
    public record Goods(Set<String> additionalCodes, @Nullable String origin, String regime, LocalDate day) {
    }

    private final Map<String, Map<String, List<Amount>>> byComponentAndCode = new HashMap<>();
    private final Areas areas;

    public Components(List<Amount> amounts, Areas areas) {
        this.areas = areas;
        for (Amount amount : amounts) {
            byComponentAndCode.computeIfAbsent(amount.component, component -> new HashMap<>())
                    .computeIfAbsent(code(amount), code -> new ArrayList<>(1)).add(amount);
        }
    }

    public boolean knows(String component) {
        return byComponentAndCode.containsKey(component);
    }

    /** Whether the component depends on the composition of the goods. */
    public boolean dependsOnCode(String component) {
        return byComponentAndCode.getOrDefault(component, Map.of()).keySet().stream().anyMatch(code -> !code.isEmpty());
    }

    /** The amount for the goods: by their code before without one, by country before group before everywhere. */
    public Optional<DutyExpression> find(String component, Goods goods) {
        Map<String, List<Amount>> byCode = byComponentAndCode.getOrDefault(component, Map.of());
        Comparator<Amount> closest = Comparator.comparing((Amount each) -> each.additionalCode == null)
                .thenComparing(each -> each.regime == null).thenComparing(each -> areas.rank(each.area))
                .thenComparing(each -> code(each)).thenComparing(Amount::area);
        List<Amount> fitting = new ArrayList<>(byCode.getOrDefault("", List.of()));
        goods.additionalCodes.forEach(code -> fitting.addAll(byCode.getOrDefault(code, List.of())));
        return fitting.stream().filter(each -> isFor(each, goods)).min(closest).map(Amount::duty);
    }

    private boolean isFor(Amount amount, Goods goods) {
        return amount.validity.holdsOn(goods.day) && (amount.regime == null || amount.regime.equals(goods.regime))
                && (amount.area.equals(Areas.EVERYWHERE)
                        || goods.origin != null && areas.contains(amount.area, goods.origin, goods.day));
    }

    private static String code(Amount amount) {
        return amount.additionalCode == null ? "" : amount.additionalCode;
    }
}
