package org.tamga.access.foureyes;

import java.util.List;

import org.tamga.access.rights.Right;

/**
 * A kind of act for which a second person can be asked.
 *
 * @param act   its name, {@code module.what}
 * @param text  what it does, for a person
 * @param calls that are held until they are confirmed; empty if the act is known by other signs
 */
public record ActKind(String act, String text, Asked asked, List<Right.Call> calls) {

    /** Where a second person is asked for, if the configuration does not say. */
    public enum Asked {
        /** Also in the demo mode. */
        ALWAYS,
        /** Where there is no demo mode. */
        IN_EARNEST,
        /** Nowhere. */
        IF_NAMED
    }

    public ActKind {
        calls = List.copyOf(calls);
    }
}
