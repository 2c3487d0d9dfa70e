package drill;

import bench.Server;
import bench.Verification;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;
import org.tamga.platform.Compressed;

/** Compares what every declarant was told with what the database holds. */
final class Inspection {

    private record Check(String fault, String query) {
    }

    /** Each query counts faults; {@code told} is what the declarants hold, one row for each message that was ever sent. */
    private static final List<Check> CHECKS = List.of(
            new Check("receipts whose message is not stored as it was sent", """
                    select count(*) from told t where (select count(*) from mailroom.message m where m.id = t.conversation::uuid
                        and m.message_id = t.message and m.content_hash = t.hash) <> 1"""),
            new Check("messages under one id that are stored twice", """
                    select count(*) from (select from mailroom.message group by sender, message_id having count(*) > 1) twice"""),
            new Check("receipts without the one outcome that was told", """
                    select count(*) from told t where (select count(*) from mailroom.outcome o
                        where o.id = t.conversation::uuid and o.state = t.state and o.mrn = t.mrn) <> 1"""),
            new Check("receipts that do not lead to exactly one declaration", """
                    select count(*) from told t where (select count(*) from declaration.version v
                        where v.conversation = t.conversation::uuid and v.mrn = t.mrn) <> 1"""),
            new Check("declarations that no receipt leads to", """
                    select count(*) from declaration.version v left join told t on t.mrn = v.mrn where t.mrn is null"""),
            new Check("messages that nobody has a receipt for", """
                    select count(*) from mailroom.message m left join told t on m.id = t.conversation::uuid
                        where t.message is null"""),
            new Check("MRNs given twice", "select count(*) from (select from told group by mrn having count(*) > 1) twice"),
            new Check("local reference numbers not accepted exactly once", """
                    select count(*) from (select from told group by reference
                        having count(*) filter (where state = 'DONE') <> 1) wrong"""),
            new Check("messages set aside because the platform failed",
                    "select count(*) from mailroom.set_aside"),
            new Check("refused declarations that were charged", """
                    select count(*) from (select from told t join revenue.entry e on e.mrn = t.mrn where t.state <> 'DONE'
                        group by t.mrn having sum(e.amount) <> 0) charged"""),
            new Check("charges of declarations that do not exist", """
                    select count(*) from revenue.entry e where not exists (select from declaration.version v
                        where v.month = e.month and v.mrn = e.mrn)"""),
            new Check("obligations left open",
                    "select count(*) from clearance.obligation where closed_at is null"),
            new Check("kinds of declaration by the decisions recorded, beyond accepted and refused", """
                    select greatest(count(*) - 1, 0) from (select distinct array_agg(d.kind order by d.kind) from told t
                        join evidence.decision d on d.mrn = t.mrn where t.state = 'DONE' group by d.mrn) kinds"""),
            new Check("kinds of declaration by the notices given, beyond accepted and refused", """
                    select greatest(count(*) - 1, 0) from (select distinct array_agg(n.code order by n.code) from told t
                        join mailroom.notice n on n.mrn = t.mrn where t.state = 'DONE' group by n.mrn) kinds"""),
            new Check("declarations without decision or notice", """
                    select count(*) from told t where not exists (select from evidence.decision d where d.mrn = t.mrn)
                        or not exists (select from mailroom.notice n where n.mrn = t.mrn)"""));

    private final Server server;
    private final Ledger ledger;
    private final Errands errands;

    Inspection(Server server, Ledger ledger, Errands errands) {
        this.server = server;
        this.ledger = ledger;
        this.errands = errands;
    }

    /** What is wrong; empty if everything is as it was told. */
    List<String> wrong() throws SQLException, IOException {
        List<String> wrong = new ArrayList<>();
        List<Ledger.Told> answered = ledger.told().stream().filter(each -> each.answer() != null).toList();
        int unanswered = errands.all().size() - answered.size();
        if (unanswered > 0) {
            wrong.add("%,d messages have no answer".formatted(unanswered));
        }
        wrong.addAll(Verification.faults(server,
                answered.stream().filter(Ledger.Told::released).map(Ledger.Told::mrn).toList()));
        long notReleased = answered.stream().filter(each -> each.state().equals("DONE") && !each.released()).count();
        if (notReleased > 0) {
            wrong.add("%,d accepted declarations are not released".formatted(notReleased));
        }
        try (Connection connection = server.database(); Statement statement = connection.createStatement()) {
            load(answered, connection, statement);
            for (Check check : CHECKS) {
                count(check, statement, wrong);
            }
            compareBytes(answered, connection, wrong);
        }
        return wrong;
    }

    private static void load(List<Ledger.Told> answered, Connection connection, Statement statement)
            throws SQLException, IOException {
        statement.execute("""
                create temporary table told (message text primary key, reference text, hash text, conversation text, state text,
                    mrn text)""");
        StringBuilder rows = new StringBuilder();
        for (Ledger.Told told : answered) {
            rows.append(String.join("\t", told.message().id(), told.message().reference(), told.message().hash(),
                    told.conversation(), told.state(), String.valueOf(told.mrn()))).append('\n');
        }
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy told from stdin", new StringReader(rows.toString()));
        statement.execute("create index on told (mrn)");
        statement.execute("create index on told ((conversation::uuid))");
        statement.execute("analyze");
    }

    private static void count(Check check, Statement statement, List<String> wrong) throws SQLException {
        try (ResultSet count = statement.executeQuery(check.query())) {
            count.next();
            if (count.getLong(1) > 0) {
                wrong.add("%,d %s".formatted(count.getLong(1), check.fault()));
            }
        }
    }

    /** The stored message, to the byte. */
    private static void compareBytes(List<Ledger.Told> answered, Connection connection, List<String> wrong) throws SQLException {
        Map<String, String> hashes = new HashMap<>();
        answered.forEach(each -> hashes.put(each.conversation(), each.message().hash()));
        Set<String> altered = new HashSet<>();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(500);
            ResultSet rows = statement.executeQuery("select id, body from mailroom.message");
            while (rows.next()) {
                String id = rows.getString(1);
                if (!Message.sha256(Compressed.expand(rows.getBytes(2))).equals(hashes.get(id))) {
                    altered.add(id);
                }
            }
        }
        if (!altered.isEmpty()) {
            wrong.add("%,d stored messages with other bytes than were sent".formatted(altered.size()));
        }
    }
}
