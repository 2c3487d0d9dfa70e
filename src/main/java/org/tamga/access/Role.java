package org.tamga.access;

/** What an identity acts as. One identity may have several. */
public enum Role {
    /** Imports or exports for itself. */
    TRADER,
    /** Lodges for others. */
    BROKER,
    /** Says what happens to goods: a port, an airport, a warehouse, a carrier. */
    PORT,
    /** Takes customs decisions. */
    OFFICER,
    /** Decides for a partner agency. */
    AGENCY,
    /** Works for the tax authority. */
    TAX,
    /** Runs the platform: law, parties, accounts, identities. */
    ADMIN
}
