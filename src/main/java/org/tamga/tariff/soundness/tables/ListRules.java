package org.tamga.tariff.soundness.tables;

import static org.tamga.tariff.soundness.review.SoundnessRule.error;
import static org.tamga.tariff.soundness.review.SoundnessRule.warning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tamga.reference.CodeLists.Entry;
import org.tamga.reference.PackProfile;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.facts.Fact;
import org.tamga.tariff.model.facts.FactCondition;
import org.tamga.tariff.model.taxes.Route;
import org.tamga.tariff.model.taxes.TaxRules;
import org.tamga.tariff.model.taxes.Treatment;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.tariff.soundness.review.SoundnessRule;
import org.tamga.tariff.soundness.review.SoundnessRule.Against;

/** Code lists and texts. */
public final class ListRules {

    /** The list that the codes of a fact come from. */
    private static final Map<Fact, String> LISTS = Map.of(Fact.DECLARATION_TYPE, "declaration-types",
            Fact.ADDITIONAL_PROCEDURE, "additional-procedures", Fact.METHOD_OF_PAYMENT, "methods-of-payment",
            Fact.PREFERENCE, "preferences", Fact.ORIGIN, "countries", Fact.DESTINATION, "countries");

    public static final List<SoundnessRule> RULES = List.of(
            warning("TS-221", "A code list that has texts in a language has them for every code.",
                    "a trader reads the law in the languages of the country", ListRules::untranslated),
            warning("TS-222", "A code list that has texts has them in every language of the pack.",
                    "a trader reads the law in the languages of the country", ListRules::languageMissing),
            warning("TS-223", "The pack has its name in every language of its own.", "the pages name it",
                    (law, against) -> law.law().part(PackProfile.class).languages().stream()
                            .filter(language -> !law.law().part(PackProfile.class).name().containsKey(language))
                            .forEach(language -> against.say(ReviewedLaw.PACK, "name", language))),
            error("TS-224", "A code list has a code that is valid on the day.", "nothing could be declared",
                    (law, against) -> law.lists().ids().forEach(list -> {
                        List<Entry> entries = law.lists().list(list);
                        if (!entries.isEmpty() && entries.stream().noneMatch(each -> each.validity().holdsOn(law.day()))) {
                            against.say(file(list), list, "none on " + law.day());
                        }
                    })),
            warning("TS-225", "A condition of a route or relief asks for a code that can be declared.",
                    "a relief that nobody can have", ListRules::unknownFacts));

    private ListRules() {
    }

    private static String file(String list) {
        return "codelists/" + list + ".csv";
    }

    private static void untranslated(ReviewedLaw law, Against against) {
        for (String list : law.lists().ids()) {
            List<Entry> entries = law.lists().list(list);
            Set<String> languages = entries.stream().flatMap(each -> each.texts().keySet().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            for (String language : languages) {
                List<Entry> without = entries.stream().filter(each -> law.toCome(each.validity()) != null)
                        .filter(each -> !each.texts().containsKey(language)).toList();
                if (!without.isEmpty()) {
                    against.say(file(list), list + " " + language,
                            without.size() + " codes have no text, " + without.getFirst().code() + " is the first");
                }
            }
        }
    }

    private static void languageMissing(ReviewedLaw law, Against against) {
        for (String language : law.law().part(PackProfile.class).languages()) {
            List<String> without = law.lists().ids().stream().filter(list -> {
                Set<String> spoken = law.lists().list(list).stream().flatMap(each -> each.texts().keySet().stream())
                        .collect(Collectors.toSet());
                return !spoken.isEmpty() && !spoken.contains(language);
            }).toList();
            if (!without.isEmpty()) {
                against.say(ReviewedLaw.PACK, "languages " + language, String.join(", ", without));
            }
        }
    }

    private static void unknownFacts(ReviewedLaw law, Against against) {
        TaxRules rules = law.tariff().taxRules();
        rules.routes().forEach(route -> unknown(route.when(), law).forEach(what -> say(against, route, what)));
        rules.treatments().forEach(each -> unknown(each.when(), law).forEach(what -> say(against, each, what)));
        rules.treatments().forEach(each -> claim(each).stream().flatMap(claim -> unknown(claim, law))
                .forEach(what -> say(against, each, what)));
    }

    private static Optional<FactCondition> claim(Treatment treatment) {
        return Optional.ofNullable(treatment.lowValue()).map(Treatment.LowValue::procedure)
                .map(procedure -> new FactCondition.AnyOf(Fact.ADDITIONAL_PROCEDURE, List.of(procedure)));
    }

    private static void say(Against against, Route route, String what) {
        against.say(ReviewedLaw.TAXES, "route " + route.id(), what);
    }

    private static void say(Against against, Treatment treatment, String what) {
        against.say(ReviewedLaw.TAXES, "treatment " + treatment.id(), what);
    }

    private static Stream<String> unknown(FactCondition condition, ReviewedLaw law) {
        return switch (condition) {
            case FactCondition.AnyOf(var fact, var patterns) -> patterns.stream()
                    .filter(code -> LISTS.containsKey(fact) && !code.endsWith("*")
                            && !law.isListed(LISTS.get(fact), code, new Validity(law.day(), null)))
                    .map(code -> fact.inFiles() + " " + code);
            case FactCondition.All(var parts) -> parts.stream().flatMap(part -> unknown(part, law));
            case FactCondition.Any(var parts) -> parts.stream().flatMap(part -> unknown(part, law));
            case FactCondition.Not(var part) -> unknown(part, law);
        };
    }
}
