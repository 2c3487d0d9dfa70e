package org.tamga.shared;

import java.math.BigDecimal;

/** How long a number may be that somebody sends: {@code 1E+999999999} is quickly written, and fills a machine when used. */
public final class Digits {

    private static final int MOST = 30;

    private Digits() {
    }

    /** Whether it has at most thirty digits in all, and reaches no further to either side of the point. */
    public static boolean areFew(BigDecimal number) {
        return number.precision() <= MOST && Math.abs((long) number.scale()) <= MOST;
    }
}
