package org.tamga.tariff.soundness.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.duty.DutyThreshold;
import org.tamga.tariff.model.measures.MeasureCondition;

/** What rules ask about the thresholds of conditions. */
public final class Thresholds {

    private Thresholds() {
    }

    public static @Nullable BigDecimal amount(MeasureCondition condition) {
        return condition.threshold() == null ? null : condition.threshold().amount();
    }

    public static Optional<String> currency(MeasureCondition condition) {
        return condition.threshold() instanceof DutyThreshold.Price(var price) ? Optional.of(price.currency())
                : Optional.empty();
    }

    /** What the amount is in: thresholds with the same measure can be compared. */
    public static String measure(MeasureCondition condition) {
        return switch (condition.threshold()) {
            case null -> "";
            case DutyThreshold.Price(var price) -> price.currency() + " / " + String.join(" / ", price.units());
            case DutyThreshold.Measured(var _, var unit) -> unit;
        };
    }

    public static List<MeasureCondition> in(List<MeasureCondition> conditions) {
        return conditions.stream().filter(condition -> condition.threshold() != null).toList();
    }
}
