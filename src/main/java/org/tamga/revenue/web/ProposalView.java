package org.tamga.revenue.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.ProposalReasons;

/**
 * A proposal as the API shows it: amounts as decimal strings.
 *
 * @param amount   to be given back or collected, interest apart
 * @param remark   where it was booked, or why it could not be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(String id, String mrn, int version, String trader, Proposal.Kind kind, Proposal.State state, UUID run,
        String pack, String lawVersion, String currency, String amount, String secured, InterestView interest,
        String proposedBy, Instant proposedAt, @Nullable TakenUpView takenUp, @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason, @Nullable Instant settledAt, @Nullable String remark, List<ProposalLineView> lines) {

    /** That it was rejected, and waits again. */
    record TakenUpView(String rejectedBy, Instant rejectedAt, String objected, String by, Instant at, String reason) {
        static TakenUpView of(Proposal.TakenUp p) {
            return new TakenUpView(p.rejected().by(), p.rejected().at(), p.objected(), p.made().by(), p.made().at(),
                    p.reason());
        }
    }

    /** @param explanation the working */
    record InterestView(LocalDate from, LocalDate to, String amount, String explanation) {
    }

    /**
     * One line.
     *
     * @param difference positive if the trader owes more
     * @param then       how it was worked out; absent in a list
     * @param now        how it is worked out under the corrected law; absent in a list
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalLineView(int item, String taxType, String methodOfPayment, String stands, String due, String difference,
            String securedDifference, @Nullable String then, @Nullable String now) {
        static ProposalLineView of(Proposal.Line line, ProposalReasons.@Nullable Line reason) {
            return new ProposalLineView(line.item(), line.taxType(), line.method(), line.stands().toPlainString(),
                    line.due().toPlainString(), line.difference().toPlainString(), line.securedDifference().toPlainString(),
                    reason == null ? null : reason.then(), reason == null ? null : reason.now());
        }
    }

    private static List<ProposalLineView> lines(Proposal p, ProposalReasons.@Nullable Reasons reasons) {
        return IntStream.range(0, p.lines().size())
                .mapToObj(i -> ProposalLineView.of(p.lines().get(i), reasons == null ? null : reasons.lines().get(i))).toList();
    }

    static ProposalView of(Proposal p) {
        return of(p, null);
    }

    static ProposalView of(Proposal p, ProposalReasons.@Nullable Reasons reasons) {
        return new ProposalView(p.id().toString(), p.id().mrn().value(), p.version(), p.trader(), p.kind(), p.state(), p.run(),
                p.law().pack(), p.law().version(), p.currency(), p.amount().toPlainString(), p.secured().toPlainString(),
                new InterestView(p.interest().from(), p.interest().to(), p.interest().amount().toPlainString(),
                        p.interest().text()),
                p.made().by(), p.made().at(), p.takenUp() == null ? null : TakenUpView.of(p.takenUp()),
                p.decision() == null ? null : p.decision().by(),
                p.decision() == null ? null : p.decision().at(), p.reason(), p.settledAt(), p.remark(),
                lines(p, reasons));
    }
}
