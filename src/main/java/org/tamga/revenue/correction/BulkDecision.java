package org.tamga.revenue.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Many proposals decided at once, each as if alone: one that cannot be decided hinders no other, and is named with the reason.
 */
@Component
public class BulkDecision {

    /** Most that are decided at once. */
    public static final int MOST = 1000;

    private final RefundDesk desk;

    BulkDecision(RefundDesk desk) {
        this.desk = desk;
    }

    /** A proposal that could not be decided. @param code {@code four-eyes}, {@code wrong-state}, {@code overtaken} … */
    public record Refused(Proposal.Id id, String code, String reason) {
    }

    /**
     * What came of it.
     *
     * @param next the last one that was looked at, where more wait behind it; null if that was all
     */
    public record Result(List<Proposal> decided, List<Refused> refused, Proposal.@Nullable Id next) {

        public Result {
            decided = List.copyOf(decided);
            refused = List.copyOf(refused);
        }
    }

    /** @param ids {@value #MOST} at most; the rest is left alone */
    public Result approve(List<Proposal.Id> ids, String officer) {
        return each(ids, false, id -> desk.approve(id, officer));
    }

    /**
     * Approves what waits of a run.
     *
     * @param trader of one trader alone; null for all
     * @param after  where the last call came to; null to begin
     */
    public Result approve(UUID run, @Nullable String trader, Proposal.@Nullable Id after, String officer) {
        return each(waiting(run, trader, after), true, id -> desk.approve(id, officer));
    }

    /** @param reason for the traders and the record */
    public Result reject(List<Proposal.Id> ids, String officer, String reason) {
        return each(ids, false, id -> desk.reject(id, officer, reason));
    }

    /** As {@link #approve(UUID, String, Proposal.Id, String)}. @param reason for the traders and the record */
    public Result reject(UUID run, @Nullable String trader, Proposal.@Nullable Id after, String officer, String reason) {
        return each(waiting(run, trader, after), true, id -> desk.reject(id, officer, reason));
    }

    private List<Proposal.Id> waiting(UUID run, @Nullable String trader, Proposal.@Nullable Id after) {
        return desk.list(new ProposalQuery(run, Proposal.State.PROPOSED, trader, null, after, MOST + 1)).stream()
                .map(Proposal::id).toList();
    }

    private static Result each(List<Proposal.Id> ids, boolean hasNext, Function<Proposal.Id, Proposal> decision) {
        List<Proposal> decided = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        List<Proposal.Id> now = ids.stream().limit(MOST).toList();
        for (Proposal.Id id : now) {
            try {
                decided.add(decision.apply(id));
            } catch (ProposalConflict conflict) {
                refused.add(new Refused(id, conflict.reason().code(), String.valueOf(conflict.getMessage())));
            } catch (NoSuchProposal unknown) {
                refused.add(new Refused(id, "unknown-proposal", String.valueOf(unknown.getMessage())));
            }
        }
        return new Result(decided, refused, hasNext && ids.size() > now.size() ? now.getLast() : null);
    }
}
