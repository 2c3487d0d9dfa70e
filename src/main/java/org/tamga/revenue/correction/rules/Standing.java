package org.tamga.revenue.correction.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.revenue.correction.Correction;
import org.tamga.revenue.correction.Proposal;

/** Every proposal about one declaration, whatever became of it. */
public record Standing(List<Proposal> proposals) {

    public static final Standing NONE = new Standing(List.of());

    /** The one that waits for a decision. */
    public Optional<Proposal> open() {
        return proposals.stream().filter(each -> each.state() == Proposal.State.PROPOSED).findFirst();
    }

    public Optional<Proposal> find(Proposal.Id id) {
        return proposals.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Whether another waits, or something was decided since that changes what stands: then it says the wrong thing. */
    public boolean isOvertaken(Proposal proposal) {
        return proposals.stream().filter(each -> !each.id().equals(proposal.id()))
                .anyMatch(each -> each.state().waits() || each.state().counts() && each.version() == proposal.version()
                        && (each.decision() == null || each.decision().at().isAfter(proposal.made().at())));
    }

    /** Whether what waits says this already. */
    public boolean waits(Correction correction, List<Proposal.Line> lines) {
        return open().filter(each -> ProposalMaker.same(each, correction, lines)).isPresent();
    }

    /**
     * Whether somebody has decided against just this, for this version of the declaration: it is not asked again. Another
     * amount, as of another law or of amended facts, is another question.
     */
    public boolean wasRejected(Correction correction, List<Proposal.Line> lines) {
        return proposals.stream().filter(each -> each.state() == Proposal.State.REJECTED)
                .anyMatch(each -> ProposalMaker.same(each, correction, lines));
    }

    int nextNumber() {
        return proposals.stream().mapToInt(each -> each.id().number()).max().orElse(0) + 1;
    }

    /**
     * What a correction comes to, after all that has been decided about the same version: line by line, without those that
     * change nothing.
     */
    public List<Proposal.Line> lines(Correction correction) {
        Map<Correction.Key, Proposal.Line> lines = new LinkedHashMap<>();
        correction.charged().forEach(each -> lines.put(each.key(), line(each.key(), each, null)));
        proposals.stream().filter(each -> each.state().counts() && each.version() == correction.version())
                .flatMap(each -> each.lines().stream()).forEach(done -> correct(lines, done));
        correction.due()
                .forEach(each -> lines.merge(each.key(), line(each.key(), null, each), (standing, due) -> new Proposal.Line(
                        standing.item(), standing.taxType(), standing.method(), standing.stands(), due.due(),
                        standing.securedStands(),
                        due.securedDue())));
        keepWhatIsNotMeant(lines, correction);
        return lines.values().stream().filter(line -> !line.changesNothing()).toList();
    }

    private static Proposal.Line line(Correction.Key key, Correction.@Nullable Amount stands,
            Correction.@Nullable Amount due) {
        BigDecimal nothing = BigDecimal.ZERO;
        return new Proposal.Line(key.item(), key.taxType(), key.method(), stands == null ? nothing : stands.payable(),
                due == null ? nothing : due.payable(), stands == null ? nothing : stands.secured(),
                due == null ? nothing : due.secured());
    }

    private static void correct(Map<Correction.Key, Proposal.Line> lines, Proposal.Line done) {
        Correction.Key key = new Correction.Key(done.item(), done.taxType(), done.method());
        Proposal.Line before = lines.getOrDefault(key, line(key, null, null));
        lines.put(key, new Proposal.Line(key.item(), key.taxType(), key.method(), before.stands().add(done.difference()),
                before.due(), before.securedStands().add(done.securedDifference()), before.securedDue()));
    }

    /**
     * A correction that is about some taxes or goods alone leaves the others as they stand, or as they
     * are proposed already.
     */
    private void keepWhatIsNotMeant(Map<Correction.Key, Proposal.Line> lines, Correction correction) {
        Map<Correction.Key, Proposal.Line> proposed = new LinkedHashMap<>();
        open().filter(each -> each.version() == correction.version()).stream().flatMap(each -> each.lines().stream())
                .forEach(line -> proposed.put(new Correction.Key(line.item(), line.taxType(), line.method()), line));
        lines.replaceAll((key, now) -> correction.meant().test(key) ? now : proposed.getOrDefault(key, unchanged(now)));
    }

    private static Proposal.Line unchanged(Proposal.Line line) {
        return new Proposal.Line(line.item(), line.taxType(), line.method(), line.stands(), line.stands(), line.securedStands(),
                line.securedStands());
    }
}
