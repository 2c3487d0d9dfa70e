package org.tamga.shared;

/** What a finding means for the declaration that it was found in. */
public enum Severity {
    /** The declaration cannot be accepted. */
    ERROR,
    /** The declaration is accepted; the declarant is told, because the value is unusual. */
    WARNING
}
