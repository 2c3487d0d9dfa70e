package org.tamga.rerating.web;

import java.util.List;

/** An order that cannot be understood, with everything that is wrong with it. */
class FaultyOrder extends RuntimeException {

    /** One thing that is wrong. */
    record Fault(String field, String reason) {
    }

    private final transient List<Fault> faults;

    FaultyOrder(List<Fault> faults) {
        super("the order has " + faults.size() + (faults.size() == 1 ? " fault" : " faults"));
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
