package org.tamga.portal.correction;

import java.util.Locale;

import org.tamga.portal.Stamp;
import org.tamga.portal.Wording;
import org.tamga.revenue.correction.Proposal;

/**
 * A proposal in a list.
 *
 * @param selectable whether whoever looks may decide it now
 */
public record ProposalRowView(String id, String mrn, String trader, String kind, String amount, String interest,
        String currency, Stamp state, boolean selectable) {

    /** @param who looks at the list; null if that person decides nothing */
    static ProposalRowView of(Proposal p, @org.jspecify.annotations.Nullable String who) {
        return new ProposalRowView(p.id().toString(), p.id().mrn().value(), p.trader(), Wording.words(p.kind()),
                Wording.amount(p.amount()), Wording.amount(p.interest().amount()), p.currency(), stamp(p.state()),
                who != null && p.state().waits() && !p.isOf(who));
    }

    static Stamp stamp(Proposal.State state) {
        return new Stamp(state.name().toLowerCase(Locale.ROOT), switch (state) {
            case PAID, COLLECTED -> "go";
            case PROPOSED, APPROVED -> "wait";
            case REJECTED, SUPERSEDED -> "stop";
        });
    }
}
