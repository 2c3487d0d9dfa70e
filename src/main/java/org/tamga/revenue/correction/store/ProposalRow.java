package org.tamga.revenue.correction.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.rules.Interest;
import org.tamga.shared.Mrn;

/** A proposal as it is read, before its lines are. */
record ProposalRow(Proposal head) {

    static ProposalRow read(ResultSet row, int number) throws SQLException {
        String decidedBy = row.getString("decided_by");
        Timestamp settledAt = row.getTimestamp("settled_at");
        return new ProposalRow(new Proposal(new Proposal.Id(Mrn.of(row.getString("mrn")), row.getInt("number")),
                row.getObject("run", UUID.class), row.getInt("version"), row.getString("trader"), row.getString("sender"),
                Proposal.Kind.valueOf(row.getString("kind")), Proposal.State.valueOf(row.getString("state")),
                new Proposal.LawOf(row.getString("pack"), row.getString("law_version")), row.getString("currency"),
                row.getBigDecimal("amount"), row.getBigDecimal("secured"),
                new Interest(row.getObject("interest_from", LocalDate.class), row.getObject("interest_to", LocalDate.class),
                        row.getBigDecimal("interest"), row.getString("interest_text")),
                new Proposal.Made(row.getString("proposed_by"), row.getTimestamp("proposed_at").toInstant()),
                takenUp(row),
                decidedBy == null ? null : new Proposal.Made(decidedBy, row.getTimestamp("decided_at").toInstant()),
                row.getString("reason"), settledAt == null ? null : settledAt.toInstant(), row.getString("settlement"),
                List.of()));
    }

    private static Proposal.@Nullable TakenUp takenUp(ResultSet row) throws SQLException {
        String by = row.getString("taken_up_by");
        return by == null ? null
                : new Proposal.TakenUp(
                        new Proposal.Made(row.getString("rejected_by"), row.getTimestamp("rejected_at").toInstant()),
                        row.getString("rejected_reason"),
                        new Proposal.Made(by, row.getTimestamp("taken_up_at").toInstant()), row.getString("taken_up_reason"));
    }

    static Proposal.Line line(ResultSet row) throws SQLException {
        return new Proposal.Line(row.getInt("item"), row.getString("tax_type"), row.getString("method"),
                row.getBigDecimal("stands"), row.getBigDecimal("due"), row.getBigDecimal("secured_stands"),
                row.getBigDecimal("secured_due"));
    }

    Proposal.Id id() {
        return head.id();
    }

    Proposal with(List<Proposal.Line> lines) {
        return new Proposal(head.id(), head.run(), head.version(), head.trader(), head.sender(), head.kind(), head.state(),
                head.law(),
                head.currency(), head.amount(), head.secured(), head.interest(), head.made(), head.takenUp(), head.decision(),
                head.reason(),
                head.settledAt(), head.remark(), lines);
    }
}
