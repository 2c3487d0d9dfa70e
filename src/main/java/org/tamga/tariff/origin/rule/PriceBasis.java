package org.tamga.tariff.origin.rule;

/** The price of the goods that a share of value is measured on. */
public enum PriceBasis {
    /** Ex-works price. */
    EXW,
    /** Free on board. */
    FOB
}
