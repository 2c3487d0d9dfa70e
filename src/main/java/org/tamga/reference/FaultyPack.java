package org.tamga.reference;

import java.util.List;
import java.util.stream.Collectors;

import org.tamga.reference.spi.PackFaults.Fault;

/** A pack that cannot come into force, with everything that is wrong with it. The law in force is not touched. */
public class FaultyPack extends RuntimeException {

    private static final int SHOWN = 20;

    private final String pack;
    private final transient List<Fault> faults;

    public FaultyPack(String pack, List<Fault> faults) {
        super("pack " + pack + " has " + faults.size() + " faults:\n"
                + faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("\n")));
        this.pack = pack;
        this.faults = List.copyOf(faults);
    }

    public String pack() {
        return pack;
    }

    public List<Fault> faults() {
        return faults;
    }
}
