package org.tamga.rulebook.rules.demands;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;

import org.jspecify.annotations.Nullable;

/** Dates as messages write them: UN/ECE 2379 formats 102 ({@code 20260131}) and 304 ({@code 20260131093000+01}). */
final class Dates {

    private static final DateTimeFormatter ANY = new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, 4)
            .appendPattern("MMdd[HHmmss][X]").toFormatter().withResolverStyle(ResolverStyle.STRICT);

    private Dates() {
    }

    /** The day in {@code zone}; null if the text is no date. */
    static @Nullable LocalDate read(String text, ZoneId zone) {
        try {
            TemporalAccessor read = ANY.parse(text);
            boolean moment = read.isSupported(ChronoField.INSTANT_SECONDS);
            return moment ? LocalDate.ofInstant(Instant.from(read), zone) : read.query(TemporalQueries.localDate());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
