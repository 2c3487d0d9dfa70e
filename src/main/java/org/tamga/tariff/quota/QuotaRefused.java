package org.tamga.tariff.quota;

import java.util.List;

/** An act on a quota that cannot be done. Nothing has changed. */
public final class QuotaRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The law has no such quota, or none on that day. */
        UNKNOWN,
        /** The act lacks something, or says something impossible. */
        FAULTY,
        /** Less is left than the act would take away. */
        TOO_LITTLE_LEFT
    }

    private final Reason reason;
    private final transient List<String> faults;

    /** @param faults all of them, at least one */
    QuotaRefused(Reason reason, List<String> faults) {
        super(String.join("; ", faults));
        this.reason = reason;
        this.faults = List.copyOf(faults);
    }

    public Reason reason() {
        return reason;
    }

    public List<String> faults() {
        return faults;
    }
}
