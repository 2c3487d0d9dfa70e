package org.tamga.rerating;

import java.util.List;

/** An order that cannot be understood, with everything that is wrong with it. */
public class FaultyOrder extends RuntimeException {

    /** One thing that is wrong. */
    public record Fault(String field, String reason) {
    }

    private final transient List<Fault> faults;

    FaultyOrder(List<Fault> faults) {
        super("the order has " + faults.size() + (faults.size() == 1 ? " fault" : " faults"));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
