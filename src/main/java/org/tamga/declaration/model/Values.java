package org.tamga.declaration.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.shared.wco.WcoElement;

/** Texts of a message as values. What cannot be read as its type is absent here: the rules find it in the message. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,12})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern DATE = Pattern.compile("\\d{8}.*");

    private Values() {
    }

    static Optional<BigDecimal> number(WcoElement element, String path) {
        String text = element.text(path);
        return text != null && NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<Integer> count(WcoElement element, String path) {
        String text = element.text(path);
        return text != null && COUNT.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Optional<Money> money(WcoElement element, String path) {
        return element.find(path).flatMap(amount -> number(element, path).flatMap(number -> money(number, amount)));
    }

    static Optional<Quantity> quantity(WcoElement element, String path) {
        return element.find(path)
                .flatMap(measure -> number(element, path)
                        .map(number -> new Quantity(number, unit(measure.attribute("unitCode")))));
    }

    /** The day in a date and time of the UN/EDIFACT formats 102 and 304, which both begin with it. */
    static Optional<LocalDate> day(WcoElement element, String path) {
        String text = element.text(path + "/DateTimeString");
        if (text == null || !DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6, 8))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Money> money(BigDecimal number, WcoElement amount) {
        String currency = amount.attribute("currencyID");
        return currency != null && Money.isCurrency(currency) ? Optional.of(new Money(number, currency)) : Optional.empty();
    }

    private static String unit(@Nullable String code) {
        return code == null ? "" : code;
    }
}
