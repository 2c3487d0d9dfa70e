/**
 * Accounts and what is taken from them: deferment, cash, guarantee.
 *
 * <p>Front door: {@link org.tamga.revenue.PaymentOffice}. Which method of payment draws on which account is law of the pack
 * ({@code payment.yaml}, {@link org.tamga.revenue.PaymentRules}). Not here yet: statements, interest, refund claims.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "reference", "reference :: spi", "party", "tariff",
        "declaration"})
package org.tamga.revenue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
