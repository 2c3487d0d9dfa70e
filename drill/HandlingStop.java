package drill;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Handling is stopped for a minute, as for maintenance, and the server is killed meanwhile: receipts go on being given, nothing
 * is handled, and all of it is handled afterwards.
 */
record HandlingStop() implements Fault {

    private static final int MILLIS = 60_000;
    private static final int SETTLING_MILLIS = 5_000;

    @Override
    public String name() {
        return "handling stopped for a minute, server killed meanwhile";
    }

    @Override
    public Duration strike(Site site, Random random) throws IOException, InterruptedException, SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS);
        site.server().post("/api/v1/admin/maintenance/start", "{\"reason\": \"the drill\"}");
        TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
        long handled = handled(site);
        site.recoveredSince(System.nanoTime());
        TimeUnit.MILLISECONDS.sleep(random.nextInt(MILLIS / 4));
        site.server().kill();
        site.startAgain();
        site.recoveredSince(System.nanoTime());
        TimeUnit.NANOSECONDS.sleep(Math.max(0, end - System.nanoTime()));
        if (handled(site) != handled) {
            site.ledger().fault("%d messages were handled while handling was stopped".formatted(handled(site) - handled));
        }
        long resumed = System.nanoTime();
        site.server().post("/api/v1/admin/maintenance/end", "");
        return site.handledSince(resumed);
    }

    private static long handled(Site site) throws IOException, SQLException {
        try (Connection connection = site.server().database(); Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from mailroom.outcome")) {
            count.next();
            return count.getLong(1);
        }
    }
}
