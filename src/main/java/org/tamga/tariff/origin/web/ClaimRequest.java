package org.tamga.tariff.origin.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Digits;
import org.tamga.tariff.origin.OriginClaim;
import org.tamga.tariff.origin.OriginClaim.Material;
import org.tamga.tariff.origin.UnclearFacts;
import tools.jackson.databind.JsonNode;

/** A claim of origin with its bill of materials, as sent; see {@link OriginClaim}. Amounts are decimal strings. */
record ClaimRequest(@Nullable LocalDate date, @Nullable String commodity, @Nullable String exportingCountry,
        @Nullable BigDecimal exWorksPrice, @Nullable BigDecimal fobPrice, @Nullable BigDecimal netMassKg,
        @Nullable List<MaterialLine> materials, @Nullable Set<String> processes, @Nullable Boolean sufficientWorking,
        @Nullable String transport, @Nullable Set<String> proofs, @Nullable Map<String, LocalDate> proofsIssued,
        @Nullable Set<String> exporterStatuses, @Nullable Map<String, JsonNode> facts) {

    record MaterialLine(@Nullable String commodity, @Nullable String origin, @Nullable BigDecimal value,
            @Nullable BigDecimal netMassKg, @Nullable Boolean originating, @Nullable Boolean whollyObtained) {
        private Material toMaterial() {
            return new Material(CommodityCode.of(Objects.requireNonNull(commodity)), origin, Objects.requireNonNull(value),
                    netMassKg, originating, whollyObtained);
        }
    }

    /** @throws UnclearFacts with everything that is wrong */
    OriginClaim toClaim(LocalDate today) {
        List<String> faults = new ArrayList<>();
        GuidanceRequest.check(commodity, exportingCountry, faults);
        positive("exWorksPrice", exWorksPrice, faults);
        positive("fobPrice", fobPrice, faults);
        positive("netMassKg", netMassKg, faults);
        List<MaterialLine> lines = materials == null ? List.of() : materials;
        for (int i = 0; i < lines.size(); i++) {
            check(lines.get(i), "materials[" + i + "].", faults);
        }
        if (!faults.isEmpty()) {
            throw new UnclearFacts(faults, Set.of());
        }
        return new OriginClaim(new GuidanceRequest(date, commodity, exportingCountry, facts).toQuery(today),
                lines.stream().map(MaterialLine::toMaterial).toList(), exWorksPrice, fobPrice, netMassKg,
                processes == null ? Set.of() : processes, sufficientWorking, transport, proofs,
                proofsIssued == null ? Map.of() : proofsIssued, exporterStatuses);
    }

    private static void positive(String name, @Nullable BigDecimal amount, List<String> faults) {
        if (amount != null && amount.signum() <= 0) {
            faults.add(name + " is not positive: " + amount);
        }
        bounded(name, amount, faults);
    }

    private static void bounded(String name, @Nullable BigDecimal number, List<String> faults) {
        if (number != null && !Digits.areFew(number)) {
            faults.add(name + " has too many digits");
        }
    }

    private static void check(MaterialLine line, String place, List<String> faults) {
        if (line.commodity == null || !line.commodity.matches("\\d{6,10}")) {
            faults.add(place + "commodity is not 6 to 10 digits: " + line.commodity);
        }
        if (line.value == null || line.value.signum() < 0) {
            faults.add(place + "value is missing or negative");
        }
        if (line.netMassKg != null && line.netMassKg.signum() < 0) {
            faults.add(place + "netMassKg is negative: " + line.netMassKg);
        }
        bounded(place + "value", line.value, faults);
        bounded(place + "netMassKg", line.netMassKg, faults);
    }
}
