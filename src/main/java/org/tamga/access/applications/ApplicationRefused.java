package org.tamga.access.applications;

import java.util.List;

/** An application cannot be registered like this; with everything that is wrong. */
public class ApplicationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    ApplicationRefused(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
