package org.tamga.mailroom;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Finding;

/**
 * A finding as it is told, the same on every way out.
 *
 * @param pointer  WCO pointer of the place; null when no place is meant
 * @param location path of the place in the message as it was sent; null when no place is meant
 */
public record FindingView(String code, String ruleId, String severity, @Nullable String pointer, @Nullable String location,
        String text, Map<String, String> parameters) {

    public static FindingView of(Finding finding) {
        return new FindingView(finding.code(), finding.ruleId(), finding.severity().name(),
                finding.pointer() == null ? null : finding.pointer().toString(), finding.location(), finding.text(),
                finding.parameters());
    }
}
