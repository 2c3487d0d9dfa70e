package org.tamga.revenue;

import java.math.BigDecimal;

import org.tamga.shared.Money;

/**
 * An account that debts are taken from.
 *
 * @param holder   identifier of the party that answers for it
 * @param id       the number that a declaration quotes, for example a deferment approval number
 * @param currency ISO 4217
 * @param balance  what stands to the holder's credit; falls with each debt, below zero only as far as the limit goes
 * @param limit    how far the balance may fall below zero: the deferment limit or the guaranteed amount; no meaning for cash
 */
public record Account(String holder, Kind kind, String id, String currency, BigDecimal balance, BigDecimal limit) {

    /** How an account is paid. */
    public enum Kind {
        /** Payment is put off to the end of a period, up to a limit. */
        DEFERMENT,
        /** Money paid in beforehand. */
        CASH,
        /** Nothing is paid; a guarantor answers for the amount. */
        GUARANTEE
    }

    /** What can still be taken. */
    public Money available() {
        return new Money(kind == Kind.CASH ? balance : balance.add(limit), currency);
    }
}
