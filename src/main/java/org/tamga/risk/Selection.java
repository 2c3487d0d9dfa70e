package org.tamga.risk;

import java.util.List;

/**
 * What is to be looked at; every control names its reason.
 *
 * @param controls empty if the goods may go
 */
public record Selection(List<Control> controls) {

    /** The lane that the controls amount to. */
    public Lane lane() {
        if (controls.stream().anyMatch(control -> control.kind() == Control.Kind.PHYSICAL
                || control.kind() == Control.Kind.AGENCY)) {
            return Lane.INSPECTION;
        }
        return controls.isEmpty() ? Lane.RELEASE : Lane.DOCUMENTS;
    }

    /** Where a declaration goes next. */
    public enum Lane {
        RELEASE, DOCUMENTS, INSPECTION
    }
}
