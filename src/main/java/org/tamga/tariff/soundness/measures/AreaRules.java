package org.tamga.tariff.soundness.measures;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.soundness.review.Each;
import org.tamga.tariff.soundness.review.Periods;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.SoundnessRule.Against;

/** Countries, groups of countries, and who is left out. */
public final class AreaRules {

    private static final String COUNTRIES = "countries";

    public static final List<SoundnessRule> RULES = List.of(
            error("TS-041", "A group that a measure is for has a member while the measure holds.",
                    "a measure for nobody", Each.measure((measure, law) -> {
                        boolean somebody = !law.isGroup(measure.area()) || law.members(measure.area()).stream()
                                .anyMatch(member -> member.validity().overlaps(Objects.requireNonNull(
                                        law.toCome(measure.validity()))));
                        return somebody ? null : "group " + measure.area() + " has no member then";
                    })),
            warning("TS-042", "A measure for a group ends no later than the membership of its last member.",
                    "a measure that outlives its group", Each.measure(AreaRules::outlives)),
            error("TS-043", "A country that a measure is for is in the list of countries.", "ISO 3166",
                    Each.measure((measure, law) -> isCountry(measure.area(), law)
                            && !law.isListed(COUNTRIES, measure.area(), measure.validity()) ? measure.area() : null)),
            error("TS-044", "An area that is excluded lies in the area of the measure.",
                    "whoever is not included cannot be excluded", Each.measure(AreaRules::excludedOutside)),
            error("TS-045", "A measure does not exclude its own area.", "a measure for nobody",
                    Each.measure((measure, law) -> measure.excludedAreas().contains(measure.area()) ? measure.area() : null)),
            error("TS-046", "A measure for a group does not exclude every member of it.", "a measure for nobody",
                    Each.measure(AreaRules::nobodyLeft)),
            error("TS-047", "A country that a measure excludes is in the list of countries.", "ISO 3166",
                    Each.measure((measure, law) -> measure.excludedAreas().stream().sorted()
                            .filter(area -> isCountry(area, law) && !law.isListed(COUNTRIES, area, measure.validity()))
                            .findFirst().orElse(null))),
            error("TS-048", "A member of a group is in the list of countries while it is a member.", "ISO 3166",
                    Each.membership((each, law) -> law.isGroup(each.member())
                            || law.isListed(COUNTRIES, each.member(), each.validity()) ? null : each.member())),
            error("TS-049", "A member of a group is a country, not another group.",
                    "goods have one country of origin, which is looked for in the group itself",
                    Each.membership((each, law) -> law.isGroup(each.member()) || each.member().equals(Areas.EVERYWHERE)
                            ? each.member() + " is a group"
                            : null)),
            error("TS-050", "The group of all countries has no list of members.", "area 1011 is everywhere",
                    Each.membership((each, law) -> each.group().equals(Areas.EVERYWHERE) ? "lists " + each.member() : null)),
            error("TS-051", "The id of a group cannot be taken for a country.", "ISO 3166: two letters",
                    Each.membership((each, law) -> each.group().matches("[A-Z]{2}") ? each.group() : null)),
            warning("TS-052", "A group is there for a measure.", "what is used by nothing is changed by nobody",
                    AreaRules::unused));

    private AreaRules() {
    }

    private static boolean isCountry(String area, ReviewedLaw law) {
        return !area.equals(Areas.EVERYWHERE) && !law.isGroup(area);
    }

    private static @Nullable String outlives(Measure measure, ReviewedLaw law) {
        Validity left = law.toCome(measure.validity());
        if (left == null || !law.isGroup(measure.area())) {
            return null;
        }
        List<Validity> memberships = law.members(measure.area()).stream().map(Areas.Membership::validity).toList();
        LocalDate gap = Periods.gap(left, memberships);
        return gap == null || memberships.stream().noneMatch(left::overlaps) ? null
                : "group " + measure.area() + " has no member on " + gap;
    }

    private static @Nullable String excludedOutside(Measure measure, ReviewedLaw law) {
        if (measure.area().equals(Areas.EVERYWHERE)) {
            return null;
        }
        for (String area : measure.excludedAreas().stream().sorted().toList()) {
            if (!area.equals(measure.area()) && countries(area, law).stream()
                    .noneMatch(country -> isMember(country, measure, law))) {
                return area + " is not in " + measure.area();
            }
        }
        return null;
    }

    private static boolean isMember(String country, Measure measure, ReviewedLaw law) {
        return law.members(measure.area()).stream()
                .anyMatch(member -> member.member().equals(country) && member.validity().overlaps(measure.validity()));
    }

    private static @Nullable String nobodyLeft(Measure measure, ReviewedLaw law) {
        if (!law.isGroup(measure.area()) || measure.excludedAreas().isEmpty()) {
            return null;
        }
        Set<String> excluded = new HashSet<>();
        measure.excludedAreas().forEach(area -> excluded.addAll(countries(area, law)));
        return law.members(measure.area()).stream().allMatch(member -> excluded.contains(member.member()))
                ? "nobody of " + measure.area() + " is left"
                : null;
    }

    private static List<String> countries(String area, ReviewedLaw law) {
        return law.isGroup(area) ? law.members(area).stream().map(Areas.Membership::member).toList() : List.of(area);
    }

    private static void unused(ReviewedLaw law, Against against) {
        Set<String> used = new HashSet<>();
        law.measures().forEach(measure -> {
            used.add(measure.area());
            used.addAll(measure.excludedAreas());
        });
        law.groups().keySet().stream().filter(group -> !used.contains(group)).sorted()
                .forEach(group -> against.say(ReviewedLaw.AREAS, group, "no measure names group " + group));
    }
}
