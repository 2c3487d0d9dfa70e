package org.tamga.tariff.peer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;

/** One question to the calculator. @param type measure type of the duty that is claimed */
record Question(String commodity, LocalDate date, String origin, String type, String preference, @Nullable String quota,
        Set<String> codes, Set<String> documents, BigDecimal value, Map<String, BigDecimal> quantities) {

    AssessmentRequest request() {
        AssessmentItem.Builder item = AssessmentItem.item(1).commodity(commodity).origin(origin).preference(preference)
                .quota(quota).procedure("40", "00").price(new Money(value, "GBP"));
        codes.forEach(item::additionalCode);
        documents.forEach(item::document);
        quantities.forEach((unit, amount) -> item.quantity(new Quantity(amount, unit)));
        return AssessmentRequest.importOf(date, item.build());
    }
}
