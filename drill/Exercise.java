package drill;

import bench.Declarations;
import bench.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** One drill from its start to its report. */
final class Exercise {

    private static final int LONGEST_PAUSE_MILLIS = 300;
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(2);

    private final Options options;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final Witness witness = new Witness();
    private final Errands errands;
    private final List<Findings.Struck> struck = new ArrayList<>();

    Exercise(Options options) {
        this.options = options;
        this.random = new Random(options.seed());
        this.errands = new Errands(new Declarations(options.seed(), "D"), "D" + options.seed());
    }

    boolean run() throws Exception {
        Instant began = Instant.now();
        Progress.say("Seed " + options.seed());
        Volume volume = Volume.create(options.disk());
        List<String> wrong = new ArrayList<>();
        try (Site site = Site.start(volume, cache(), ledger)) {
            Progress.say("The server answers after %d ms.".formatted(site.server().startTime().toMillis()));
            for (String[] table : Declarations.tables()) {
                site.server().upload(table[0], table[1]);
            }
            site.open(options.connections(), options.seed(), errands);
            exercise(site, wrong);
        }
        Findings findings = new Findings(options, began, Duration.between(began, Instant.now()), volume.canBeFilled(), struck,
                errands.references(), ledger, wrong);
        new Page(findings).write();
        return wrong.isEmpty();
    }

    private void exercise(Site site, List<String> wrong) throws Exception {
        try {
            breakEverything(site);
            inspect(site, wrong);
        } catch (IOException | IllegalStateException brokenOff) {
            wrong.add("the drill was broken off: " + brokenOff.getMessage());
            wrong.addAll(ledger.faults());
        }
        wrong.stream().limit(10).forEach(each -> Progress.say("WRONG: " + each));
        if (!wrong.isEmpty()) {
            Progress.say("The logs are in " + site.volume().saveLogs());
        }
    }

    /** The fast start that `./tamga run` has. */
    private static List<String> cache() {
        Path cache = Path.of(System.getProperty("java.class.path")).resolveSibling("tamga.aot");
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off") : List.of();
    }

    private void breakEverything(Site site) throws Exception {
        List<Fault> faults = Schedule.of(options, site.volume().canBeFilled(), random);
        int stretch = options.declarations() / (faults.size() + 1);
        for (Fault fault : faults) {
            int begun = errands.references();
            errands.allow(begun + stretch);
            awaitReferences(begun + (int) (stretch * (0.2 + 0.6 * random.nextDouble())));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            int when = errands.references();
            Duration recovery = fault.strike(site, random);
            witness.look(site.server());
            struck.add(new Findings.Struck(fault.name(), recovery));
            Progress.say("%3d of %d  %s after %,d declarations; an answer again after %.1f s".formatted(struck.size(),
                    faults.size(), fault.name(), when, recovery.toMillis() / 1000.0));
        }
        errands.allow(Math.max(options.declarations(), errands.references()));
    }

    private void awaitReferences(int count) throws Exception {
        long end = System.nanoTime() + LONGEST_STANDSTILL.toNanos();
        while (errands.references() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the traffic does not move: " + ledger.counts() + " " + ledger.faults());
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Everything that was begun is brought to its end, and after one more start every message is sent once more. */
    private void inspect(Site site, List<String> wrong) throws Exception {
        awaitReferences(options.declarations());
        site.traffic().makeNoMistakes();
        drain(wrong);
        Progress.say("All is answered. The server is stopped and started, and every message is sent once more.");
        site.restart();
        errands.all().forEach(message -> errands.add(new Errand(message, Errand.Kind.REPEAT)));
        drain(wrong);
        wrong.addAll(ledger.faults());
        wrong.addAll(new Inspection(site.server(), ledger, errands).wrong());
        wrong.addAll(witness.wrong(site.server()));
    }

    private void drain(List<String> wrong) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_DRAIN.toNanos();
        while (errands.open() > 0) {
            if (System.nanoTime() > end) {
                wrong.add(errands.open() + " messages are not answered, however often they are sent");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
