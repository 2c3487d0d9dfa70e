package org.tamga.tariff.lookup;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A measure as people read it.
 *
 * @param what       kind of measure
 * @param rate       duty as printed, or empty
 * @param area       whose goods, with exceptions
 * @param conditions one sentence each
 * @param quota      order number and what is known of the period; null if it belongs to none
 * @param code       additional code to declare; null if none
 * @param heading    code that it stands at in the tariff
 * @param givesWay   whether another of the same kind, for the same goods, stands at a closer code and applies instead
 */
public record MeasureInWords(String sid, MeasureKind kind, String what, String rate, String area, List<String> conditions,
        @Nullable String quota, @Nullable String code, String heading, boolean givesWay, LocalDate from, @Nullable LocalDate to,
        String basis) {

    public MeasureInWords {
        conditions = List.copyOf(conditions);
    }
}
