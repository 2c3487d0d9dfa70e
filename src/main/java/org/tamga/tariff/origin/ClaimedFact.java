package org.tamga.tariff.origin;

import java.util.Objects;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.origin.OriginClaim.Material;
import org.tamga.tariff.origin.guidance.Distance;
import org.tamga.tariff.origin.guidance.FactSpace;
import org.tamga.tariff.origin.guidance.OriginFact;
import org.tamga.tariff.origin.guidance.OriginFact.Nearest;
import org.tamga.tariff.origin.model.Scheme;
import org.tamga.tariff.origin.rule.CodeRanges;
import org.tamga.tariff.origin.rule.ShareBasis;

/** What a claim says about a fact: classification, shares of value and cumulation are worked out from its materials. */
final class ClaimedFact {

    /** Decimals of a share: more than any limit has, so that rounding never carries a share over its limit or under it. */
    private static final int DECIMALS = 20;

    /** The share of something in nothing, per cent: limits are at most 100. */
    private static final String BEYOND_EVERY_LIMIT = "1000";

    private final OriginClaim claim;
    private final Map<String, Scheme> schemes;
    private final Areas areas;
    private final String importing;

    private ClaimedFact(OriginClaim claim, Map<String, Scheme> schemes, Areas areas, String importing) {
        this.claim = claim;
        this.schemes = schemes;
        this.areas = areas;
        this.importing = importing;
    }

    /** Empty if the claim does not say. @param importing the country that the goods are for */
    static Optional<String> of(OriginFact fact, OriginClaim claim, Map<String, Scheme> schemes, Areas areas,
            String importing) {
        return Optional.ofNullable(new ClaimedFact(claim, schemes, areas, importing).answer(fact));
    }

    private @Nullable String answer(OriginFact fact) {
        return switch (fact) {
            case OriginFact.NearestMaterial(var scheme) -> nonOriginating(scheme).stream().map(this::distance)
                    .max(Comparator.naturalOrder()).orElse(Nearest.NONE).name();
            case OriginFact.SufficientWorking _ -> yesOrNo(claim.sufficient());
            case OriginFact.NonOriginatingShare(var scheme, var basis, var of) -> share(nonOriginating(scheme).stream()
                    .filter(material -> of == null || of.covers(material.commodity())).toList(), basis, scheme,
                    RoundingMode.UP);
            case OriginFact.RegionalContent(var scheme, var basis) -> share(originating(scheme), basis, scheme,
                    RoundingMode.DOWN);
            case OriginFact.UnchangedShare(var scheme, var basis, var change, var except) -> share(nonOriginating(scheme)
                    .stream().filter(material -> !Distance.isChange(distance(material), change)
                            || except != null && except.covers(material.commodity()))
                    .toList(), basis, scheme, RoundingMode.UP);
            case OriginFact.NotWhollyObtainedShare(var scheme, var basis, var codes) -> share(claim.materials().stream()
                    .filter(material -> codes.covers(material.commodity()) && !isWhollyObtained(material, scheme)).toList(),
                    basis, scheme, RoundingMode.UP);
            case OriginFact.WhollyObtainedMaterials(var scheme, var codes) -> whollyObtained(scheme, codes);
            case OriginFact.FreeOfMaterials(var scheme, var codes) -> yesOrNo(
                    nonOriginating(scheme).stream().noneMatch(material -> codes.covers(material.commodity())));
            case OriginFact.ProcessDone(var _, var process) -> yesOrNo(claim.processes().contains(process));
            case OriginFact.Transported _ -> claim.transport();
            case OriginFact.ProofAtHand(var code) -> claim.proofs() == null ? null
                    : yesOrNo(claim.proofs().contains(code) && !isTooOld(code));
            case OriginFact.ExporterIs(var status) -> claim.exporterStatuses() == null ? null
                    : yesOrNo(claim.exporterStatuses().contains(status.name()));
            case OriginFact.PartOfHeading _,OriginFact.ConsignmentValue _,OriginFact.PrivateConsignment _ -> null;
        };
    }

    private Nearest distance(Material material) {
        return Distance.between(material.commodity(), claim.query().commodity());
    }

    private List<Material> nonOriginating(String scheme) {
        return claim.materials().stream().filter(material -> !originates(material, scheme)).toList();
    }

    private List<Material> originating(String scheme) {
        return claim.materials().stream().filter(material -> originates(material, scheme)).toList();
    }

    private boolean originates(Material material, String id) {
        Scheme scheme = Objects.requireNonNull(schemes.get(id));
        return material.origin() != null && !Boolean.FALSE.equals(material.originating()) && scheme.cumulation()
                .counts(material.commodity(), material.origin(), claim.query().country(), importing, areas,
                        claim.query().date());
    }

    /** Null if a price or a weight that it takes is not known. */
    private @Nullable String share(List<Material> of, ShareBasis basis, String scheme, RoundingMode rounding) {
        BigDecimal part = sum(of, basis);
        BigDecimal whole = switch (basis) {
            case EXW -> claim.exWorksPrice();
            case FOB -> claim.fobPrice();
            case WEIGHT -> claim.netMassKg();
            case ORIGINATING -> sum(originating(scheme), basis);
        };
        if (part == null || whole == null) {
            return null;
        }
        if (whole.signum() == 0) {
            return part.signum() == 0 ? "0" : BEYOND_EVERY_LIMIT;
        }
        return part.movePointRight(2).divide(whole, DECIMALS, rounding).stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal sum(List<Material> materials, ShareBasis basis) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Material each : materials) {
            BigDecimal amount = basis == ShareBasis.WEIGHT ? each.netMassKg() : each.value();
            if (amount == null) {
                return null;
            }
            sum = sum.add(amount);
        }
        return sum;
    }

    private boolean isTooOld(String proof) {
        LocalDate issued = claim.proofsIssued().get(proof);
        return issued != null && schemes.values().stream().flatMap(scheme -> scheme.proofs().stream())
                .filter(each -> each.code().equals(proof) && each.months() > 0)
                .anyMatch(each -> issued.plusMonths(each.months()).isBefore(claim.query().date()));
    }

    private boolean isWhollyObtained(Material material, String scheme) {
        return originates(material, scheme) && Boolean.TRUE.equals(material.whollyObtained());
    }

    private @Nullable String whollyObtained(String scheme, CodeRanges codes) {
        List<Material> concerned = claim.materials().stream().filter(each -> codes.covers(each.commodity())).toList();
        if (concerned.stream()
                .anyMatch(each -> !originates(each, scheme) || Boolean.FALSE.equals(each.whollyObtained()))) {
            return FactSpace.NO;
        }
        return concerned.stream().allMatch(each -> Boolean.TRUE.equals(each.whollyObtained())) ? FactSpace.YES : null;
    }

    private static @Nullable String yesOrNo(@Nullable Boolean is) {
        return is == null ? null : is ? FactSpace.YES : FactSpace.NO;
    }
}
