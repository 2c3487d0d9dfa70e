package org.tamga.tariff.rules;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.taxes.Tax;

/** The measures that could charge an item, if only it were declared as they ask. */
final class Candidates {

    private final AssessmentRequest request;
    private final Tariff tariff;

    Candidates(AssessmentRequest request, Tariff tariff) {
        this.request = request;
        this.tariff = tariff;
    }

    /** For goods that come from there or go there, on that day. @param which of the taxes on goods that go this way */
    Stream<Measure> measures(AssessmentItem item, Predicate<Tax> which) {
        return inForce(item, which).filter(each -> isFor(each, item));
    }

    /** Wherever the goods come from or go. */
    Stream<Measure> inForce(AssessmentItem item, Predicate<Tax> which) {
        if (item.commodity() == null) {
            return Stream.empty();
        }
        Set<String> types = taxes(which).flatMap(tax -> tax.measureTypes().stream()).collect(Collectors.toSet());
        return tariff.measures(item.commodity()).stream()
                .filter(each -> types.contains(each.type()) && each.validity().holdsOn(request.date()));
    }

    /** Longer codes that begin with that of the item and have a measure of these taxes on that day. */
    Set<String> codesBelow(AssessmentItem item, Predicate<Tax> which) {
        Set<String> types = taxes(which).flatMap(tax -> tax.measureTypes().stream()).collect(Collectors.toSet());
        return item.commodity() == null ? Set.of()
                : tariff.below(item.commodity()).stream()
                        .filter(each -> types.contains(each.type()) && each.validity().holdsOn(request.date()))
                        .map(each -> each.commodity().digits()).collect(Collectors.toSet());
    }

    Stream<Tax> taxes(Predicate<Tax> which) {
        return tariff.taxRules().taxes().stream().filter(tax -> tax.movement().concerns(isExport())).filter(which);
    }

    /** Those of all producers without a code of their own, where a code is needed and none that counts is declared. */
    Stream<Measure> residual(AssessmentItem item) {
        return taxes(Tax::codeRequired).filter(tax -> measures(item, each -> each == tax)
                .noneMatch(each -> each.additionalCode() == null || item.additionalCodes().contains(each.additionalCode())))
                .flatMap(tax -> measures(item, each -> each == tax)).filter(
                        each -> each.additionalCode() != null && tariff.taxRules().isResidual(each.additionalCode()));
    }

    /** The unit in which the tariff asks for the supplementary quantity; null if it does not say. */
    @Nullable
    String supplementaryUnit(AssessmentItem item) {
        return item.commodity() == null ? null
                : tariff.measures(item.commodity()).stream().filter(each -> each.validity().holdsOn(request.date()))
                        .map(Measure::supplementaryUnit).filter(Objects::nonNull).findFirst().orElse(null);
    }

    boolean isExport() {
        return request.direction() == Direction.EXPORT;
    }

    @Nullable
    String partner(AssessmentItem item) {
        return isExport() ? item.destination() : item.origin();
    }

    private boolean isFor(Measure measure, AssessmentItem item) {
        boolean preferential = tariff.taxRules().claims().preferentialOrigin().contains(measure.type())
                && item.preferentialOrigin() != null && !isExport();
        String country = preferential ? item.preferentialOrigin() : partner(item);
        return country == null ? measure.area().equals(Areas.EVERYWHERE)
                : tariff.areas().contains(measure.area(), country, request.date()) && measure.excludedAreas().stream()
                        .noneMatch(area -> tariff.areas().contains(area, country, request.date()));
    }
}
