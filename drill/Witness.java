package drill;

import bench.Server;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what the log of evidence was between the faults, and has the whole of it audited at the end. */
final class Witness {

    private static final String FACTS = """
            select (select count(*) from mailroom.message) + (select count(*) from mailroom.outcome)
                + (select count(*) from evidence.decision) + (select count(*) from mailroom.notice)
                + (select count(*) from mailroom.outage where ended_at is not null)
                + (select count(*) from evidence.act) + (select count(*) from evidence.act_result)""";
    private static final int LOOKS = 60;

    private final JsonMapper json = new JsonMapper();
    private final Map<Long, String> roots = new TreeMap<>();

    void look(Server server) throws InterruptedException {
        try {
            JsonNode head = json.readTree(server.get("/api/v1/evidence/head"));
            roots.put(head.path("size").asLong(), head.path("root").asString());
        } catch (IOException notYet) {
            // nothing is sealed yet, or the server has not recovered for good
        }
    }

    /** What is wrong with the log; empty if nothing. */
    List<String> wrong(Server server) throws IOException, InterruptedException, SQLException {
        List<String> wrong = new ArrayList<>();
        long facts = facts(server);
        JsonNode audit = audit(server, facts);
        audit.path("faults").forEach(fault -> wrong.add("the log of evidence: " + fault));
        if (audit.path("facts").asLong() < facts) {
            wrong.add("the log vouches for %,d rows of %,d".formatted(audit.path("facts").asLong(), facts));
        }
        for (Map.Entry<Long, String> seen : roots.entrySet()) {
            JsonNode now = json.readTree(server.get("/api/v1/evidence/heads?limit=1&above=" + (seen.getKey() - 1)));
            if (!now.path(0).path("root").asString().equals(seen.getValue())) {
                wrong.add("the log of %,d entries had another root: %s, not %s".formatted(seen.getKey(), seen.getValue(), now));
            }
        }
        return wrong;
    }

    int heads() {
        return roots.size();
    }

    /** When so many rows are sealed, or after some time; the audits themselves are acts that the log vouches for. */
    private JsonNode audit(Server server, long facts) throws IOException, InterruptedException {
        JsonNode report = json.readTree(server.post("/api/v1/admin/evidence/audits", ""));
        for (int look = 0; look < LOOKS && report.path("facts").asLong() < facts; look++) {
            TimeUnit.MILLISECONDS.sleep(1_000);
            report = json.readTree(server.post("/api/v1/admin/evidence/audits", ""));
        }
        return report;
    }

    private static long facts(Server server) throws IOException, SQLException {
        try (Connection connection = server.database(); Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(FACTS)) {
            count.next();
            return count.getLong(1);
        }
    }
}
