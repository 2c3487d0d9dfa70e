package drill;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** {@code kill -9} of the server, alone, together with its database, or of one that is just starting. */
record ServerKill(Kind kind) implements Fault {

    enum Kind {
        ALONE("server killed"),
        WITH_DATABASE("server and database killed at once"),
        WHILE_STARTING("server killed while it started");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static final int LONGEST_START_MILLIS = 6_000;

    @Override
    public String name() {
        return kind.words;
    }

    @Override
    public Duration strike(Site site, Random random) throws IOException, InterruptedException {
        if (kind == Kind.WHILE_STARTING) {
            site.restartAndLeave();
            TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(LONGEST_START_MILLIS));
        }
        List<ProcessHandle> database = kind == Kind.WITH_DATABASE ? site.database() : List.of();
        long struck = System.nanoTime();
        database.forEach(ProcessHandle::destroyForcibly);
        site.server().kill();
        site.startAgain();
        return site.recoveredSince(struck);
    }
}
