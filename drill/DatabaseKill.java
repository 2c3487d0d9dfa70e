package drill;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * {@code kill -9} of PostgreSQL under a server that lives: of its first process, or of any other, which PostgreSQL takes as a
 * crash of the whole.
 */
record DatabaseKill(Kind kind) implements Fault {

    enum Kind {
        POSTMASTER("database killed"),
        BACKEND("one process of the database killed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static final int LOOKS = 3_000;

    @Override
    public String name() {
        return kind.words;
    }

    @Override
    public Duration strike(Site site, Random random) throws IOException, InterruptedException {
        List<ProcessHandle> processes = site.database();
        if (processes.size() < 2) {
            throw new IOException("there is no database to kill");
        }
        List<ProcessHandle> children = processes.subList(1, processes.size());
        ProcessHandle victim = kind == Kind.POSTMASTER ? processes.getFirst() : children.get(random.nextInt(children.size()));
        long struck = System.nanoTime();
        victim.destroyForcibly();
        awaitEnd(kind == Kind.POSTMASTER ? processes : children);
        Duration recovery = site.recoveredSince(struck);
        site.server().checkAlive();
        return recovery;
    }

    /** What had not noticed the crash yet could answer as if nothing had happened. */
    private static void awaitEnd(List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            if (processes.stream().noneMatch(ProcessHandle::isAlive)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new IOException("the database did not notice that it was killed");
    }
}
