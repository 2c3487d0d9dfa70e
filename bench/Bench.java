package bench;

import java.util.Arrays;

/** Measures the server on this machine. Run by {@code ./tamga bench}; compiled as it is run, no part of the server. */
public final class Bench {

    private static final String HELP = """
            ./tamga bench clearance [OPTIONS]    declarations a second from HTTP request to durable release, and their latency
            ./tamga bench tariff [PART] [OPTIONS]  a large tariff loaded and lines assessed (part assess); past declarations
                                                 re-rated a second (part rerate)
            ./tamga bench mailroom [OPTIONS]     messages a second from HTTP request to a signed receipt, handling stopped
            ./tamga bench start [OPTIONS]        from start to first answer, the first time and after

              --seconds N         length of each measurement (default 60)
              --connections N,N   connections to try at full speed (default 64,128,256)
              --write             put the result into docs/performance.md
              --declarations N    past declarations that are re-rated (default 300000)
              --jfr FILE          record the server with Java Flight Recorder
              --help              this page

            The server runs as a process of its own on a fresh folder, with its own PostgreSQL and fsync on.
            Results are kept as JSON under target/bench. Exit codes: 0 measured and all answers kept, 1 failed, 2 wrong usage.
            """;

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || Arrays.asList(arguments).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            boolean good = switch (arguments[0]) {
                case "clearance" -> new ClearanceBenchmark(Options.parse(rest)).run();
                case "tariff" -> new TariffBench(rest).run();
                case "mailroom" -> new MailroomBenchmark(Options.parse(rest)).run();
                case "start" -> new StartBenchmark(Options.parse(rest)).run();
                default -> throw new Options.Wrong("there is no benchmark " + arguments[0]);
            };
            System.exit(good ? 0 : 1);
        } catch (Options.Wrong wrong) {
            System.err.println("tamga: " + wrong.getMessage() + "; see ./tamga bench --help");
            System.exit(2);
        }
    }
}
