package org.tamga.portal;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Finding;
import org.tamga.shared.Severity;

/**
 * A finding as it is shown.
 *
 * @param place the way to the element, from the declaration or the item down; null when the message as a whole is meant
 */
public record FindingRow(String code, String text, @Nullable String place, boolean warning) {

    public static FindingRow of(Finding finding) {
        return new FindingRow(finding.code(), finding.text(), place(finding), finding.severity() == Severity.WARNING);
    }

    private static @Nullable String place(Finding finding) {
        if (finding.location() == null) {
            return finding.pointer() == null ? null : finding.pointer().toString();
        }
        return finding.location()
                .replaceFirst("^(/MetaData)?(/Declaration)?(/GoodsShipment/GovernmentAgencyGoodsItem\\[\\d+])?/", "")
                .replace("/", " › ");
    }
}
