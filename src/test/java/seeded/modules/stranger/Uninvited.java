package seeded.modules.stranger;

import seeded.modules.lender.Bank;

/** Uses a module that it may not use. */
public record Uninvited(Bank bank) {
}
