package org.tamga.rulebook.rules.language;

import org.jspecify.annotations.Nullable;
import org.tamga.rulebook.CheckContext;
import org.tamga.shared.wco.WcoElement;

/**
 * One declaration under check, with what every rule wants to know of it.
 *
 * @param dataSet declaration category; null if it cannot be derived
 */
public record Inquiry(WcoElement declaration, CheckContext context, TypeCode type, @Nullable String dataSet) {

    /** Whether the code is in the list on the day of acceptance. */
    public boolean lists(String list, String code) {
        return context.law().codeLists().contains(list, code, context.acceptanceDay());
    }

    boolean isAmended() {
        return context.occasion() == CheckContext.Occasion.AMENDMENT;
    }
}
