package org.tamga.reference.spi;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;

/** What a module holds against a version of the law that compiles. Every implementation is asked about every draft. */
public interface LawReview {

    /**
     * A function of its arguments alone: no clock, no database.
     *
     * @param inForce the law that the version would take the place of; null if it is looked at by itself
     * @param day     on which it would come into force
     */
    List<SoundnessFinding> review(Law law, @Nullable Law inForce, LocalDate day);
}
