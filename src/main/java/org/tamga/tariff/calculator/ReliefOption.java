package org.tamga.tariff.calculator;

import java.math.BigDecimal;

/**
 * A relief that an item could claim: for what, and what it would save.
 *
 * @param procedure additional procedure code to declare
 * @param relief    what the law calls it
 * @param basis     legal basis; empty if the law names none
 * @param payable   everything payable on the item then
 * @param saving    what that is less than as declared
 */
public record ReliefOption(int item, String procedure, String relief, String basis, BigDecimal payable, BigDecimal saving) {
}
