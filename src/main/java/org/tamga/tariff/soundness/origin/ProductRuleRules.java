package org.tamga.tariff.soundness.origin;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.origin.model.NamedCode;
import org.tamga.tariff.origin.model.ProductRule;
import org.tamga.tariff.origin.model.Scheme;
import org.tamga.tariff.origin.rule.CodeRange;
import org.tamga.tariff.origin.rule.CodeRanges;
import org.tamga.tariff.origin.rule.OriginRule;
import org.tamga.tariff.origin.rule.ShareBasis;
import org.tamga.tariff.soundness.review.Periods;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.SoundnessRule.Against;
import org.tamga.tariff.soundness.review.SoundnessRule.Check;

/** Product rules of origin against the goods, the schemes and one another. */
public final class ProductRuleRules {

    static final String FILE = "tariff/origin/product-rules.csv";
    private static final String ANNEX_K = "Revised Kyoto Convention, Specific Annex K, chapter 1";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-290", "A product rule is for chapters from 01 to 97, or for what stands in them.", "HS Convention, Annex",
                    each((rule, scheme, law) -> isChapter(rule.products().from()) && isChapter(rule.products().to()) ? null
                            : rule.products().toString())),
            error("TS-291", "A product rule is for goods that the nomenclature has.", "a rule for no goods",
                    each(ProductRuleRules::withoutGoods)),
            warning("TS-292", "A product rule holds while its scheme does.", "a rule that nobody is asked by",
                    each((rule, scheme, law) -> rule.validity().overlaps(scheme.validity()) ? null
                            : Periods.text(rule.validity()) + ", the scheme " + Periods.text(scheme.validity()))),
            warning("TS-293", "Goods that a scheme prefers have a product rule.",
                    "goods with materials of elsewhere could never originate", ProductRuleRules::preferredWithoutRule),
            warning("TS-294", "A product rule for a part of the goods stands beside a rule for the others.",
                    "the others could never originate", each(ProductRuleRules::withoutOthers)),
            error("TS-295", "A limit in a product rule is above 0 and below 100 per cent, on a price or on the weight.",
                    ANNEX_K + "; what is always met, or never, is no rule", each((rule, scheme, law) -> idle(rule.rule()))),
            warning("TS-296", "An exception in a product rule names materials that the rule allows otherwise.",
                    ANNEX_K, each((rule, scheme, law) -> idleException(rule.rule(), rule.products()))),
            warning("TS-297", "A process that a scheme names is asked for by a product rule.", "what is used by nothing",
                    ProductRuleRules::unusedProcesses));

    private ProductRuleRules() {
    }

    /** What is against one rule of a scheme; null if nothing is. */
    @FunctionalInterface
    private interface Test {
        @Nullable
        String against(ProductRule rule, Scheme scheme, ReviewedLaw law);
    }

    /** Every product rule that is not over, of every scheme. */
    private static Check each(Test test) {
        return (law, against) -> law.origin().schemes()
                .forEach(scheme -> law.origin().rules(scheme).stream().filter(rule -> law.toCome(rule.validity()) != null)
                        .forEach(rule -> {
                            String what = test.against(rule, scheme, law);
                            if (what != null) {
                                against.say(FILE, scheme.id() + " " + rule.products(), what);
                            }
                        }));
    }

    private static boolean isChapter(CommodityCode code) {
        int chapter = Integer.parseInt(code.digits().substring(0, 2));
        return chapter >= 1 && chapter <= 97;
    }

    private static @Nullable String withoutGoods(ProductRule rule, Scheme scheme, ReviewedLaw law) {
        Nomenclature nomenclature = law.law().part(Nomenclature.class);
        Validity left = law.toCome(rule.validity());
        return nomenclature.isEmpty() || nomenclature.lines().stream().anyMatch(
                line -> left != null && line.validity().overlaps(left) && rule.products().covers(line.code())) ? null
                        : "no line of " + rule.products();
    }

    private static void preferredWithoutRule(ReviewedLaw law, Against against) {
        for (Scheme scheme : law.origin().schemes()) {
            Set<String> said = new HashSet<>();
            for (Measure measure : law.toCome(scheme.validity()) == null ? List.<Measure>of()
                    : OriginSchemeRules.measures(scheme, law)) {
                boolean covered = law.origin().rules(scheme).stream().anyMatch(rule -> law.toCome(rule.validity()) != null
                        && (rule.products().covers(measure.commodity()) || isWithin(rule.products(), measure.commodity())));
                if (!covered && said.add(measure.commodity().digits())) {
                    against.say(FILE, scheme.id() + " " + measure.commodity(), "measure " + measure.sid() + " has none");
                }
            }
        }
    }

    private static boolean isWithin(CodeRange products, CommodityCode code) {
        return products.level() > code.digits().length() && products.overlaps(new CodeRange(code, code));
    }

    private static @Nullable String withoutOthers(ProductRule rule, Scheme scheme, ReviewedLaw law) {
        return !rule.isPartial() || law.origin().rules(scheme).stream().anyMatch(other -> !other.isPartial()
                && other.validity().overlaps(rule.validity()) && other.products().covers(rule.products().from())) ? null
                        : "only for a part";
    }

    private static List<OriginRule> simple(OriginRule rule) {
        List<OriginRule> simple = new ArrayList<>();
        switch (rule) {
            case OriginRule.All(var parts) -> parts.forEach(part -> simple.addAll(simple(part)));
            case OriginRule.Any(var alternatives) -> alternatives.forEach(each -> simple.addAll(simple(each)));
            default -> simple.add(rule);
        }
        return simple;
    }

    private static @Nullable String idle(OriginRule rule) {
        return simple(rule).stream().filter(each -> switch (each) {
            case OriginRule.ShareLimit(var percent, var basis, var _) -> percent.signum() == 0
                    || basis != ShareBasis.ORIGINATING && percent.compareTo(HUNDRED) >= 0;
            case OriginRule.RegionalValue(var percent, var _, var _) -> percent.signum() == 0
                    || percent.compareTo(HUNDRED) >= 0;
            default -> false;
        }).findFirst().map(OriginRule::toString).orElse(null);
    }

    private static @Nullable String idleException(OriginRule rule, CodeRange products) {
        return simple(rule).stream().filter(each -> each instanceof OriginRule.ClassificationChange(var change, var except)
                && except != null && isForbidden(change, except, products)).findFirst().map(OriginRule::toString).orElse(null);
    }

    /** Whether the change of classification rules the excepted materials out already. */
    private static boolean isForbidden(OriginRule.Change change, CodeRanges except, CodeRange products) {
        int digits = switch (change) {
            case CC -> 2;
            case CTH -> 4;
            case CTSH -> 6;
        };
        return products.level() >= digits && products.from().equals(products.to())
                && except.areWithin(products.from().digits().substring(0, digits));
    }

    private static void unusedProcesses(ReviewedLaw law, Against against) {
        for (Scheme scheme : law.origin().schemes()) {
            Set<String> used = new HashSet<>();
            law.origin().rules(scheme).forEach(rule -> simple(rule.rule()).forEach(each -> {
                if (each instanceof OriginRule.Process(var code)) {
                    used.add(code);
                }
            }));
            scheme.processes().stream().map(NamedCode::code).filter(code -> !used.contains(code)).forEach(
                    code -> against.say(OriginSchemeRules.FILE, scheme.id() + " " + code, "no rule asks for " + code));
        }
    }
}
