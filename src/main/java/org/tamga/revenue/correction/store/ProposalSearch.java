package org.tamga.revenue.correction.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.ProposalQuery;
import org.tamga.revenue.correction.ProposalTotal;
import org.tamga.shared.Mrn;

/** Finds proposals by what is known about them, and sums them up. */
@Repository
public class ProposalSearch {

    private final JdbcClient jdbc;
    private final ProposalRows rows;

    ProposalSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new ProposalRows(jdbc);
    }

    public List<Proposal> list(ProposalQuery query) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(query, values);
        return rows.list(String.join(" and ", conditions), values, "order by p.month, p.mrn, p.number limit " + query.limit());
    }

    /** Declarations of the range that have a proposal which is not void. */
    public List<Mrn> listConcerned(LocalDate month, String above, @Nullable String below) {
        return jdbc.sql("""
                select distinct mrn from revenue.proposal where month = :month and mrn >= :above
                and (:below::text is null or mrn < :below) and state not in ('REJECTED', 'SUPERSEDED')
                """).param("month", month).param("above", above).param("below", below).query(String.class).list().stream()
                .map(Mrn::of).toList();
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
}
