package org.tamga.revenue.correction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    void conditions(List<String> conditions, Map<String, Object> values) {
        if (run != null) {
            conditions.add("p.run = :run");
            values.put("run", run);
        }
        if (state != null) {
            conditions.add("p.state = :state");
            values.put("state", state.name());
        }
        if (trader != null) {
            conditions.add("p.trader = :trader");
            values.put("trader", trader);
        }
        if (own != null) {
            conditions.add("(p.sender = :sender or p.trader = any(:parties))");
            values.put("sender", own.sender());
            values.put("parties", own.parties().toArray(String[]::new));
        }
        if (after != null) {
            conditions.add("(p.month, p.mrn, p.number) > (:month, :mrn, :number)");
            values.put("month", after.mrn().month().atDay(1));
            values.put("mrn", after.mrn().value());
            values.put("number", after.number());
        }
    }
}
