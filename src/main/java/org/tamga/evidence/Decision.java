package org.tamga.evidence;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Mrn;

/**
 * One decision about a declaration: everything needed to explain it, and with the law version to take it again.
 *
 * @param version     version of the declaration that it is about
 * @param inputHash   SHA-256 (hexadecimal) of what was decided on
 * @param lawVersion  version of the country pack that was in force for it
 * @param outcome     code of the result, for example {@code ACCEPTED}, {@code REFUSED}, {@code ASSESSED}
 * @param decidedBy   {@code machine}, or the name of the person
 * @param result      the result as JSON; null if the outcome says it all
 * @param trace       the steps that led to it as JSON; null if there are none
 */
public record Decision(UUID id, Mrn mrn, int version, Kind kind, Instant decidedAt, String decidedBy, String inputHash,
        String pack, String lawVersion, String outcome, @Nullable String result, @Nullable String trace) {

    /** What was decided, in the order of the stops of a declaration. */
    public enum Kind {
        /** Is the declaration lawful in form and content? */
        VALIDATION,
        /** How much of what the goods claim on tariff quotas do they get? */
        QUOTA,
        /** What is owed? */
        ASSESSMENT,
        /** Which documents and agencies do the goods need? */
        DOCUMENTS,
        /** What must be looked at? */
        SELECTION,
        /** Is the debt taken care of? */
        PAYMENT,
        /** May the goods go? */
        RELEASE,
        /** May the declaration be changed or withdrawn? */
        REQUEST,
        /** Has its time run out? */
        LAPSE,
        /** Is something given back or collected after the fact? */
        CORRECTION
    }
}
