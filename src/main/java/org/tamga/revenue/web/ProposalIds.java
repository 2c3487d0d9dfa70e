package org.tamga.revenue.web;

import org.jspecify.annotations.Nullable;
import org.tamga.revenue.correction.NoSuchProposal;
import org.tamga.revenue.correction.Proposal;

/** How proposals are named in calls. */
final class ProposalIds {

    private static final int LARGEST_PAGE = 1000;

    private ProposalIds() {
    }

    /** @throws NoSuchProposal if the text is no such id */
    static Proposal.Id id(String text) {
        try {
            return Proposal.Id.of(text);
        } catch (IllegalArgumentException e) {
            throw new NoSuchProposal(text);
        }
    }

    static Proposal.@Nullable Id after(@Nullable String text) {
        return text == null ? null : id(text);
    }

    static int size(int limit) {
        return Math.clamp(limit, 1, LARGEST_PAGE);
    }
}
