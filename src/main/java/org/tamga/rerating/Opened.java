package org.tamga.rerating;

import org.tamga.shared.Mrn;

/**
 * Something that could be worked out before and cannot be under the law of the order.
 *
 * @param item 0 for the consignment
 */
public record Opened(Mrn mrn, int item, String code) {
}
