package org.tamga.revenue.correction;

import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which proposals are looked for, in the order of their ids.
 *
 * @param trader  null for everybody's
 * @param own     those of one caller alone; null for everybody's
 * @param after   those behind this one; null to begin with the first
 * @param limit   most that are answered at once
 */
public record ProposalQuery(@Nullable UUID run, Proposal.@Nullable State state, @Nullable String trader,
        @Nullable Own own, Proposal.@Nullable Id after, int limit) {

    /**
     * What a caller may see as its own: what it lodged, and what its parties owe.
     *
     * @param parties identifiers that the caller belongs to
     */
    public record Own(String sender, Collection<String> parties) {
    }

    /** Everything of one run. */
    public static ProposalQuery of(UUID run, int limit) {
        return new ProposalQuery(run, null, null, null, null, limit);
    }
}
