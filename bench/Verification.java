package bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.postgresql.PGConnection;

/** Compares what was answered with what the database holds. */
public final class Verification {

    private record Check(String fault, String query) {
    }

    /** Each query counts faults. */
    private static final List<Check> CHECKS = List.of(
            new Check("answered, and not stored as one version",
                    "select count(*) from answered a where (select count(*) from declaration.version v where v.mrn = a.mrn) <> 1"),
            new Check("answered, and not released exactly once", """
                    select count(*) from answered a where (select count(*) from clearance.passage p
                        where p.mrn = a.mrn and 'RELEASED' = any(string_to_array(p.events, ' '))) <> 1"""),
            new Check("answered, and message not settled", """
                    select count(*) from answered a where not exists (select from mailroom.outcome o
                        where o.mrn = a.mrn and o.state = 'DONE')"""),
            new Check("paid other than once for each tax point", """
                    select count(*) from answered a where (select count(*) from revenue.entry e where e.mrn = a.mrn) <> 1"""),
            new Check("local reference numbers used twice", """
                    select count(*) from (select from declaration.version where version = 1 and not refused
                        group by declarant, lrn having count(*) > 1) twice"""),
            new Check("messages received and not settled", "select count(*) from mailroom.pending"),
            new Check("accounts whose balance is not the sum of their entries", """
                    select count(*) from revenue.account a where a.kind = 'DEFERMENT' and a.holder like 'GB%' and
                        a.balance <> -(select coalesce(sum(amount), 0) from revenue.entry e
                            where e.kind = a.kind and e.number = a.number)"""));

    private Verification() {
    }

    /** @return what is wrong; empty if every answer was kept */
    public static List<String> faults(Server server, List<String> released) throws SQLException, IOException {
        List<String> faults = new ArrayList<>();
        if (new HashSet<>(released).size() != released.size()) {
            faults.add("an MRN was answered twice");
        }
        try (Connection connection = server.database(); Statement statement = connection.createStatement()) {
            statement.execute("create temporary table answered (mrn text primary key)");
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy answered from stdin",
                    new StringReader(String.join("\n", new HashSet<>(released))));
            statement.execute("analyze");
            for (Check check : CHECKS) {
                try (ResultSet count = statement.executeQuery(check.query())) {
                    count.next();
                    if (count.getLong(1) > 0) {
                        faults.add("%,d %s".formatted(count.getLong(1), check.fault()));
                    }
                }
            }
        }
        return faults;
    }
}
