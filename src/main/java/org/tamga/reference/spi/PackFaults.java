package org.tamga.reference.spi;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a pack, with file and row, so that all of it can be mended at once. */
public final class PackFaults {

    /**
     * One thing that is wrong.
     *
     * @param row 1-based line of the file, the header being line 1; 0 when the file as a whole is meant
     */
    public record Fault(String file, int row, String reason) {
        @Override
        public String toString() {
            return row == 0 ? file + ": " + reason : file + ":" + row + ": " + reason;
        }
    }

    private final List<Fault> faults = new ArrayList<>();

    public void add(String file, int row, String reason) {
        faults.add(new Fault(file, row, reason));
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(faults);
    }
}
