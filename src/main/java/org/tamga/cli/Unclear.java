package org.tamga.cli;

import java.util.List;

/** What was typed is not understood. */
public final class Unclear extends RuntimeException {

    public Unclear(List<String> faults) {
        super(String.join("; ", faults));
    }

    public Unclear(String fault) {
        this(List.of(fault));
    }
}
