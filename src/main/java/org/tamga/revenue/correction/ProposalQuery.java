package org.tamga.revenue.correction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which proposals are looked for, in the order of their ids.
 *
 * @param traders null for everybody's
 * @param after   those behind this one; null to begin with the first
 * @param limit   most that are answered at once
 */
public record ProposalQuery(@Nullable UUID run, Proposal.@Nullable State state, @Nullable Collection<String> traders,
        Proposal.@Nullable Id after, int limit) {

    void conditions(List<String> conditions, Map<String, Object> values) {
        if (run != null) {
            conditions.add("p.run = :run");
            values.put("run", run);
        }
        if (state != null) {
            conditions.add("p.state = :state");
            values.put("state", state.name());
        }
        if (traders != null) {
            conditions.add("p.trader = any(:traders)");
            values.put("traders", traders.toArray(String[]::new));
        }
        if (after != null) {
            conditions.add("(p.month, p.mrn, p.number) > (:month, :mrn, :number)");
            values.put("month", after.mrn().month().atDay(1));
            values.put("mrn", after.mrn().value());
            values.put("number", after.number());
        }
    }
}
