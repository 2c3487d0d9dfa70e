package org.tamga.tariff.model.facts;

import java.util.Locale;

/** What a condition of the pack may ask about an item and its declaration. In the pack's files in lower case. */
public enum Fact {
    DIRECTION, DECLARATION_TYPE, PROCEDURE, PREVIOUS_PROCEDURE, ADDITIONAL_PROCEDURE, DOCUMENT, STATEMENT, METHOD_OF_PAYMENT,
    PREFERENCE, ORIGIN, DESTINATION, ADDITIONAL_CODE, FISCAL_ROLE, AUTHORISATION, ROUTE;

    public String inFiles() {
        return name().toLowerCase(Locale.ROOT);
    }
}
