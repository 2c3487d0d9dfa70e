package org.tamga.tariff;

import java.util.List;

import org.tamga.shared.Mrn;

/**
 * The charge of an accepted declaration as it was worked out, with every fact that it depends on: under the law of
 * {@code lawVersion} the request gives the outcome again, under another law what would be owed then.
 *
 * @param version    of the declaration
 * @param passage    run along the spine in which it was worked out or taken; a later one supersedes it
 * @param lawVersion version of the pack that was applied
 * @param trader     identifier of the declarant, who owes it
 * @param sender     identity that lodged the declaration
 * @param charged    whether the amounts have been taken: what has not been cannot be given back
 */
public record ArchivedAssessment(Mrn mrn, int version, int passage, String pack, String lawVersion, String trader,
        String sender, AssessmentRequest request, Charge outcome, boolean charged) {

    /** A declaration that binds nobody any more. */
    public record Withdrawal(Mrn mrn, int passage) {
    }

    /** Several of one line of tax on one item are one here. */
    public List<Charge.Line> lines() {
        return outcome.lines();
    }
}
