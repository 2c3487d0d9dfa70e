package org.tamga.tariff.duty;

import java.util.List;

/** Terms added and subtracted, from left to right. */
public record DutySum(List<Summand> summands) {

    /** @param subtracted whether the term is taken away instead of added */
    public record Summand(boolean subtracted, DutyTerm term) {
    }

    public DutySum {
        summands = List.copyOf(summands);
        if (summands.isEmpty()) {
            throw new IllegalArgumentException("a duty has at least one term");
        }
    }

    public static DutySum of(DutyTerm term) {
        return new DutySum(List.of(new Summand(false, term)));
    }

    public List<DutyTerm> terms() {
        return summands.stream().map(Summand::term).toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Summand summand : summands) {
            if (!text.isEmpty()) {
                text.append(summand.subtracted ? " - " : " + ");
            }
            text.append(summand.term);
        }
        return text.toString();
    }
}
