package org.tamga.reference.review;

import java.util.List;

import org.tamga.reference.spi.PackFaults.Fault;
import org.tamga.reference.spi.SoundnessFinding;
import org.tamga.shared.Severity;

/**
 * What is to be said against a version of the law.
 *
 * @param faults   why it does not compile; then nothing else is known
 * @param findings what the soundness rules found
 */
public record Review(List<Fault> faults, List<Remark> findings) {

    /**
     * @param inherited whether the law in force has the same finding, so that this version is not to blame for it
     */
    public record Remark(SoundnessFinding finding, boolean inherited) {

        public boolean isError() {
            return finding.severity() == Severity.ERROR;
        }
    }

    public Review {
        faults = List.copyOf(faults);
        findings = List.copyOf(findings);
    }

    /** What this version is to blame for. */
    public List<SoundnessFinding> introduced(Severity severity) {
        return findings.stream().filter(remark -> !remark.inherited).map(Remark::finding)
                .filter(finding -> finding.severity() == severity).toList();
    }
}
