package org.tamga.tariff.rules.goods;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DeclaredTax;
import org.tamga.tariff.model.facts.Fact;

/** What the conditions of the pack may look at, for one item. */
public final class ItemFacts {

    private ItemFacts() {
    }

    public static Map<Fact, Set<String>> of(AssessmentRequest request, AssessmentItem item) {
        Map<Fact, Set<String>> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.DIRECTION, Set.of(request.direction().name()));
        facts.put(Fact.DECLARATION_TYPE, Set.of(request.declarationType()));
        facts.put(Fact.PROCEDURE, one(item.procedure()));
        facts.put(Fact.PREVIOUS_PROCEDURE, one(item.previousProcedure()));
        facts.put(Fact.ADDITIONAL_PROCEDURE, item.additionalProcedures());
        facts.put(Fact.DOCUMENT, item.documents());
        facts.put(Fact.STATEMENT, item.statements());
        facts.put(Fact.METHOD_OF_PAYMENT, methodsOfPayment(item));
        facts.put(Fact.PREFERENCE, one(item.preference()));
        facts.put(Fact.ORIGIN, one(item.origin()));
        facts.put(Fact.DESTINATION, one(item.destination()));
        facts.put(Fact.ADDITIONAL_CODE, item.additionalCodes());
        facts.put(Fact.FISCAL_ROLE, both(request.fiscalRoles(), item.fiscalRoles()));
        facts.put(Fact.AUTHORISATION, request.authorisations());
        return facts;
    }

    private static Set<String> one(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }

    private static Set<String> both(Set<String> first, Set<String> second) {
        Set<String> both = new TreeSet<>(first);
        both.addAll(second);
        return both;
    }

    private static Set<String> methodsOfPayment(AssessmentItem item) {
        return item.declaredTaxes().stream().map(DeclaredTax::methodOfPayment).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
