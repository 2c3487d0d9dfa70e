package org.tamga.tariff.origin.model;

/** How goods must have travelled to keep their origin. */
public enum TransportRule {
    /** No matter how. */
    FREE,
    /** Through other countries if they stayed under customs supervision and unaltered. */
    NON_ALTERATION,
    /** Straight from the exporting to the importing country. */
    DIRECT
}
