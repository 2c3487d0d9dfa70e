package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From HTTP request to durable release: as fast as it goes, then at half of that, then the database alone. */
final class ClearanceBenchmark {

    private static final int WARM_UP_CONNECTIONS = 128;
    private static final int WARM_UP_SECONDS = 60;
    private static final int FLOOR_SECONDS = 20;
    private static final int SHORT_SECONDS = 20;

    private final Options options;
    private final List<Result> results = new ArrayList<>();

    ClearanceBenchmark(Options options) {
        this.options = options;
    }

    boolean run() throws Exception {
        Path home = Files.createTempDirectory("tamga-bench");
        String machine = Report.machine();
        Progress.say("Starting the server on " + home);
        try (Server server = Server.start(home, recording())) {
            Progress.say("It answers after %d ms. Law, parties and account go in.".formatted(server.startTime().toMillis()));
            for (String[] table : Declarations.tables()) {
                server.upload(table[0], table[1]);
            }
            Declarations declarations = new Declarations(2026, "B" + System.currentTimeMillis() % 10_000_000);
            Load load = Load.untilReleased(server, declarations);
            measure(server, load);
            List<String> faults = new ArrayList<>(load.failures());
            Progress.say("Comparing %,d answers with the database".formatted(load.answered().size()));
            faults.addAll(Verification.faults(server, load.answered()));
            System.out.println("\n" + table());
            faults.stream().limit(5).forEach(fault -> Progress.say("WRONG: " + fault));
            Report.write("clearance", machine, results, faults.size(), load.answered().size(), declarations.averageSize(), table(),
                    options.write());
            return faults.isEmpty();
        } finally {
            Server.delete(home);
        }
    }

    private void measure(Server server, Load load) throws Exception {
        Progress.say("Declarations for %d s each; the warm-up is not counted.".formatted(options.seconds()));
        load.run("warm-up", WARM_UP_CONNECTIONS, Math.min(WARM_UP_SECONDS, options.seconds()), 0);
        for (int connections : options.connections()) {
            add(load.run("full speed", connections, Math.min(SHORT_SECONDS, options.seconds()), 0));
        }
        Result best = results.stream().max(Comparator.comparingDouble(Result::perSecond)).orElseThrow();
        if (options.seconds() > SHORT_SECONDS) {
            best = load.run("full speed, sustained", best.connections(), options.seconds(), 0);
            add(best);
        }
        add(load.run("half load", best.connections(), options.seconds(), best.perSecond() / 2));
        DatabaseFloor.ofClearance(server).measure(load.answered(), Math.min(FLOOR_SECONDS, options.seconds()))
                .forEach(this::add);
    }

    private List<String> recording() {
        return options.jfr() == null ? List.of()
                : List.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                        + options.jfr().toAbsolutePath());
    }

    private void add(Result result) {
        results.add(result);
        Progress.say(result.row());
    }

    private String table() {
        return Result.header() + "\n" + String.join("\n", results.stream().map(Result::row).toList()) + "\n";
    }
}
