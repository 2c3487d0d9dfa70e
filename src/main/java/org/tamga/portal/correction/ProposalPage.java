package org.tamga.portal.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.portal.Stamp;
import org.tamga.portal.Wording;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.ProposalReasons;

/**
 * One proposal with its reasons, in words and figures that are ready to print.
 *
 * @param heading  what is to be done, in a sentence
 * @param secured  null if nothing secured changes
 * @param interest in a sentence with its working
 * @param may      what whoever looks may do now: {@code approve}, {@code reject}, {@code settle}, {@code take-up}
 * @param obstacle why that person cannot approve; null if nothing stands against it
 * @param overtaken whether the declaration has moved on, so that nothing follows from the proposal
 */
public record ProposalPage(String id, String mrn, String run, Stamp state, String heading, String trader, String amount,
        @Nullable String secured, String interest, String total, String lawThen, String lawNow, List<LineRow> lines,
        List<Step> steps, List<String> may, @Nullable String obstacle, boolean overtaken) {

    /**
     * One changed line.
     *
     * @param then how it was worked out; empty if there was no such line
     * @param now  the same of what is due
     */
    public record LineRow(int item, String taxType, String method, String stands, String due, String difference,
            String then, String now) {
    }

    /** Something that was done. */
    public record Step(String what, String by, String at, String why) {
    }

    /** @param who looks and may decide; null if that person only looks */
    public static ProposalPage of(Proposal p, ProposalReasons.@Nullable Reasons reasons, @Nullable String who) {
        boolean sameOne = who != null && p.state().waits() && p.isOf(who);
        return new ProposalPage(p.id().toString(), p.id().mrn().value(), p.run().toString(), ProposalRowView.stamp(p.state()),
                heading(p), p.trader(), money(p, p.amount()), p.secured().signum() == 0 ? null : money(p, p.secured()),
                interest(p), money(p, p.amount().add(p.interest().amount())),
                reasons == null ? "" : Wording.shortVersion(reasons.lawThen()), Wording.shortVersion(p.law().version()),
                lines(p, reasons), steps(p), who == null ? List.of() : may(p, sameOne, who, reasons == null),
                sameOne ? "You ordered the re-rating that this comes from, or took it up again: somebody else approves it."
                        : null,
                reasons == null);
    }

    private static String heading(Proposal p) {
        return p.kind() == Proposal.Kind.REFUND ? "To be given back" : "To be collected";
    }

    private static String money(Proposal p, BigDecimal amount) {
        return Wording.amount(amount) + " " + p.currency();
    }

    private static String interest(Proposal p) {
        return money(p, p.interest().amount()) + ", from " + p.interest().from() + " to " + p.interest().to() + ": "
                + p.interest().text();
    }

    private static List<LineRow> lines(Proposal p, ProposalReasons.@Nullable Reasons reasons) {
        List<LineRow> rows = new ArrayList<>();
        for (Proposal.Line line : p.lines()) {
            ProposalReasons.Line reason = reasons == null ? new ProposalReasons.Line("", "") : reasons.lines().get(rows.size());
            BigDecimal difference = line.difference().add(line.securedDifference());
            rows.add(new LineRow(line.item(), line.taxType(), Wording.or(line.method()),
                    Wording.amount(line.stands().add(line.securedStands())), Wording.amount(line.due().add(line.securedDue())),
                    (difference.signum() > 0 ? "+" : "") + Wording.amount(difference), reason.then(), reason.now()));
        }
        return rows;
    }

    private static List<Step> steps(Proposal p) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("proposed", p.made().by(), Wording.moment(p.made().at()), "the re-rating that this person ordered"));
        Proposal.TakenUp again = p.takenUp();
        if (again != null) {
            steps.add(new Step("rejected", again.rejected().by(), Wording.moment(again.rejected().at()), again.objected()));
            steps.add(new Step("taken up again", again.made().by(), Wording.moment(again.made().at()), again.reason()));
        }
        Proposal.Made decision = p.decision();
        if (decision != null) {
            steps.add(new Step(decided(p.state()), decision.by(), Wording.moment(decision.at()),
                    Wording.or(p.reason())));
        }
        if (p.remark() != null) {
            steps.add(new Step(p.settledAt() == null ? "not booked yet" : "booked", "the ledger", Wording.moment(p.settledAt()),
                    p.remark()));
        }
        return steps;
    }

    private static String decided(Proposal.State state) {
        return state.counts() ? "approved" : state == Proposal.State.REJECTED ? "rejected" : "decided";
    }

    private static List<String> may(Proposal p, boolean sameOne, String who, boolean overtaken) {
        return switch (p.state()) {
            case PROPOSED -> sameOne ? List.of("reject") : List.of("approve", "reject");
            case APPROVED -> List.of("settle");
            case REJECTED ->
                overtaken || p.decision() != null && p.decision().by().equals(who) ? List.of() : List.of("take-up");
            case PAID, COLLECTED, SUPERSEDED -> List.of();
        };
    }
}
