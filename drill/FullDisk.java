package drill;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** No room is left where the data lie: the server must send declarants away (503) and go on when there is room again. */
record FullDisk() implements Fault {

    private static final int LOOKS = 300;
    private static final int REFUSALS = 20;
    private static final int SHORTEST_MILLIS = 5_000;

    @Override
    public String name() {
        return "disk full";
    }

    @Override
    public Duration strike(Site site, Random random) throws IOException, InterruptedException {
        int before = site.ledger().counted(Ledger.SENT_AWAY);
        site.volume().fill();
        for (int look = 0; site.ledger().counted(Ledger.SENT_AWAY) < before + REFUSALS; look++) {
            if (look == LOOKS) {
                throw new IOException("the disk is full, and nobody was sent away");
            }
            TimeUnit.MILLISECONDS.sleep(200);
            site.volume().fill(); // what the database has freed meanwhile
        }
        TimeUnit.MILLISECONDS.sleep(SHORTEST_MILLIS + random.nextInt(SHORTEST_MILLIS));
        site.server().checkAlive();
        site.volume().makeRoom();
        return site.recoveredSince(System.nanoTime());
    }
}
