package org.tamga.tariff.web;

import java.util.List;

/** A question to the calculator that lacks something or says something impossible. */
final class UnclearQuestion extends RuntimeException {

    private final transient List<String> faults;

    /** @param faults all of them, each with its place */
    UnclearQuestion(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
