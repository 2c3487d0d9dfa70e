package org.tamga.reference.spi;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.tamga.shared.Digits;
import org.tamga.shared.Validity;

/**
 * One row of a table. Its typed readers answer empty and add the fault, with file and row, where the value is not one.
 *
 * @param number 1-based line, the header being line 1
 */
public record CsvRow(String file, int number, List<String> header, List<String> values, PackFaults faults) {

    /** The value; an empty string if the row ends before the column or the table lacks it. */
    public String text(String column) {
        int index = header.indexOf(column);
        return index < 0 || index >= values.size() ? "" : values.get(index);
    }

    /** A value that must be there. */
    public Optional<String> required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            fault(column + " is missing");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** A value that must be there and have a form. @param form how a person calls it, for example {@code a country code} */
    public Optional<String> matching(String column, String pattern, String form) {
        return required(column).filter(value -> {
            boolean matches = value.matches(pattern);
            if (!matches) {
                fault(column + " is not " + form + ": " + value);
            }
            return matches;
        });
    }

    public Optional<BigDecimal> decimal(String column) {
        return required(column).flatMap(value -> converted(column, value, "a number", CsvRow::number));
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (!Digits.areFew(number)) {
            throw new NumberFormatException("too many digits");
        }
        return number;
    }

    public Optional<LocalDate> date(String column) {
        return required(column).flatMap(value -> converted(column, value, "a date (yyyy-MM-dd)", LocalDate::parse));
    }

    /** The period between two columns: an empty beginning means always, an empty end means until further notice. */
    public Optional<Validity> validity(String fromColumn, String toColumn) {
        Optional<LocalDate> from = text(fromColumn).isEmpty() ? Optional.of(Validity.ALWAYS) : date(fromColumn);
        if (text(toColumn).isEmpty()) {
            return from.map(day -> new Validity(day, null));
        }
        Optional<LocalDate> to = date(toColumn);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fault("ends on " + to.get() + " before it begins on " + from.get());
            return Optional.empty();
        }
        return from.flatMap(first -> to.map(last -> new Validity(first, last)));
    }

    public void fault(String reason) {
        faults.add(file, number, reason);
    }

    private <T> Optional<T> converted(String column, String value, String wanted, Function<String, T> conversion) {
        try {
            return Optional.of(conversion.apply(value));
        } catch (NumberFormatException | DateTimeException e) {
            fault(column + " is not " + wanted + ": " + value);
            return Optional.empty();
        }
    }
}
