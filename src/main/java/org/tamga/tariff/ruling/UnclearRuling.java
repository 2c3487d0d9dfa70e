package org.tamga.tariff.ruling;

import java.util.List;

/** An application or a decision that lacks something or says something impossible. */
public final class UnclearRuling extends RuntimeException {

    private final transient List<String> faults;

    /** @param faults all of them */
    public UnclearRuling(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
