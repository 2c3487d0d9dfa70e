package org.tamga.revenue.correction.store;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.platform.TableCopy;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.rules.Standing;
import org.tamga.shared.Mrn;

/** Proposals one by one, as they are made and decided. Runs in the transaction of the caller. */
@Repository
public class ProposalStore {

    private static final String COLUMNS = "month, mrn, number, run, version, trader, sender, kind, state, pack, "
            + "law_version, currency, "
            + "amount, secured, interest, interest_from, interest_to, interest_text, proposed_by, proposed_at";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final ProposalRows rows;

    ProposalStore(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.rows = new ProposalRows(jdbc);
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
        return byDeclaration(rows.list("p.month = any(:months::date[]) and p.mrn = any(:mrns)",
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
        return rows.list("p.month = :month and p.mrn = :mrn and p.number = :number",
                Map.of("month", id.mrn().month().atDay(1), "mrn", id.mrn().value(), "number", id.number()), lock).stream()
                .findFirst();
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
