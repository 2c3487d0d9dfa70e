package org.tamga.tariff.origin.guidance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.origin.guidance.Condition.Wanted;
import org.tamga.tariff.origin.guidance.OriginFact.Nearest;
import org.tamga.tariff.origin.model.Scheme;
import org.tamga.tariff.origin.model.Tolerance;
import org.tamga.tariff.origin.rule.CodeRanges;
import org.tamga.tariff.origin.rule.OriginRule;
import org.tamga.tariff.origin.rule.OriginRule.Change;
import org.tamga.tariff.origin.rule.OriginRule.Method;
import org.tamga.tariff.origin.rule.ShareBasis;

/**
 * The condition that a product rule makes for goods of a code. Facts that follow from one another are tied together here, so
 * that nobody is asked what is known already.
 */
record RuleConditions(Scheme scheme, CommodityCode product, OriginRule rule, String language) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int CHAPTER = 2;
    private static final int HEADING = 4;

    Condition condition() {
        return condition(rule);
    }

    private Condition condition(OriginRule each) {
        return switch (each) {
            case OriginRule.All(var parts) ->
                new Condition.Every(parts.stream().map(this::condition).toList(), each.toString());
            case OriginRule.Any(var alternatives) ->
                new Condition.Either(alternatives.stream().map(this::condition).toList(), each.toString());
            case OriginRule.WhollyObtained _ -> nearest(EnumSet.of(Nearest.NONE), "wholly obtained");
            case OriginRule.AnyMaterial _ -> new Condition.Settled(true, "materials of any heading may be used");
            case OriginRule.MaterialsWhollyObtained(var codes) -> wholly(codes, each.toString());
            case OriginRule.ClassificationChange(var change, var except) -> changed(change, except, each.toString());
            case OriginRule.ShareLimit(var percent, var basis, var of) -> atMost(percent, basis, of, each.toString());
            case OriginRule.RegionalValue(var percent, var basis, var method) -> regional(percent, basis, method,
                    each.toString());
            case OriginRule.Process(var code) -> new Condition.Test(new OriginFact.ProcessDone(scheme.id(), code),
                    SchemeConditions.yes(), "done: " + process(code));
        };
    }

    private String process(String code) {
        return scheme.processes().stream().filter(each -> each.code().equals(code)).findFirst()
                .map(each -> each.text(language)).orElse(code);
    }

    private Condition nearest(Set<Nearest> near, String text) {
        return new Condition.Test(new OriginFact.NearestMaterial(scheme.id()),
                new Wanted.OneOf(near.stream().map(Enum::name).collect(Collectors.toSet())), text);
    }

    private Condition wholly(CodeRanges codes, String text) {
        Condition strictly = new Condition.Test(new OriginFact.WhollyObtainedMaterials(scheme.id(), codes),
                SchemeConditions.yes(), "all materials of " + codes + " are wholly obtained");
        Condition all = scheme.tolerance(product).map(tolerance -> (Condition) new Condition.Either(List.of(strictly,
                new Condition.Test(new OriginFact.NotWhollyObtainedShare(scheme.id(), tolerance.basis(), codes),
                        new Wanted.AtMost(tolerance.percent()),
                        "those that are not are within the tolerance of " + limit(tolerance))),
                text)).orElse(strictly);
        return unlessOutOfReach(codes, all, text);
    }

    /** Where every material without origin is further away than the codes, none of them is of the codes. */
    private Condition unlessOutOfReach(CodeRanges codes, Condition condition, String text) {
        return new Condition.Either(List.of(nearest(furtherThan(codes), "no material without origin is of " + codes),
                condition), text);
    }

    private Set<Nearest> furtherThan(CodeRanges codes) {
        if (isWithin(codes, HEADING)) {
            return EnumSet.of(Nearest.NONE, Nearest.OTHER_CHAPTER, Nearest.OTHER_HEADING);
        }
        return isWithin(codes, CHAPTER) ? EnumSet.of(Nearest.NONE, Nearest.OTHER_CHAPTER) : EnumSet.of(Nearest.NONE);
    }

    private boolean isWithin(CodeRanges codes, int digits) {
        return codes.areWithin(product.digits().substring(0, digits));
    }

    private Condition changed(Change change, @Nullable CodeRanges except, String text) {
        Set<Nearest> enough = EnumSet.allOf(Nearest.class);
        enough.removeIf(distance -> !Distance.isChange(distance, change));
        Condition far = nearest(enough, "every material without origin is of another "
                + switch (change) {
                    case CC -> "chapter";
                    case CTH -> "heading";
                    case CTSH -> "subheading";
                });
        Condition strictly = except == null ? far
                : new Condition.Every(List.of(far, unlessOutOfReach(except,
                        new Condition.Test(new OriginFact.FreeOfMaterials(scheme.id(), except), SchemeConditions.yes(),
                                "no material of " + except + " is without origin"),
                        "except from " + except)), text);
        return scheme.tolerance(product)
                .map(tolerance -> (Condition) new Condition.Either(tolerated(strictly, tolerance, change, except), text))
                .orElse(strictly);
    }

    private List<Condition> tolerated(Condition strictly, Tolerance tolerance, Change change, @Nullable CodeRanges except) {
        List<Condition> ways = new ArrayList<>(List.of(strictly));
        String limit = limit(tolerance);
        if (asksForTotal(tolerance.basis(), rule)) {
            ways.add(new Condition.Test(new OriginFact.NonOriginatingShare(scheme.id(), tolerance.basis(), null),
                    new Wanted.AtMost(tolerance.percent()),
                    "all materials without origin are within the tolerance of " + limit));
        }
        ways.add(new Condition.Test(new OriginFact.UnchangedShare(scheme.id(), tolerance.basis(), change, except),
                new Wanted.AtMost(tolerance.percent()),
                "the materials whose classification does not change are within the tolerance of " + limit));
        return ways;
    }

    private static String limit(Tolerance tolerance) {
        return tolerance.percent().toPlainString() + " % of the "
                + (tolerance.basis().isPrice() ? tolerance.basis() + " price" : "net weight");
    }

    private Condition atMost(BigDecimal percent, ShareBasis basis, @Nullable CodeRanges of, String text) {
        Condition own = new Condition.Test(new OriginFact.NonOriginatingShare(scheme.id(), basis, of),
                new Wanted.AtMost(percent), text);
        if (of == null) {
            return own;
        }
        List<Condition> ways = new ArrayList<>();
        ways.add(nearest(furtherThan(of), "no material without origin is of " + of));
        if (asksForTotal(basis, rule)) {
            ways.add(new Condition.Test(new OriginFact.NonOriginatingShare(scheme.id(), basis, null),
                    new Wanted.AtMost(percent), "even all materials without origin are within it"));
        }
        ways.add(own);
        return new Condition.Either(ways, text);
    }

    private Condition regional(BigDecimal percent, ShareBasis basis, Method method, String text) {
        return method == Method.BUILD_DOWN
                ? new Condition.Test(new OriginFact.NonOriginatingShare(scheme.id(), basis, null),
                        new Wanted.AtMost(WHOLE.subtract(percent)), text)
                : new Condition.Test(new OriginFact.RegionalContent(scheme.id(), basis), new Wanted.AtLeast(percent), text);
    }

    /** Whether the rule asks for the share of all non-originating materials anyway. */
    private static boolean asksForTotal(ShareBasis basis, OriginRule rule) {
        return switch (rule) {
            case OriginRule.All(var parts) -> parts.stream().anyMatch(part -> asksForTotal(basis, part));
            case OriginRule.Any(var alternatives) -> alternatives.stream().anyMatch(each -> asksForTotal(basis, each));
            case OriginRule.ShareLimit(var _, var on, var of) -> of == null && on == basis;
            case OriginRule.RegionalValue(var _, var on, var method) -> method == Method.BUILD_DOWN && on == basis;
            default -> false;
        };
    }
}
