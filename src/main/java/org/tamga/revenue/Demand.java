package org.tamga.revenue;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;

/**
 * What a declaration owes through one account, altogether: duties, taxes and securities whose method of payment draws on it.
 *
 * @param account null if the declaration names no account for the method: then it is to be paid at once
 * @param method  method of payment as declared (WCO 107); empty where the account says it all
 */
public record Demand(@Nullable AccountId account, String method, Money amount) {

    /** What it is taken from: the account, or the method of payment where none is named. */
    public String source() {
        return account == null ? method : account.toString();
    }
}
