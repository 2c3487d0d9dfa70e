package org.tamga.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that cannot be used at the moment from one that refuses this row: what failed under the first is tried
 * again, as it is; what failed under the second will fail again.
 *
 * <p>A failure of the first kind does not say that nothing was stored: the database may have died between the commit and its
 * answer.
 */
public final class StorageOutage {

    /** SQL states: connection lost or refused, no room or memory left, shutting down or recovering, input and output failed. */
    private static final Pattern STATES = Pattern.compile("08...|53...|57P0[1-5]|58...");

    /** When whoever was sent away for an outage may come again. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private StorageOutage() {
    }

    /** Whether anything was stored is not known: whoever sends again under the same message id finds out. */
    public static ProblemDetail problem() {
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "no-storage", "Nothing can be stored at the moment",
                "please send the same again in a moment");
    }

    /**
     * Whether the failure, or what caused it, is an outage of the database; a transaction that could neither be committed nor
     * rolled back is one.
     */
    public static boolean isBehind(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof CannotCreateTransactionException || each instanceof TransactionSystemException
                    || each instanceof SQLTransientConnectionException
                    || each instanceof SQLException sql && sql.getSQLState() != null
                            && STATES.matcher(sql.getSQLState()).matches()) {
                return true;
            }
        }
        return false;
    }
}
