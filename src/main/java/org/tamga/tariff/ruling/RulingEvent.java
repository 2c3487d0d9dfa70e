package org.tamga.tariff.ruling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Something that happened to an application. @param sequence from 1 */
public record RulingEvent(int sequence, RulingAction action, Instant at, String by, Details details) {

    /**
     * What was said with it; what the action does not need is null.
     *
     * @param text        question, answer, reason to refuse or to return, note of an appeal
     * @param commodity   code decided
     * @param origin      origin decided
     * @param description of the goods as published; null for that of the application
     * @param reasons     of the decision, as published
     * @param keywords    as published
     * @param effectiveOn day from which a revocation holds
     * @param graceTo     until when the holder may use a revoked ruling
     * @param confirmed   whether the decision needs no second officer
     */
    public record Details(@Nullable String text, @Nullable String commodity, @Nullable String origin,
            @Nullable String description, @Nullable String reasons, @Nullable List<String> keywords,
            @Nullable LocalDate effectiveOn, @Nullable LocalDate graceTo, @Nullable Boolean confirmed) {

        public static Details text(@Nullable String text) {
            return new Details(text, null, null, null, null, null, null, null, null);
        }

        Details confirmed(boolean noSecondOfficer) {
            return new Details(text, commodity, origin, description, reasons, keywords, effectiveOn, graceTo, noSecondOfficer);
        }

        Details effective(LocalDate day) {
            return new Details(text, commodity, origin, description, reasons, keywords, day, graceTo, confirmed);
        }
    }
}
