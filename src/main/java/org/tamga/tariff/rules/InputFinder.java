package org.tamga.tariff.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.Assessment.Undetermined;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.calculator.MissingInput;
import org.tamga.tariff.calculator.MissingInput.Input;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.Unit;
import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.rules.goods.Quantities;

/** Finds what was not said about goods, and what their charge depends on. */
public final class InputFinder {

    private static final Map<String, Input> REQUIRED = Map.of("no-commodity", Input.COMMODITY, "no-value", Input.VALUE,
            "no-rate", Input.EXCHANGE_RATE, "missing-quantity", Input.QUANTITY, "missing-additional-code",
            Input.ADDITIONAL_CODE, "no-tax-type", Input.ADDITIONAL_CODE);

    private final AssessmentRequest request;
    private final Tariff tariff;
    private final Candidates candidates;

    public InputFinder(AssessmentRequest request, Tariff tariff) {
        this.request = request;
        this.tariff = tariff;
        this.candidates = new Candidates(request, tariff);
    }

    /** By item: first what the charge cannot do without. */
    public List<MissingInput> find(Assessment assessment) {
        List<MissingInput> missing = new ArrayList<>();
        for (AssessmentItem item : request.items()) {
            required(item, assessment.undetermined()).forEach(missing::add);
            Stream.of(fullCode(item, assessment), partner(item), excise(item)).filter(Objects::nonNull).forEach(missing::add);
        }
        return missing;
    }

    /** Each input once, with every amount that waits for it. */
    private Stream<MissingInput> required(AssessmentItem item, List<Undetermined> open) {
        Map<Input, List<String>> reasons = new EnumMap<>(Input.class);
        open.stream().filter(each -> each.item() == item.number() && REQUIRED.containsKey(each.code()))
                .forEach(each -> reasons.computeIfAbsent(REQUIRED.get(each.code()), input -> new ArrayList<>())
                        .add(each.reason()));
        return reasons.entrySet().stream().map(each -> new MissingInput(item.number(), each.getKey(),
                anyOf(item, each.getKey()), true, String.join("; ", each.getValue())));
    }

    /** Where the tariff has a duty for longer codes only. */
    private @Nullable MissingInput fullCode(AssessmentItem item, Assessment assessment) {
        return assessment.undetermined().stream()
                .filter(each -> each.item() == item.number() && each.code().equals("no-measure")).findFirst()
                .map(each -> new MissingInput(item.number(), Input.COMMODITY, candidates.codesBelow(item, Tax::required), true,
                        each.reason()))
                .filter(each -> !each.anyOf().isEmpty()).orElse(null);
    }

    private Set<String> anyOf(AssessmentItem item, Input input) {
        return switch (input) {
            case ADDITIONAL_CODE -> codes(candidates.measures(item, Tax::codeRequired));
            case QUANTITY -> units(item);
            default -> Set.of();
        };
    }

    /** Units that a duty or a threshold of the goods is printed in, and that cannot be worked out from what is declared. */
    private Set<String> units(AssessmentItem item) {
        String supplementary = candidates.supplementaryUnit(item);
        Quantities quantities = new Quantities(item, tariff.units(), supplementary);
        return candidates.measures(item, tax -> true).flatMap(Measure::units)
                .filter(unit -> quantities.find(unit).isEmpty()).flatMap(unit -> tariff.units().find(unit).stream())
                .map(Unit::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whoever does not say where goods come from or go hears that something depends on it. */
    private @Nullable MissingInput partner(AssessmentItem item) {
        boolean depends = candidates.partner(item) == null
                && candidates.inForce(item, tax -> true).anyMatch(each -> !each.area().equals(Areas.EVERYWHERE));
        return !depends ? null
                : new MissingInput(item.number(), candidates.isExport() ? Input.DESTINATION : Input.ORIGIN, Set.of(), false,
                        "some of what these goods are charged depends on " + (candidates.isExport() ? "where they go"
                                : "where they are from") + ": it is worked out as for any country");
    }

    /** Goods of a code that excise knows by their kind alone are charged none until they say which kind they are. */
    private @Nullable MissingInput excise(AssessmentItem item) {
        Map<String, Set<String>> byTax = new LinkedHashMap<>();
        candidates.taxes(tax -> tax.choice() == Tax.Choice.ONE_PER_CODE).forEach(tax -> {
            List<Measure> measures = candidates.measures(item, each -> each == tax).toList();
            Set<String> codes = codes(measures.stream());
            if (measures.stream().allMatch(each -> each.additionalCode() != null)
                    && codes.stream().noneMatch(item.additionalCodes()::contains) && !codes.isEmpty()) {
                byTax.put(tax.name(), codes);
            }
        });
        return byTax.isEmpty() ? null
                : new MissingInput(item.number(), Input.ADDITIONAL_CODE,
                        byTax.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), false,
                        "goods of this code may bear " + String.join(" and ", byTax.keySet())
                                + ": an additional code says which, and none is declared");
    }

    private static Set<String> codes(Stream<Measure> measures) {
        return measures.map(Measure::additionalCode).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }
}
