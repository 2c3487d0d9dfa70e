package org.tamga.revenue.correction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.revenue.correction.rules.Interest;
import org.tamga.shared.Mrn;

/**
 * That something be given back to a trader, or collected from it, because a declaration was charged wrongly. A second person
 * approves it; then it is booked.
 *
 * @param run       the re-rating that made it
 * @param version   of the declaration, whose charge it corrects
 * @param sender    identity that lodged the declaration
 * @param law       pack and version under which the corrected charge was worked out
 * @param amount    duties and taxes in {@code currency}, never negative; with {@code secured}, above zero
 * @param secured   what is released from or added to a guarantee; negative where it runs against the kind
 * @param interest  on {@code amount}
 * @param lines     what was found, by item and tax
 * @param takenUp   null unless it was rejected and somebody has taken it up again
 * @param decision  null as long as nobody has decided, or nobody since it was taken up again
 * @param settledAt null as long as nothing is booked
 * @param remark    where it was booked, or why it could not be; null before
 */
public record Proposal(Id id, UUID run, int version, String trader, String sender, Kind kind, State state, LawOf law,
        String currency,
        BigDecimal amount, BigDecimal secured, Interest interest, Made made, @Nullable TakenUp takenUp, @Nullable Made decision,
        @Nullable String reason, @Nullable Instant settledAt, @Nullable String remark, List<Line> lines) {

    public Proposal {
        lines = List.copyOf(lines);
    }

    /** In which direction the money goes. */
    public enum Kind {
        /** To the trader. */
        REFUND,
        /** From the trader. */
        RECOVERY
    }

    /** Each allows something else: see {@link RefundDesk}. */
    public enum State {
        /** Waits for a decision. */
        PROPOSED,
        /** Decided, not booked yet. */
        APPROVED,
        /** Given back. */
        PAID,
        /** Collected. */
        COLLECTED,
        /** Decided against; another officer can take it up again. */
        REJECTED,
        /** Overtaken by a later proposal, or by a later version of the declaration. */
        SUPERSEDED;

        /** Whether somebody has to decide. */
        public boolean waits() {
            return this == PROPOSED;
        }

        /** Whether what is proposed counts as corrected. */
        public boolean counts() {
            return this == APPROVED || this == PAID || this == COLLECTED;
        }
    }

    /** @param number counts the proposals about the declaration, from 1 */
    public record Id(Mrn mrn, int number) {

        /** @throws IllegalArgumentException if the text is no such id */
        public static Id of(String text) {
            if (!text.matches("[A-Z0-9]{18}-\\d{1,6}")) {
                throw new IllegalArgumentException("not the id of a proposal: " + text);
            }
            return new Id(Mrn.of(text.substring(0, 18)), Integer.parseInt(text.substring(19)));
        }

        @Override
        public String toString() {
            return mrn + "-" + number;
        }
    }

    /** Which law. */
    public record LawOf(String pack, String version) {
    }

    /** Who did it, and when. */
    public record Made(String by, Instant at) {
    }

    /**
     * That it waits once more after somebody has decided against it.
     *
     * @param rejected who decided against it, and when
     * @param objected why that person did
     * @param made     who took it up, and when
     */
    public record TakenUp(Made rejected, String objected, Made made, String reason) {
    }

    /** Whether that person has ordered it, or taken it up again, and therefore cannot approve it. */
    public boolean isOf(String person) {
        return made.by().equals(person) || takenUp != null && takenUp.made().by().equals(person);
    }

    /**
     * One tax on one item.
     *
     * @param method        method of payment; empty if none is declared
     * @param stands        what was charged, with what has been corrected before
     * @param due           what is owed under the corrected law
     * @param securedStands the same of what is secured
     */
    public record Line(int item, String taxType, String method, BigDecimal stands, BigDecimal due, BigDecimal securedStands,
            BigDecimal securedDue) {

        /** Positive if the trader owes more. */
        public BigDecimal difference() {
            return due.subtract(stands);
        }

        public BigDecimal securedDifference() {
            return securedDue.subtract(securedStands);
        }

        public boolean changesNothing() {
            return difference().signum() == 0 && securedDifference().signum() == 0;
        }
    }
}
