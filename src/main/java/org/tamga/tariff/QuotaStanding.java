package org.tamga.tariff;

/** How a tariff quota stands on a day, from what is left of it to nothing. */
public enum QuotaStanding {
    /** More is left than the critical share: who claims it first gets it at once. */
    OPEN,
    /** So much is used that a claim may not be met: it is decided later, and what could become due is secured meanwhile. */
    CRITICAL,
    /** Nothing is left. */
    EXHAUSTED,
    /** Nothing is allocated for the time being; claims wait. */
    BLOCKED,
    /** No claim is taken. */
    SUSPENDED,
    /** It is no quota of which a balance is kept. */
    UNKNOWN
}
