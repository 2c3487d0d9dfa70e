package org.tamga.access;

/** What an identity acts as. One identity may have several. */
public enum Role {
    /** Imports or exports for itself. */
    TRADER,
    /** Lodges for others. */
    BROKER,
    /** Takes customs decisions. */
    OFFICER,
    /** Decides for a partner agency. */
    AGENCY,
    /** Works for the tax authority. */
    TAX,
    /** Runs the platform: law, parties, accounts, identities. */
    ADMIN
}
