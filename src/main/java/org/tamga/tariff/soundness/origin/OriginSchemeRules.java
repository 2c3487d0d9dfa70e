package org.tamga.tariff.soundness.origin;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.origin.model.ProofOfOrigin;
import org.tamga.tariff.origin.model.Scheme;
import org.tamga.tariff.soundness.review.Periods;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.SoundnessRule.Check;

/** Origin schemes: whom they favour, what they grant, and what they ask for. */
public final class OriginSchemeRules {

    static final String FILE = "tariff/origin/schemes.yaml";
    private static final String NOBODY = "a preference that nobody can have";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-281", "A partner of an origin scheme, and whoever cumulates with it, is a listed country or a group.",
                    "ISO 3166",
                    each((scheme, law) -> Stream.concat(scheme.partners().stream(), scheme.cumulation().areas().stream())
                            .sorted().filter(area -> !isKnown(area, scheme, law)).findFirst().orElse(null))),
            error("TS-282", "A group that an origin scheme favours has a member while the scheme holds.", NOBODY,
                    each(OriginSchemeRules::withoutMember)),
            error("TS-283", "A preference code that an origin scheme grants is in the list of preferences.",
                    "a claim that cannot be declared", each((scheme, law) -> scheme.preferences().stream()
                            .filter(code -> !law.isListed("preferences", code, scheme.validity())).findFirst().orElse(null))),
            warning("TS-284", "An origin scheme has a measure that it grants.", NOBODY,
                    each((scheme, law) -> measures(scheme, law).isEmpty()
                            ? "no measure for " + String.join(", ", new TreeSet<>(scheme.partners()))
                            : null)),
            error("TS-285", "A proof of origin is in the list of documents.", "a document that cannot be declared",
                    each((scheme, law) -> scheme.proofs().stream().map(ProofOfOrigin::code)
                            .filter(code -> !law.isListed("documents", code, scheme.validity())).findFirst().orElse(null))),
            warning("TS-286", "An agreement asks for a proof of origin.",
                    "Revised Kyoto Convention, Specific Annex K, chapter 2",
                    each((scheme, law) -> scheme.unilateral() || !scheme.proofs().isEmpty() ? null : "asks for none")),
            error("TS-287", "A value up to which a proof is simple, or not asked for, is in a currency with a rate.",
                    "a limit that no consignment can be held against", each(OriginSchemeRules::withoutRate)),
            error("TS-288", "A tolerance of origin is above 0 and below 100 per cent.",
                    "Revised Kyoto Convention, Specific Annex K, chapter 1",
                    each((scheme, law) -> scheme.tolerances().stream().map(tolerance -> tolerance.percent())
                            .filter(percent -> percent.signum() <= 0 || percent.compareTo(HUNDRED) >= 0).findFirst()
                            .map(BigDecimal::toPlainString).orElse(null))),
            warning("TS-289", "A scheme that asks for a proof above a value only from certain exporters has the larger value "
                    + "than the one up to which it asks for none.", "the smaller would never be looked at",
                    each(OriginSchemeRules::waiverAboveLimit)));

    private OriginSchemeRules() {
    }

    /** What is against one scheme; null if nothing is. */
    @FunctionalInterface
    private interface Test {
        @Nullable
        String against(Scheme scheme, ReviewedLaw law);
    }

    /** Every scheme that is not over. */
    private static Check each(Test test) {
        return (law, against) -> law.origin().schemes().forEach(scheme -> {
            String what = law.toCome(scheme.validity()) == null ? null : test.against(scheme, law);
            if (what != null) {
                against.say(FILE, scheme.id(), what);
            }
        });
    }

    private static boolean isKnown(String area, Scheme scheme, ReviewedLaw law) {
        return area.equals(Areas.EVERYWHERE) || law.isGroup(area)
                || area.matches("[A-Z]{2}") && law.isListed("countries", area, scheme.validity());
    }

    private static @Nullable String withoutMember(Scheme scheme, ReviewedLaw law) {
        Validity left = law.toCome(scheme.validity());
        for (String area : new TreeSet<>(scheme.partners())) {
            LocalDate gap = left == null || !law.isGroup(area) ? null
                    : Periods.gap(left, law.members(area).stream().map(Areas.Membership::validity).toList());
            if (gap != null) {
                return "group " + area + " has no member on " + gap;
            }
        }
        return null;
    }

    /** The measures that goods get by a scheme, still to come. */
    static List<Measure> measures(Scheme scheme, ReviewedLaw law) {
        return law.measures().stream()
                .filter(measure -> law.kinds().preferential().contains(measure.type())
                        && scheme.partners().contains(measure.area()) && law.toCome(measure.validity()) != null
                        && claimed(measure, law).stream().anyMatch(scheme.preferences()::contains))
                .toList();
    }

    private static List<String> claimed(Measure measure, ReviewedLaw law) {
        return law.tariff().taxRules().claims().codesOf(measure);
    }

    private static @Nullable String withoutRate(Scheme scheme, ReviewedLaw law) {
        Stream<Money> limits = Stream.concat(scheme.proofs().stream().map(ProofOfOrigin::limit),
                Stream.of(Optional.ofNullable(scheme.waiver()).map(waiver -> waiver.limit()).orElse(null)))
                .flatMap(limit -> Optional.ofNullable(limit).stream());
        return limits.map(Money::currency)
                .filter(currency -> !currency.equals(law.law().currency()) && law.rates().find(currency, law.day()).isEmpty())
                .findFirst().orElse(null);
    }

    private static @Nullable String waiverAboveLimit(Scheme scheme, ReviewedLaw law) {
        Money none = scheme.waiver() == null || scheme.waiver().privateOnly() ? null : scheme.waiver().limit();
        return none == null ? null
                : scheme.proofs().stream()
                        .filter(proof -> proof.limit() != null && proof.limit().currency().equals(none.currency())
                                && proof.limit().amount().compareTo(none.amount()) <= 0)
                        .findFirst()
                        .map(proof -> proof.limit() + " of " + proof.code() + " against " + none).orElse(null);
    }
}
