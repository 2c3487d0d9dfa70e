/**
 * Accounts and what is taken from them: deferment, cash, guarantee.
 *
 * <p>Front door: {@link org.tamga.revenue.PaymentOffice}. Which method of payment draws on which account is law of the pack
 * ({@code payment.yaml}, {@link org.tamga.revenue.PaymentRules}). What is given back or collected after the fact:
 * {@link org.tamga.revenue.correction.RefundDesk}. Not here yet: statements, refund claims of traders.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "reference", "reference :: spi", "party", "tariff",
        "declaration", "evidence", "access"})
package org.tamga.revenue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
