package seeded.modules.lender;

/** The front door of a module. */
public class Bank {
}
