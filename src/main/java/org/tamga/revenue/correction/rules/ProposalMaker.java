package org.tamga.revenue.correction.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.tamga.revenue.correction.Correction;
import org.tamga.revenue.correction.Proposal;

/** From a corrected charge to what is proposed. A function of the correction, what stands already, and the law. */
public final class ProposalMaker {

    private final Correction.Run run;
    private final CorrectionRules rules;

    public ProposalMaker(Correction.Run run, CorrectionRules rules) {
        this.run = run;
        this.rules = rules;
    }

    /** Empty if nothing is to be moved, or too little to be worth it. */
    public Optional<Proposal> make(Correction correction, Standing standing, List<Proposal.Line> lines) {
        BigDecimal payable = sum(lines, Proposal.Line::difference);
        BigDecimal secured = sum(lines, Proposal.Line::securedDifference);
        BigDecimal net = payable.add(secured);
        Proposal.Kind kind = net.signum() < 0 ? Proposal.Kind.REFUND : Proposal.Kind.RECOVERY;
        CorrectionRules.Terms terms = rules.of(kind);
        if (net.signum() == 0 || net.abs().compareTo(terms.least()) < 0) {
            return Optional.empty();
        }
        BigDecimal amount = kind == Proposal.Kind.REFUND ? payable.negate() : payable;
        Interest interest = Interest.on(amount.max(BigDecimal.ZERO), rules, terms, correction.taxPoint(), run.interestTo());
        return Optional.of(new Proposal(new Proposal.Id(correction.mrn(), standing.nextNumber()), run.id(),
                correction.version(),
                correction.trader(), correction.sender(), kind, Proposal.State.PROPOSED, run.law(), run.currency(), amount,
                kind == Proposal.Kind.REFUND ? secured.negate() : secured, interest, run.by(), null, null, null, null, null,
                lines));
    }

    /** Whether a proposal says the same about the same version, whatever the law is called that it was worked out under. */
    static boolean same(Proposal proposal, Correction correction, List<Proposal.Line> lines) {
        return proposal.version() == correction.version() && proposal.lines().size() == lines.size()
                && lines.stream().allMatch(line -> proposal.lines().stream().anyMatch(each -> same(each, line)));
    }

    private static boolean same(Proposal.Line one, Proposal.Line other) {
        return one.item() == other.item() && one.taxType().equals(other.taxType()) && one.method().equals(other.method())
                && one.difference().compareTo(other.difference()) == 0
                && one.securedDifference().compareTo(other.securedDifference()) == 0;
    }

    private static BigDecimal sum(List<Proposal.Line> lines, Function<Proposal.Line, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
