package org.tamga.revenue.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.tamga.revenue.correction.Proposal;

/**
 * A proposal as the API shows it: amounts as decimal strings.
 *
 * @param amount   to be given back or collected, interest apart
 * @param remark   where it was booked, or why it could not be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(String id, String mrn, int version, String trader, Proposal.Kind kind, Proposal.State state, UUID run,
        String pack, String lawVersion, String currency, String amount, String secured, InterestView interest,
        String proposedBy, Instant proposedAt, @Nullable String decidedBy, @Nullable Instant decidedAt,
        @Nullable String reason, @Nullable Instant settledAt, @Nullable String remark, List<LineView> lines) {

    /** @param explanation the working */
    record InterestView(LocalDate from, LocalDate to, String amount, String explanation) {
    }

    /** @param difference positive if the trader owes more */
    record LineView(int item, String taxType, String methodOfPayment, String stands, String due, String difference,
            String securedDifference) {
        static LineView of(Proposal.Line line) {
            return new LineView(line.item(), line.taxType(), line.method(), line.stands().toPlainString(),
                    line.due().toPlainString(), line.difference().toPlainString(), line.securedDifference().toPlainString());
        }
    }

    static ProposalView of(Proposal p) {
        return new ProposalView(p.id().toString(), p.id().mrn().value(), p.version(), p.trader(), p.kind(), p.state(), p.run(),
                p.law().pack(), p.law().version(), p.currency(), p.amount().toPlainString(), p.secured().toPlainString(),
                new InterestView(p.interest().from(), p.interest().to(), p.interest().amount().toPlainString(),
                        p.interest().text()),
                p.made().by(), p.made().at(), p.decision() == null ? null : p.decision().by(),
                p.decision() == null ? null : p.decision().at(), p.reason(), p.settledAt(), p.remark(),
                p.lines().stream().map(LineView::of).toList());
    }
}
