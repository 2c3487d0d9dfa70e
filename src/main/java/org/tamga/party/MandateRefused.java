package org.tamga.party;

import java.util.List;

/** A mandate cannot be given as it is. */
public class MandateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    /** @param faults each with its place, in words for who gives it */
    MandateRefused(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
