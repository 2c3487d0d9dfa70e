package seeded.modules.lender.secret;

/** The inside of a module. */
public class Ledger {
}
