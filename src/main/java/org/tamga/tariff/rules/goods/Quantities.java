package org.tamga.tariff.rules.goods;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Quantity;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.model.measures.Unit;
import org.tamga.tariff.model.measures.Unit.Way;
import org.tamga.tariff.model.measures.Units;
import org.tamga.tariff.rules.trace.Figures;

/** The quantities of one item in whatever unit a duty asks for. */
public final class Quantities {

    private static final int DEPTH = 3;

    private final Units units;
    private final List<Quantity> declared;
    private final @Nullable BigDecimal supplementary;
    private final @Nullable String supplementaryUnit;

    /** @param supplementaryUnit the unit that the tariff asks the supplementary quantity in; null if it does not say */
    public Quantities(AssessmentItem item, Units units, @Nullable String supplementaryUnit) {
        this.units = units;
        this.declared = item.quantities();
        this.supplementary = item.supplementaryQuantity();
        this.supplementaryUnit = supplementaryUnit;
    }

    /** Empty if the declaration gives nothing that it could be worked out from. */
    public Optional<BigDecimal> find(String unitName) {
        return find(unitName, DEPTH);
    }

    /** In the supplementary unit of the tariff; empty if it asks for none, or the declaration does not give it. */
    public Optional<BigDecimal> inSupplementaryUnit() {
        return supplementaryUnit == null ? Optional.ofNullable(supplementary) : find(supplementaryUnit);
    }

    private Optional<BigDecimal> find(String unitName, int depth) {
        Unit unit = units.find(unitName).orElse(null);
        if (unit == null || depth == 0) {
            return Optional.empty();
        }
        for (Way way : unit.ways()) {
            Optional<BigDecimal> amount = switch (way) {
                case Way.Declared _ -> asDeclared(unit);
                case Way.Product product -> product(product, depth);
            };
            if (amount.isPresent()) {
                return amount;
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> product(Way.Product product, int depth) {
        BigDecimal result = product.factor();
        for (String factor : product.units()) {
            Optional<BigDecimal> amount = find(factor, depth - 1);
            if (amount.isEmpty()) {
                return amount;
            }
            result = result.multiply(amount.get());
        }
        return Optional.of(result);
    }

    private Optional<BigDecimal> asDeclared(Unit unit) {
        return inSameUnit(unit).or(() -> inSameDimension(unit)).or(() -> asSupplementary(unit));
    }

    private Optional<BigDecimal> inSameUnit(Unit unit) {
        for (Quantity each : declared) {
            if (each.unit().equals(unit.code()) || units.find(each.unit()).filter(unit::equals).isPresent()) {
                return Optional.of(each.amount());
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> inSameDimension(Unit unit) {
        for (Quantity each : declared) {
            Optional<Unit> other = units.find(each.unit()).filter(found -> found.dimension().equals(unit.dimension()));
            if (other.isPresent()) {
                return Optional.of(converted(each.amount(), other.get(), unit));
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> asSupplementary(Unit unit) {
        if (supplementary == null) {
            return Optional.empty();
        }
        Optional<Unit> assumed = supplementaryUnit == null ? units.supplementary(unit.dimension())
                : units.find(supplementaryUnit).filter(found -> found.dimension().equals(unit.dimension()));
        return assumed.map(from -> converted(supplementary, from, unit));
    }

    private static BigDecimal converted(BigDecimal amount, Unit from, Unit to) {
        BigDecimal inOwn = amount.multiply(from.factor());
        return to.factor().compareTo(BigDecimal.ONE) == 0 ? inOwn : inOwn.divide(to.factor(), Figures.PRECISION);
    }
}
