package org.tamga.reference.spi;

import org.tamga.shared.Severity;

/**
 * Something in a version of the law that can be applied but should not be law as it stands.
 *
 * @param rule  stable id of the rule that found it, for example {@code TS-031}
 * @param file  of the pack
 * @param place what identifies the row in the file: the sid of a measure, the key columns of another row, the name of an entry
 * @param text  the rule, and what is the case here, in words that a person can act on
 * @param basis what the rule rests on: a provision, or the technical reason
 */
public record SoundnessFinding(String rule, Severity severity, String file, String place, String text, String basis) {

    /** What makes it the same finding in another version. */
    public String identity() {
        return rule + ' ' + file + ' ' + place;
    }
}
