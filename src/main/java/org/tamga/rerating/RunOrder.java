package org.tamga.rerating;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.ArchiveSelection;

/**
 * What is to be worked out again.
 *
 * @param selection  which declarations; where it names goods, only the lines of such items count
 * @param lawVersion version of the selection's pack that is to be applied
 * @param taxType    the only tax that counts; null for all
 * @param interestTo day up to which interest on what is proposed runs; a rehearsal has no use for it
 */
public record RunOrder(ArchiveSelection selection, String lawVersion, @Nullable String taxType, LocalDate interestTo) {

    /** What comes of a run. */
    public enum Kind {
        /** A report of the differences. */
        REHEARSAL,
        /** Proposals to give back and to collect. */
        RERATING
    }
}
