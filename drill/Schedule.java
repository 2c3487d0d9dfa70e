package drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The faults of one drill in their order, which the seed decides. */
final class Schedule {

    private Schedule() {
    }

    /** @param disk whether the disk can be filled; it is, twice */
    static List<Fault> of(Options options, boolean disk, Random random) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < options.kills(); i++) {
            faults.add(new ServerKill(switch (i % 4) {
                case 1 -> ServerKill.Kind.WITH_DATABASE;
                case 3 -> ServerKill.Kind.WHILE_STARTING;
                default -> ServerKill.Kind.ALONE;
            }));
        }
        for (int i = 0; i < options.databaseKills(); i++) {
            faults.add(new DatabaseKill(i % 2 == 0 ? DatabaseKill.Kind.POSTMASTER : DatabaseKill.Kind.BACKEND));
        }
        if (disk) {
            faults.addAll(List.of(new FullDisk(), new FullDisk()));
        }
        for (int i = 0; i < options.stops(); i++) {
            faults.add(new HandlingStop());
        }
        Collections.shuffle(faults, random);
        return faults;
    }
}
