package org.tamga.tariff.model;

/**
 * Which tariff regime goods fall under. A pack has several where its territory knows several (one country with two tariffs,
 * a free zone); the first whose condition holds counts.
 *
 * @param id     for conditions and for the trace
 * @param regime names the column of tax types that applies
 */
public record Route(String id, String regime, FactCondition when, String text) {
}
