package org.tamga.revenue.correction;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.platform.TableCopy;
import org.tamga.shared.Mrn;

/** The tables of proposals. Writes run in the transaction of the caller. */
@Repository
class ProposalStore {

    private static final String COLUMNS = "month, mrn, number, run, version, trader, sender, kind, state, pack, "
            + "law_version, currency, "
            + "amount, secured, interest, interest_from, interest_to, interest_text, proposed_by, proposed_at";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    ProposalStore(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    void insert(List<Proposal> proposals) {
        TableCopy heads = new TableCopy("revenue.proposal", COLUMNS);
        TableCopy lines = new TableCopy("revenue.proposal_line",
                "month, mrn, number, item, tax_type, method, stands, due, secured_stands, secured_due");
        for (Proposal p : proposals) {
            var month = p.id().mrn().month().atDay(1);
            heads.row(month, p.id().mrn(), p.id().number(), p.run(), p.version(), p.trader(), p.sender(), p.kind(), p.state(),
                    p.law().pack(),
                    p.law().version(), p.currency(), plain(p.amount()), plain(p.secured()), plain(p.interest().amount()),
                    p.interest().from(), p.interest().to(), p.interest().text(), p.made().by(), p.made().at());
            p.lines()
                    .forEach(line -> lines.row(month, p.id().mrn(), p.id().number(), line.item(), line.taxType(), line.method(),
                            plain(line.stands()), plain(line.due()), plain(line.securedStands()), plain(line.securedDue())));
        }
        heads.send(dataSource);
        lines.send(dataSource);
    }

    /** Every proposal about the declarations, kept from others until the end of the transaction; always in the same order. */
    Map<Mrn, Standing> lock(Collection<Mrn> mrns) {
        return byDeclaration(list("p.month = any(:months::date[]) and p.mrn = any(:mrns)",
                Map.of("months", mrns.stream().map(mrn -> mrn.month().atDay(1).toString()).distinct().toArray(String[]::new),
                        "mrns", mrns.stream().map(Mrn::value).toArray(String[]::new)),
                "order by p.month, p.mrn, p.number for update"));
    }

    Optional<Proposal> lock(Proposal.Id id) {
        return find(id, " for update");
    }

    Optional<Proposal> find(Proposal.Id id) {
        return find(id, "");
    }

    private Optional<Proposal> find(Proposal.Id id, String lock) {
        return list("p.month = :month and p.mrn = :mrn and p.number = :number",
                Map.of("month", id.mrn().month().atDay(1), "mrn", id.mrn().value(), "number", id.number()), lock).stream()
                .findFirst();
    }

    List<Proposal> list(ProposalQuery query) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>(List.of("true"));
        query.conditions(conditions, values);
        return list(String.join(" and ", conditions), values, "order by p.month, p.mrn, p.number limit " + query.limit());
    }

    /** Declarations of the range that have a proposal which is not void. */
    List<Mrn> listConcerned(java.time.LocalDate month, String above, @org.jspecify.annotations.Nullable String below) {
        return jdbc.sql("""
                select distinct mrn from revenue.proposal where month = :month and mrn >= :above
                and (:below::text is null or mrn < :below) and state not in ('REJECTED', 'SUPERSEDED')
                """).param("month", month).param("above", above).param("below", below).query(String.class).list().stream()
                .map(Mrn::of).toList();
    }

    void update(Proposal p) {
        jdbc.sql("""
                update revenue.proposal set state = ?, decided_by = ?, decided_at = ?, reason = ?,
                    settled_at = ?, settlement = ?
                where month = ? and mrn = ? and number = ?
                """).param(p.state().name()).param(p.decision() == null ? null : p.decision().by())
                .param(p.decision() == null ? null : Timestamp.from(p.decision().at())).param(p.reason())
                .param(p.settledAt() == null ? null : Timestamp.from(p.settledAt())).param(p.remark())
                .param(p.id().mrn().month().atDay(1)).param(p.id().mrn().value()).param(p.id().number()).update();
    }

    void supersede(List<Proposal> proposals, String reason) {
        for (Proposal p : proposals) {
            jdbc.sql("update revenue.proposal set state = 'SUPERSEDED', reason = ? where month = ? and mrn = ? and number = ?")
                    .param(reason).param(p.id().mrn().month().atDay(1)).param(p.id().mrn().value()).param(p.id().number())
                    .update();
        }
    }

    List<ProposalTotal> totals(UUID run) {
        return jdbc.sql("""
                select trader, kind, state, count(*) as proposals, sum(amount) as amount, sum(secured) as secured,
                sum(interest) as interest from revenue.proposal where run = ? group by trader, kind, state
                order by sum(amount) desc, trader, kind, state
                """).param(run).query((row, number) -> new ProposalTotal(row.getString("trader"),
                Proposal.Kind.valueOf(row.getString("kind")), Proposal.State.valueOf(row.getString("state")),
                row.getInt("proposals"), row.getBigDecimal("amount"), row.getBigDecimal("secured"),
                row.getBigDecimal("interest"))).list();
    }

    private List<Proposal> list(String condition, Map<String, ?> values, String end) {
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

    private static Map<Mrn, Standing> byDeclaration(List<Proposal> proposals) {
        Map<Mrn, List<Proposal>> found = new HashMap<>();
        proposals.forEach(each -> found.computeIfAbsent(each.id().mrn(), mrn -> new ArrayList<>()).add(each));
        Map<Mrn, Standing> standing = new HashMap<>();
        found.forEach((mrn, each) -> standing.put(mrn, new Standing(List.copyOf(each))));
        return standing;
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
