package org.tamga.tariff.ruling;

/** What a ruling binds. */
public enum RulingKind {
    /** Binding tariff information: the commodity code. */
    BTI,
    /** Binding origin information: the origin. */
    BOI
}
