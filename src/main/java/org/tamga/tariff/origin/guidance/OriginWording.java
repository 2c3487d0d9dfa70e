package org.tamga.tariff.origin.guidance;

import java.util.Objects;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.origin.guidance.OriginFact.Journey;
import org.tamga.tariff.origin.guidance.OriginFact.Nearest;
import org.tamga.tariff.origin.model.NamedCode;
import org.tamga.tariff.origin.model.ProductRule;
import org.tamga.tariff.origin.model.ProofOfOrigin;
import org.tamga.tariff.origin.model.Scheme;
import org.tamga.tariff.origin.model.Texts;
import org.tamga.tariff.origin.rule.CodeRanges;
import org.tamga.tariff.origin.rule.ShareBasis;

/**
 * How a fact is asked for in words. Names of schemes, operations and documents are the pack's, in its first language.
 *
 * @param schemes by id
 * @param rules   the product rules that the goods may fall under, by scheme
 */
public record OriginWording(CommodityCode product, Map<String, Scheme> schemes,
        Map<String, List<ProductRule>> rules, String language) {

    public String question(OriginFact fact) {
        return switch (fact) {
            case OriginFact.NearestMaterial(var scheme) -> "Which of these describes the materials without origin of their "
                    + "own that the goods are made of? " + originating(scheme)
                    + " Where there are several, choose by the one that is classified closest to the goods.";
            case OriginFact.SufficientWorking(var scheme) -> "Is anything more done to the materials than these operations: "
                    + operations(scheme) + "?";
            case OriginFact.NonOriginatingShare(var scheme, var basis, var of) -> share(basis, "all materials"
                    + of(of) + " that do not originate") + " " + originating(scheme);
            case OriginFact.RegionalContent(var scheme, var basis) -> share(basis, "all materials that originate") + " "
                    + originating(scheme);
            case OriginFact.UnchangedShare(var _, var basis, var change, var except) -> share(basis,
                    "those materials without origin that are not of another " + level(change)
                            + (except == null ? "" : " or are of " + except));
            case OriginFact.NotWhollyObtainedShare(var scheme, var basis, var codes) -> share(basis,
                    "those materials of " + codes + " that are not wholly obtained") + " " + originating(scheme);
            case OriginFact.WhollyObtainedMaterials(var scheme, var codes) -> "Are all materials of " + codes
                    + " that are used wholly obtained? " + originating(scheme);
            case OriginFact.FreeOfMaterials(var scheme, var codes) -> "Do all materials of " + codes
                    + " that are used originate, or are there none? " + originating(scheme);
            case OriginFact.ProcessDone(var scheme, var process) -> "Is this done where the goods are made: "
                    + process(scheme, process) + "?";
            case OriginFact.PartOfHeading(var scheme, var _, var place) -> "Are the goods " + part(scheme, place) + "?";
            case OriginFact.Transported _ -> "How do the goods travel from the exporting country?";
            case OriginFact.ProofAtHand(var code) -> "Can you present this document" + notOlder(code) + ": " + proof(code)
                    + "?";
            case OriginFact.PrivateConsignment _ -> "Does a private person send or carry the goods, not in the way of trade?";
            case OriginFact.ExporterIs(var status) -> "Has customs of the exporting country made the exporter "
                    + (status.name().equals("APPROVED") ? "an approved" : "a registered") + " exporter?";
            case OriginFact.ConsignmentValue(var currency) -> "What are the originating goods of the consignment worth, in "
                    + currency + "?";
        };
    }

    /** An answer in words. */
    public String answer(OriginFact fact, String answer) {
        return switch (fact) {
            case OriginFact.NearestMaterial _ -> switch (Nearest.valueOf(answer)) {
                case NONE -> "There are none: the goods are wholly obtained, or made of originating materials alone";
                case OTHER_CHAPTER -> "All are of other chapters than " + start(2);
                case OTHER_HEADING -> "One is of chapter " + start(2) + ", but none of heading " + start(4);
                case OTHER_SUBHEADING -> "One is of heading " + start(4) + ", but none of subheading " + start(6);
                case SAME_SUBHEADING -> "One is of the same subheading " + start(6) + " as the goods";
            };
            case OriginFact.Transported _ -> switch (Journey.valueOf(answer)) {
                case DIRECT -> "Directly, without passing through another country";
                case UNALTERED -> "Through another country, under customs supervision and unaltered";
                case ALTERED -> "Through another country, where they are worked, sold into the market or out of supervision";
            };
            default -> answer.equals(FactSpace.YES) ? "Yes" : answer.equals(FactSpace.NO) ? "No" : answer;
        };
    }

    /** Per cent, a currency, or null for a fact that is no number. */
    public @Nullable String unit(OriginFact fact) {
        return switch (fact) {
            case OriginFact.ConsignmentValue(var currency) -> currency;
            default -> fact.kind() == OriginFact.Kind.PERCENT ? "%" : null;
        };
    }

    private Scheme scheme(String id) {
        return Objects.requireNonNull(schemes.get(id));
    }

    private String originating(String id) {
        Scheme scheme = scheme(id);
        String whose = switch (scheme.cumulation().kind()) {
            case NONE -> "only materials that originate in the exporting country do";
            case BILATERAL -> "materials that originate in the exporting or in the importing country do";
            case DIAGONAL, FULL -> "materials that originate in the exporting or in the importing country do, and those of "
                    + scheme.cumulation().areas().stream().sorted().collect(Collectors.joining(", "));
        };
        String except = scheme.cumulation().except() == null ? ""
                : "; materials of " + scheme.cumulation().except() + " only if they originate in the exporting country";
        return "(Under " + scheme.title(language) + ", " + whose + except + ".)";
    }

    private String operations(String id) {
        return scheme(id).insufficient().stream().map(each -> each.text(language)).collect(Collectors.joining("; "));
    }

    private String process(String id, String code) {
        return scheme(id).processes().stream().filter(each -> each.code().equals(code)).findFirst()
                .map(each -> each.text(language)).orElse(code);
    }

    private String part(String id, int place) {
        ProductRule rule = rules.getOrDefault(id, List.of()).get(place);
        return Texts.of(rule.parts(), language, rule.products().toString());
    }

    private String proof(String code) {
        return proofs(code).findFirst()
                .map(proof -> new NamedCode(code, proof.texts()).text(language) + " (" + code + ")").orElse(code);
    }

    private Stream<ProofOfOrigin> proofs(String code) {
        return schemes.values().stream().flatMap(scheme -> scheme.proofs().stream()).filter(proof -> proof.code().equals(code));
    }

    private static String of(@Nullable CodeRanges codes) {
        return codes == null ? "" : " of " + codes;
    }

    private static String share(ShareBasis basis, String materials) {
        return "What is the " + (basis == ShareBasis.WEIGHT ? "net weight of " : "value of ") + materials
                + ", in per cent of the " + switch (basis) {
                    case EXW -> "ex-works price of the goods?";
                    case FOB -> "FOB price of the goods?";
                    case WEIGHT -> "net weight of the goods?";
                    case ORIGINATING -> "value of the originating materials?";
                };
    }

    private String notOlder(String code) {
        return proofs(code).filter(proof -> proof.months() > 0).findFirst()
                .map(proof -> ", made out not more than " + proof.months() + " months ago").orElse("");
    }

    private static String level(org.tamga.tariff.origin.rule.OriginRule.Change change) {
        return switch (change) {
            case CC -> "chapter";
            case CTH -> "heading";
            case CTSH -> "subheading";
        } + " than the goods".toLowerCase(Locale.ROOT);
    }

    private String start(int digits) {
        return product.digits().substring(0, digits);
    }
}
