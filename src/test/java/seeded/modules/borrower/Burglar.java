package seeded.modules.borrower;

import seeded.modules.lender.secret.Ledger;

/** Reaches into another module. */
public record Burglar(Ledger ledger) {
}
