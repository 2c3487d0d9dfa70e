package org.tamga.tariff.origin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;

/**
 * Everything that an exporter can say of goods whose origin is claimed. Values and prices are in one currency, whichever;
 * weights are net, in kilograms.
 *
 * @param query            the goods, and facts that are stated besides
 * @param materials        everything that the goods are made of
 * @param exWorksPrice     null if it is not known
 * @param fobPrice         null if it is not known
 * @param netMassKg        of the goods; null if it is not known
 * @param processes        every operation that is done, by the codes of the schemes
 * @param sufficient       whether more is done than operations that never confer origin; null if nothing is said
 * @param transport        null if nothing is said
 * @param proofs           documents at hand; null if nothing is said
 * @param proofsIssued     day on which a document was made out, by its code; one that is older than its scheme allows counts as
 *                         none
 * @param exporterStatuses what customs of the exporting country has made of the exporter; null if nothing is said
 */
public record OriginClaim(OriginQuery query, List<Material> materials, @Nullable BigDecimal exWorksPrice,
        @Nullable BigDecimal fobPrice, @Nullable BigDecimal netMassKg, Set<String> processes, @Nullable Boolean sufficient,
        @Nullable String transport, @Nullable Set<String> proofs, Map<String, LocalDate> proofsIssued,
        @Nullable Set<String> exporterStatuses) {

    public OriginClaim {
        materials = List.copyOf(materials);
        processes = Set.copyOf(processes);
        proofsIssued = Map.copyOf(proofsIssued);
    }

    Map<String, String> facts() {
        return query.facts();
    }

    /**
     * One material.
     *
     * @param commodity      at least six digits
     * @param origin         country where it originates; null if it is not known, which counts as none
     * @param originating    whether it is proved to originate there under the rules of the scheme; null means that it is if its
     *                       country counts for the scheme
     * @param netMassKg      null if it is not known
     * @param whollyObtained whether it is wholly obtained; null if nothing is said
     */
    public record Material(CommodityCode commodity, @Nullable String origin, BigDecimal value, @Nullable BigDecimal netMassKg,
            @Nullable Boolean originating, @Nullable Boolean whollyObtained) {
    }
}
