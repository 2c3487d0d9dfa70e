package org.tamga.rerating;

import org.tamga.shared.Mrn;

/**
 * One line that is another under the law of the order.
 *
 * @param commodity code of the item; empty if it declares none
 * @param method    method of payment; empty if none is declared
 * @param before    as it was charged; nothing if there was no such line
 * @param after     nothing if there is none any more
 */
public record Difference(Mrn mrn, int version, String trader, int item, String commodity, String taxType, String method,
        Subtotal.Amounts before, Subtotal.Amounts after) {
}
