package org.tamga.portal.run;

import java.util.List;

import org.tamga.portal.Wording;
import org.tamga.rerating.Rerating;
import org.tamga.rerating.Run;
import org.tamga.revenue.correction.ProposalTotal;

/** What the page of a re-rating shows. */
public record ReratingPage(RunHead head, List<RehearsalPage.Figure> figures, String currency, RehearsalPage.Part taxes,
        List<TraderRow> traders, boolean waits, List<SetAsideRow> setAside) {

    /** What is proposed for one trader in one direction. */
    public record TraderRow(String trader, String kind, String state, String proposals, String amount, String interest) {
        static TraderRow of(ProposalTotal total) {
            return new TraderRow(total.trader(), Wording.words(total.kind()), Wording.words(total.state()),
                    RunHead.count(total.proposals()), Wording.amount(total.amount()), Wording.amount(total.interest()));
        }
    }

    public static ReratingPage of(Rerating.Report report, String currency) {
        return new ReratingPage(RunHead.of(report.run()), figures(report.run()), currency,
                new RehearsalPage.Part("By tax", Plot.of(report.taxTypes(), RehearsalPage::value)),
                report.proposals().stream().map(TraderRow::of).toList(),
                report.proposals().stream().anyMatch(total -> total.state().waits()),
                report.setAside().stream().limit(RehearsalPage.SHOWN).map(SetAsideRow::of).toList());
    }

    private static List<RehearsalPage.Figure> figures(Run run) {
        Run.Counts counts = run.counts();
        return List.of(
                new RehearsalPage.Figure("declarations", RunHead.count(counts.declarations()) + " of "
                        + RunHead.count(run.progress().declarations())),
                new RehearsalPage.Figure("charged otherwise", RunHead.count(counts.changed())),
                new RehearsalPage.Figure("proposed", RunHead.count(counts.proposed())),
                new RehearsalPage.Figure("proposed before", RunHead.count(counts.kept())),
                new RehearsalPage.Figure("rejected before", RunHead.count(counts.declined())),
                new RehearsalPage.Figure("too small", RunHead.count(counts.belowLeast())),
                new RehearsalPage.Figure("not charged yet", RunHead.count(counts.notCharged())),
                new RehearsalPage.Figure("not determined", RunHead.count(counts.newlyOpen() + counts.stillOpen())));
    }
}
