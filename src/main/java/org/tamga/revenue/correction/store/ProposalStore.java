package org.tamga.revenue.correction.store;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.platform.TableCopy;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.ProposalQuery;
import org.tamga.revenue.correction.ProposalTotal;
import org.tamga.revenue.correction.rules.Standing;
import org.tamga.shared.Mrn;

/** The tables of proposals. Writes run in the transaction of the caller. */
@Repository
public class ProposalStore {

    private static final String COLUMNS = "month, mrn, number, run, version, trader, sender, kind, state, pack, "
            + "law_version, currency, "
            + "amount, secured, interest, interest_from, interest_to, interest_text, proposed_by, proposed_at";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    ProposalStore(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    public void insert(List<Proposal> proposals) {
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
    public Map<Mrn, Standing> lock(Collection<Mrn> mrns) {
        return byDeclaration(list("p.month = any(:months::date[]) and p.mrn = any(:mrns)",
                Map.of("months", Mrn.months(mrns),
                        "mrns", Mrn.values(mrns)),
                "order by p.month, p.mrn, p.number for update"));
    }

    public Optional<Proposal> lock(Proposal.Id id) {
        return find(id, " for update");
    }

    public Optional<Proposal> find(Proposal.Id id) {
        return find(id, "");
    }

    private Optional<Proposal> find(Proposal.Id id, String lock) {
        return list("p.month = :month and p.mrn = :mrn and p.number = :number",
                Map.of("month", id.mrn().month().atDay(1), "mrn", id.mrn().value(), "number", id.number()), lock).stream()
                .findFirst();
    }

    public List<Proposal> list(ProposalQuery query) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(query, values);
        return list(String.join(" and ", conditions), values, "order by p.month, p.mrn, p.number limit " + query.limit());
    }

    /** Declarations of the range that have a proposal which is not void. */
    public List<Mrn> listConcerned(LocalDate month, String above, @Nullable String below) {
        return jdbc.sql("""
                select distinct mrn from revenue.proposal where month = :month and mrn >= :above
                and (:below::text is null or mrn < :below) and state not in ('REJECTED', 'SUPERSEDED')
                """).param("month", month).param("above", above).param("below", below).query(String.class).list().stream()
                .map(Mrn::of).toList();
    }

    public void update(Proposal p) {
        jdbc.sql("""
                update revenue.proposal set state = ?, decided_by = ?, decided_at = ?, reason = ?,
                    settled_at = ?, settlement = ?
                where month = ? and mrn = ? and number = ?
                """).param(p.state().name()).param(p.decision() == null ? null : p.decision().by())
                .param(p.decision() == null ? null : Timestamp.from(p.decision().at())).param(p.reason())
                .param(p.settledAt() == null ? null : Timestamp.from(p.settledAt())).param(p.remark())
                .param(p.id().mrn().month().atDay(1)).param(p.id().mrn().value()).param(p.id().number()).update();
    }

    /** Writes that it was taken up again, and that it waits. */
    public void takeUp(Proposal p) {
        Proposal.TakenUp again = Objects.requireNonNull(p.takenUp());
        jdbc.sql("""
                update revenue.proposal set state = ?, decided_by = null, decided_at = null, reason = null, rejected_by = ?,
                    rejected_at = ?, rejected_reason = ?, taken_up_by = ?, taken_up_at = ?, taken_up_reason = ?
                where month = ? and mrn = ? and number = ?
                """).param(p.state().name()).param(again.rejected().by()).param(Timestamp.from(again.rejected().at()))
                .param(again.objected()).param(again.made().by()).param(Timestamp.from(again.made().at()))
                .param(again.reason()).param(p.id().mrn().month().atDay(1)).param(p.id().mrn().value()).param(p.id().number())
                .update();
    }

    public void supersede(List<Proposal> proposals, String reason) {
        for (Proposal p : proposals) {
            jdbc.sql("update revenue.proposal set state = 'SUPERSEDED', reason = ? where month = ? and mrn = ? and number = ?")
                    .param(reason).param(p.id().mrn().month().atDay(1)).param(p.id().mrn().value()).param(p.id().number())
                    .update();
        }
    }

    /** Sums by trader, direction and state; the greatest amounts first. */
    public List<ProposalTotal> totals(ProposalQuery query) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql("""
                select trader, kind, state, currency, count(*) as proposals, sum(amount) as amount, sum(secured) as secured,
                sum(interest) as interest from revenue.proposal p where %s
                group by trader, kind, state, currency order by sum(amount) desc, trader, kind, state, currency limit :limit
                """.formatted(String.join(" and ", conditions(query, values)))).params(values).param("limit", query.limit())
                .query((row, number) -> new ProposalTotal(row.getString("trader"),
                        Proposal.Kind.valueOf(row.getString("kind")), Proposal.State.valueOf(row.getString("state")),
                        row.getString("currency"), row.getInt("proposals"), row.getBigDecimal("amount"),
                        row.getBigDecimal("secured"), row.getBigDecimal("interest")))
                .list();
    }

    private static List<String> conditions(ProposalQuery query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        condition(conditions, values, "p.run = :run", "run", query.run());
        condition(conditions, values, "p.state = :state", "state", query.state() == null ? null : query.state().name());
        condition(conditions, values, "p.trader = :trader", "trader", query.trader());
        ProposalQuery.Own own = query.own();
        if (own != null) {
            condition(conditions, values, "(p.sender = :sender or p.trader = any(:parties))", "sender", own.sender());
            values.put("parties", own.parties().toArray(String[]::new));
        }
        Proposal.Id after = query.after();
        if (after != null) {
            condition(conditions, values, "(p.month, p.mrn, p.number) > (:month, :mrn, :number)", "month",
                    after.mrn().month().atDay(1));
            values.put("mrn", after.mrn().value());
            values.put("number", after.number());
        }
        return conditions;
    }

    private static void condition(List<String> conditions, Map<String, Object> values, String condition, String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
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
