package drill;

import java.util.Arrays;

/** Breaks the server in every way that it must survive. Run by {@code ./tamga drill}; compiled as it is run. */
public final class Drill {

    private static final String HELP = """
            ./tamga drill [OPTIONS]

            Starts the server as a process of its own on a folder of its own, loads it with declarations, and breaks it at random
            moments: the server killed (kill -9), its database killed, both at once, the disk full, handling stopped, connections
            broken off, messages sent twice, again with other bytes, and again under the same local reference number, in another
            order.
            At the end every receipt must lead to exactly one declaration with one answer, and every charge must be made once.

              --seed N            repeats the drill of that seed (default: a new one, which is printed)
              --kills N           times that the server is killed (default 20)
              --database-kills N  times that the database is killed under a server that lives (default 5)
              --stops N           times that handling is stopped for a minute, as for maintenance (default 1)
              --declarations N    declarations lodged, at least (default 20000)
              --connections N     declarants that send at the same time (default 32)
              --no-disk           leave out filling the disk, which needs root and a mount of its own
              --write             put the report into docs/reliability.md
              --json              print the report as JSON
              --help              this page

            The same seed gives the same faults in the same order; threads and clocks of the machine still differ from run to run.
            Exit codes: 0 nothing lost, 1 something is wrong, 2 wrong usage.
            """;

    private Drill() {
    }

    public static void main(String[] arguments) throws Exception {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            System.exit(new Exercise(Options.parse(arguments)).run() ? 0 : 1);
        } catch (Options.Wrong wrong) {
            System.err.println("tamga: " + wrong.getMessage() + "; see ./tamga drill --help");
            System.exit(2);
        }
    }
}
