package org.tamga.revenue.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.revenue.correction.rules.CorrectionRules;
import org.tamga.revenue.correction.rules.ProposalMaker;
import org.tamga.revenue.correction.rules.Standing;
import org.tamga.revenue.correction.store.ProposalSearch;
import org.tamga.revenue.correction.store.ProposalStore;
import org.tamga.shared.Mrn;

/**
 * Turns corrected charges into proposals. Of a declaration at most one waits at a time, and each states what is left after all
 * that was decided before. What somebody has rejected is not proposed again, as long as it is the same.
 */
@Component
public class Corrections {

    private final ProposalStore store;
    private final ProposalSearch search;

    Corrections(ProposalStore store, ProposalSearch search) {
        this.store = store;
        this.search = search;
    }

    /**
     * What came of some corrections.
     *
     * @param made       new proposals
     * @param kept       proposals that said the same already
     * @param declined   declarations of which just this was proposed before, and rejected
     * @param belowLeast declarations whose difference the law finds too small to be moved
     */
    public record Proposed(int made, int kept, int declined, int belowLeast) {

        public static final Proposed NOTHING = new Proposed(0, 0, 0, 0);
    }

    /**
     * Proposes in the transaction of the caller.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another run proposed for the same declaration at the same
     *         moment: then it is to be done again
     */
    public Proposed propose(Correction.Run run, List<Correction> corrections, CorrectionRules rules) {
        List<Correction> sorted = corrections.stream().sorted(Comparator.comparing(each -> each.mrn().value())).toList();
        Map<Mrn, Standing> standing = store.lock(sorted.stream().map(Correction::mrn).toList());
        Making making = new Making(new ProposalMaker(run, rules));
        sorted.forEach(correction -> making.take(correction, standing.getOrDefault(correction.mrn(), Standing.NONE)));
        store.supersede(making.overtaken, "overtaken by the re-rating " + run.id());
        store.insert(making.made);
        return new Proposed(making.made.size(), making.kept, making.declined, making.belowLeast);
    }

    /** Declarations of a range of numbers about which something is proposed or has been decided. */
    public List<Mrn> listConcerned(LocalDate month, String above, @Nullable String below) {
        return search.listConcerned(month, above, below);
    }

    /** What comes of one correction after the other. */
    private static final class Making {

        private final ProposalMaker maker;
        private final List<Proposal> made = new ArrayList<>();
        private final List<Proposal> overtaken = new ArrayList<>();
        private int kept;
        private int declined;
        private int belowLeast;

        private Making(ProposalMaker maker) {
            this.maker = maker;
        }

        private void take(Correction correction, Standing known) {
            List<Proposal.Line> lines = known.lines(correction);
            if (known.waits(correction, lines)) {
                kept++;
                return;
            }
            known.open().ifPresent(overtaken::add);
            if (known.wasRejected(correction, lines)) {
                declined++;
                return;
            }
            maker.make(correction, known, lines).ifPresentOrElse(made::add, () -> belowLeast += lines.isEmpty() ? 0 : 1);
        }
    }
}
