package org.tamga.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A kind of work that has database connections of its own, so that no other kind can use them up: a report that hangs, a large
 * import or a hundred slow pages leave those of the receiving desk alone. Work that says nothing is {@link #PAGES}.
 */
public enum Compartment {

    /** Taking messages in. */
    DESK(6),
    /** Handling what was taken in. */
    CLEARANCE(12),
    /** Answers and notices on their way out. */
    NOTICES(6),
    /** What recurs by itself. */
    JOBS(8),
    /** Looking at the past: rehearsals, re-ratings, audits. */
    REPORTS(3),
    /** Taking tables and packs in. */
    IMPORTS(3),
    /** Whatever somebody looks at. */
    PAGES(8);

    private static final ScopedValue<Compartment> CURRENT = ScopedValue.newInstance();

    private final int connections;

    Compartment(int connections) {
        this.connections = connections;
    }

    /** Unless the configuration says otherwise ({@code tamga.compartments.<compartment>}). */
    public int usualConnections() {
        return connections;
    }

    /** The compartment that this thread is in. */
    public static Compartment current() {
        return CURRENT.orElse(PAGES);
    }

    /** Does the work in this compartment. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** Does the work in this compartment. */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** The same transactions, on connections of this compartment. */
    public TransactionOperations over(TransactionOperations transactions) {
        Compartment compartment = this;
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
                return compartment.call(() -> transactions.execute(action));
            }
        };
    }
}
