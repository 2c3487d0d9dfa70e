package org.tamga.tariff.model.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.facts.FactCondition;

/**
 * How the law allocates tariff quotas: {@code tariff/quotas.yaml}.
 *
 * @param decides          when a claim is decided that cannot be met at once
 * @param unlistedGranted  whether a claim on a quota that the table does not have is taken to be granted by somebody else
 * @param decidedLater     claims that are decided later whatever is left
 * @param notDrawn         items that draw on no quota, because their goods are not released for free circulation yet
 * @param measureTypes     types of measures that belong to a quota also where they name none
 * @param restClaims       by claimed preference, what the part that got nothing claims instead, in order; the ordinary
 *                         treatment comes last by itself
 * @param securityType     tax type of the line that secures what a claim may still come to; null if no line shows it
 * @param scale            decimals to which quantities are drawn
 * @param overrideReason        why the office decides otherwise than the law says; null if it does not
 */
public record QuotaRules(Decides decides, boolean unlistedGranted, FactCondition decidedLater, FactCondition notDrawn,
        Set<String> measureTypes, Map<String, List<String>> restClaims, @Nullable String securityType, int scale,
        @Nullable String overrideReason) {

    /** When the claims on a critical quota are decided. */
    public enum Decides {
        /** As soon as the goods have gone under security. */
        AT_ONCE,
        /** When the day of acceptance is over, all claims of a day together. */
        END_OF_DAY
    }

    /** A law that says nothing about quotas: what is claimed is taken to be granted. */
    public static final QuotaRules NONE = new QuotaRules(Decides.END_OF_DAY, true, new FactCondition.Any(List.of()),
            new FactCondition.Any(List.of()), Set.of(), Map.of(), null, 3, null);

    public QuotaRules {
        measureTypes = Set.copyOf(measureTypes);
        restClaims = Map.copyOf(restClaims);
    }

    /** The smallest quantity that is drawn. */
    public BigDecimal smallest() {
        return BigDecimal.ONE.movePointLeft(scale);
    }
}
