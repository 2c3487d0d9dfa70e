package org.tamga.tariff.archive;

/** Names in the stored form of a request. Rows that were written stay: a name once used keeps its meaning. */
final class Names {

    static final String DATE = "date";
    static final String DIRECTION = "dir";
    static final String TYPE = "type";
    static final String ITEMS = "items";
    static final String COMPONENTS = "costs";
    static final String RATES = "rates";
    static final String ROLES = "roles";
    static final String AUTHORISATIONS = "auth";

    static final String NUMBER = "no";
    static final String COMMODITY = "code";
    static final String CODES = "add";
    static final String ORIGIN = "org";
    static final String DESTINATION = "dest";
    static final String PREFERENTIAL_ORIGIN = "porg";
    static final String PREFERENCE = "pref";
    static final String QUOTA = "quota";
    static final String PROCEDURE = "proc";
    static final String PREVIOUS_PROCEDURE = "prev";
    static final String ADDITIONAL_PROCEDURES = "aproc";
    static final String DOCUMENTS = "docs";
    static final String STATEMENTS = "stat";
    static final String PRICE = "price";
    static final String VALUE = "value";
    static final String QUANTITIES = "qty";
    static final String SUPPLEMENTARY = "suppl";
    static final String TAXES = "tax";

    static final String DRAWING = "drawn";
    static final String ORDER = "order";
    static final String UNIT = "unit";
    static final String REQUESTED = "req";
    static final String GRANTED = "got";
    static final String STANDING = "stand";
    static final String UNDECIDED = "open";

    static final String BASE = "base";
    static final String RATE = "rate";
    static final String ASSESSED = "ass";
    static final String PAYABLE = "pay";
    static final String METHOD = "mop";

    private Names() {
    }
}
