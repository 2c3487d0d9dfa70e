package org.tamga.revenue.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.tamga.shared.Mrn;

/**
 * What a declaration was charged and what it owes under a corrected law.
 *
 * @param sender  identity that lodged it
 * @param charged as it was taken, without later corrections
 * @param due     every line that is owed; a line that is in neither is owed nothing
 * @param meant   the lines that are to be corrected; others stay as they are
 */
public record Correction(Mrn mrn, int version, String trader, String sender, LocalDate taxPoint, List<Amount> charged,
        List<Amount> due,
        Predicate<Key> meant) {

    public Correction {
        charged = List.copyOf(charged);
        due = List.copyOf(due);
    }

    /** By what a line is known: item, tax type, method of payment (empty if none is declared). */
    public record Key(int item, String taxType, String method) {
    }

    /** @param payable in the currency of the pack */
    public record Amount(Key key, BigDecimal payable, BigDecimal secured) {
    }

    /**
     * What all corrections of a run have in common.
     *
     * @param interestTo day up to which interest runs
     * @param by         who ordered the run, and therefore cannot approve what comes of it
     */
    public record Run(UUID id, Proposal.LawOf law, String currency, LocalDate interestTo, Proposal.Made by) {
    }
}
