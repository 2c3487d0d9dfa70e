package org.tamga.revenue.correction.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.revenue.correction.Proposal;
import org.tamga.shared.Mrn;

/** Reads proposals with their lines. */
final class ProposalRows {

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param condition on {@code revenue.proposal p} @param end order, limit, lock */
    List<Proposal> list(String condition, Map<String, ?> values, String end) {
        List<ProposalRow> heads = jdbc.sql("select p.* from revenue.proposal p where " + condition + " " + end).params(values)
                .query(ProposalRow::read).list();
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<Proposal.Id, List<Proposal.Line>> lines = new HashMap<>();
        jdbc.sql("""
                select * from revenue.proposal_line
                where month = any(?::date[]) and mrn = any(?) order by month, mrn, number, item, tax_type, method
                """).param(heads.stream().map(each -> each.id().mrn().month().atDay(1).toString()).distinct()
                .toArray(String[]::new))
                .param(heads.stream().map(each -> each.id().mrn().value()).distinct().toArray(String[]::new))
                .query((row, number) -> lines.computeIfAbsent(
                        new Proposal.Id(Mrn.of(row.getString("mrn")), row.getInt("number")), id -> new ArrayList<>())
                        .add(ProposalRow.line(row)))
                .list();
        return heads.stream().map(head -> head.with(lines.getOrDefault(head.id(), List.of()))).toList();
    }
}
