package org.tamga.tariff.origin;

import java.util.List;
import java.util.Set;

/** Facts that are answered in a way that their question does not allow. */
public final class UnclearFacts extends RuntimeException {

    private final transient List<String> faults;
    private final transient Set<String> facts;

    /**
     * @param faults all of them, each with the fact that it is about
     * @param facts  ids of the facts concerned; empty if something else is unclear
     */
    public UnclearFacts(List<String> faults, Set<String> facts) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
        this.facts = Set.copyOf(facts);
    }

    public Set<String> facts() {
        return facts;
    }

    public List<String> faults() {
        return faults;
    }
}
