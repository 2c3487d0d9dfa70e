package org.tamga.rerating.engine;

import java.util.List;

import org.tamga.rerating.Difference;
import org.tamga.rerating.Opened;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.Charge;

/**
 * A past charge beside what it is under another law.
 *
 * @param differences lines that are meant and are not the same; none if something is newly open
 * @param newlyOpen   what could be worked out before and cannot be now
 * @param stillOpen   whether something could be worked out neither then nor now
 */
public record Comparison(ArchivedAssessment before, Charge after, List<Difference> differences, List<Opened> newlyOpen,
        boolean stillOpen) {
}
