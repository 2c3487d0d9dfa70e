package org.tamga.tariff.origin.guidance;

import java.util.stream.Collectors;
import java.util.Locale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Money;
import org.tamga.tariff.origin.guidance.Condition.Wanted;
import org.tamga.tariff.origin.guidance.OriginFact.Journey;
import org.tamga.tariff.origin.guidance.OriginFact.Nearest;
import org.tamga.tariff.origin.model.ProductRule;
import org.tamga.tariff.origin.model.ProofOfOrigin;
import org.tamga.tariff.origin.model.ProofWaiver;
import org.tamga.tariff.origin.model.Scheme;

/**
 * What a scheme asks of goods: origin, by materials that all originate or by sufficient working; transport; a proof.
 *
 * @param product   code of the goods, six digits or more
 * @param rules     the product rules that they may fall under, the closest first
 * @param language  of the texts of the pack
 */
public record SchemeConditions(Scheme scheme, CommodityCode product, List<ProductRule> rules, String language) {

    /** Everything; met if and only if the scheme grants preference to the goods. */
    public Condition granted() {
        return new Condition.Every(List.of(originating(), transport(), proof()),
                scheme.title(language) + " grants preference");
    }

    /** Originating status. */
    public Condition originating() {
        Condition sufficient = new Condition.Every(List.of(working(), productRule()), "sufficiently worked or processed");
        return new Condition.Either(List.of(allMaterialsOriginate(), sufficient), "the goods originate");
    }

    private Condition allMaterialsOriginate() {
        return new Condition.Test(new OriginFact.NearestMaterial(scheme.id()), new Wanted.OneOf(Set.of(Nearest.NONE.name())),
                "wholly obtained, or made of originating materials alone");
    }

    private Condition working() {
        return scheme.insufficient().isEmpty() ? new Condition.Settled(true, "any working counts")
                : new Condition.Test(new OriginFact.SufficientWorking(scheme.id()), yes(),
                        "more is done than the operations that never confer origin");
    }

    /** The product rule: for goods that a rule singles out that rule, for others the next. */
    public Condition productRule() {
        Condition others = new Condition.Settled(false, "no rule of the scheme is for goods of " + product);
        for (int place = rules.size() - 1; place >= 0; place--) {
            ProductRule rule = rules.get(place);
            String text = "product rule " + rule.products() + ": " + rule.rule();
            Condition met = new Condition.Every(
                    List.of(new RuleConditions(scheme, product, rule.rule(), language).condition()), text);
            others = rule.isPartial() ? partial(rule, place, met, others) : met;
        }
        return others;
    }

    private Condition partial(ProductRule rule, int place, Condition met, Condition others) {
        String part = org.tamga.tariff.origin.model.Texts.of(rule.parts(), language, rule.products().toString());
        Condition is = new Condition.Test(new OriginFact.PartOfHeading(scheme.id(), rule.products().toString(), place), yes(),
                "the goods are " + part);
        return new Condition.Either(List.of(new Condition.Every(List.of(is, met), "as " + part),
                new Condition.Every(List.of(new Condition.Not(is, "the goods are not " + part), others), "as other goods")),
                "the rule for the goods");
    }

    private Condition transport() {
        return switch (scheme.transport()) {
            case FREE -> new Condition.Settled(true, "any way of transport keeps origin");
            case NON_ALTERATION -> transported(Set.of(Journey.DIRECT, Journey.UNALTERED),
                    "transported without being altered on the way");
            case DIRECT -> transported(Set.of(Journey.DIRECT), "transported directly");
        };
    }

    private static Condition transported(Set<Journey> ways, String text) {
        return new Condition.Test(new OriginFact.Transported(),
                new Wanted.OneOf(ways.stream().map(Enum::name).collect(Collectors.toSet())), text);
    }

    private Condition proof() {
        if (scheme.proofs().isEmpty()) {
            return new Condition.Settled(true, "no proof of origin is asked for");
        }
        List<Condition> ways = new ArrayList<>(scheme.proofs().stream().map(this::proof).toList());
        if (scheme.waiver() != null) {
            ways.add(waived(scheme.waiver()));
        }
        return new Condition.Either(ways, "a proof of origin is at hand");
    }

    private static Condition waived(ProofWaiver waiver) {
        Condition small = small(waiver.limit());
        return !waiver.privateOnly() ? small
                : new Condition.Every(List.of(small, new Condition.Test(new OriginFact.PrivateConsignment(), yes(),
                        "a private person sends or carries them")), "no proof is asked for so small a consignment");
    }

    private static Condition small(Money limit) {
        return new Condition.Test(new OriginFact.ConsignmentValue(limit.currency()), new Wanted.AtMost(limit.amount()),
                "the originating goods of the consignment are worth no more than " + limit);
    }

    /** A proof that is at hand and may be used. */
    public Condition proof(ProofOfOrigin proof) {
        String name = org.tamga.tariff.origin.model.Texts.of(proof.texts(), language, proof.code()) + " (" + proof.code() + ")";
        List<Condition> parts = new ArrayList<>();
        parts.add(new Condition.Test(new OriginFact.ProofAtHand(proof.code()), yes(), name + " is at hand"));
        Condition status = proof.exporter() == null ? null
                : new Condition.Test(new OriginFact.ExporterIs(proof.exporter()), yes(),
                        "the exporter is " + proof.exporter().name().toLowerCase(Locale.ROOT));
        Condition may = allowed(proof.limit(), status);
        if (may != null) {
            parts.add(may);
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Every(parts, name);
    }

    private static @Nullable Condition allowed(@Nullable Money limit, @Nullable Condition status) {
        if (limit == null) {
            return status;
        }
        return status == null ? small(limit)
                : new Condition.Either(List.of(small(limit), status), "any exporter may make it out, or this one");
    }

    static Wanted yes() {
        return new Wanted.OneOf(Set.of(FactSpace.YES));
    }

}
