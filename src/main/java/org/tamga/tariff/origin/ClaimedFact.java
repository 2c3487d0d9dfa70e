package org.tamga.tariff.origin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.origin.OriginClaim.Material;
import org.tamga.tariff.origin.guidance.Distance;
import org.tamga.tariff.origin.guidance.FactSpace;
import org.tamga.tariff.origin.guidance.OriginFact;
import org.tamga.tariff.origin.guidance.OriginFact.Nearest;
import org.tamga.tariff.origin.model.Scheme;
import org.tamga.tariff.origin.rule.CodeRanges;
import org.tamga.tariff.origin.rule.PriceBasis;

/** What a claim says about a fact: classification, shares of value and cumulation are worked out from its materials. */
final class ClaimedFact {

    /** Decimals of a share: more than any limit has, so that rounding never carries a share over its limit or under it. */
    private static final int DECIMALS = 20;

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
            case OriginFact.NonOriginatingShare(var scheme, var basis, var of) -> share(
                    value(scheme, material -> of == null || of.covers(material.commodity())), basis, RoundingMode.UP);
            case OriginFact.RegionalContent(var scheme, var basis) -> share(claim.materials().stream()
                    .filter(material -> originates(material, scheme)).map(Material::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add), basis, RoundingMode.DOWN);
            case OriginFact.UnchangedShare(var scheme, var basis, var change, var except) -> share(
                    value(scheme, material -> !Distance.isChange(distance(material), change)
                            || except != null && except.covers(material.commodity())),
                    basis, RoundingMode.UP);
            case OriginFact.WhollyObtainedMaterials(var scheme, var codes) -> whollyObtained(scheme, codes);
            case OriginFact.FreeOfMaterials(var scheme, var codes) -> yesOrNo(
                    nonOriginating(scheme).stream().noneMatch(material -> codes.covers(material.commodity())));
            case OriginFact.ProcessDone(var _, var process) -> yesOrNo(claim.processes().contains(process));
            case OriginFact.Transported _ -> claim.transport();
            case OriginFact.ProofAtHand(var code) -> claim.proofs() == null ? null : yesOrNo(claim.proofs().contains(code));
            case OriginFact.ExporterIs(var status) -> claim.exporterStatuses() == null ? null
                    : yesOrNo(claim.exporterStatuses().contains(status.name()));
            case OriginFact.PartOfHeading _,OriginFact.ConsignmentValue _ -> null;
        };
    }

    private Nearest distance(Material material) {
        return Distance.between(material.commodity(), claim.query().commodity());
    }

    private List<Material> nonOriginating(String scheme) {
        return claim.materials().stream().filter(material -> !originates(material, scheme)).toList();
    }

    private boolean originates(Material material, String id) {
        Scheme scheme = java.util.Objects.requireNonNull(schemes.get(id));
        return material.origin() != null && !Boolean.FALSE.equals(material.originating()) && scheme.cumulation()
                .counts(material.origin(), claim.query().country(), importing, areas, claim.query().date());
    }

    private BigDecimal value(String scheme, Predicate<Material> which) {
        return nonOriginating(scheme).stream().filter(which).map(Material::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private @Nullable String share(BigDecimal value, PriceBasis basis, RoundingMode rounding) {
        BigDecimal price = price(basis);
        return price == null ? null
                : value.movePointRight(2).divide(price, DECIMALS, rounding).stripTrailingZeros().toPlainString();
    }

    private @Nullable BigDecimal price(PriceBasis basis) {
        return basis == PriceBasis.EXW ? claim.exWorksPrice() : claim.fobPrice();
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
