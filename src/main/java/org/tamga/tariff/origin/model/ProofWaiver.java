package org.tamga.tariff.origin.model;

import org.tamga.shared.Money;

/**
 * Small consignments for which no proof of origin is asked.
 *
 * @param limit       value of the originating goods up to which it holds
 * @param privateOnly whether it is for what private persons send or carry alone
 */
public record ProofWaiver(Money limit, boolean privateOnly) {
}
