package org.tamga.fuzzing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tamga.tariff.pack.MeasureFuzz;
import org.tamga.tariff.web.CalculationFuzz;

/** {@code ./tamga fuzz}: the long run of one target by Jazzer, in a process of its own, led by what it covers. */
public final class Fuzz {

    static final Map<String, Class<?>> TARGETS = new TreeMap<>(Map.of("xml", XmlFuzz.class, "duty", DutyFuzz.class, "rule",
            RuleFuzz.class, "rule-file", RuleFileFuzz.class, "measures", MeasureFuzz.class, "calculation",
            CalculationFuzz.class));
    static final Path SEEDS = Path.of("src/test/resources/fuzz");

    private static final String HELP = """
            ./tamga fuzz TARGET [--executions N] [--seconds S] [--keep]

            Feeds a reader with inputs that are made to reach ever more of it (Jazzer), until one crashes it, takes more than a
            second of the processor or 64 MB, or the number is reached. Targets: %s.

              --executions N   inputs (default: 1000000)
              --seconds S      at most (default: 540)
              --keep           adds the inputs that reach something new to %s, as few as reach all of it

            Runs add up in target/fuzz/TARGET, where what was found lies, too. docs/security-fuzzing.md is written from there.
            Exit codes: 0 nothing found, 1 something found, 2 wrong usage.
            """.formatted(String.join(", ", TARGETS.keySet()), SEEDS);
    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    private static final int LONGEST_INPUT = 4096;
    private static final Pattern EXECUTED = Pattern.compile("stat::number_of_executed_units: *(\\d+)");
    private static final Pattern WORST = Pattern.compile("worst input: (\\d+) ms, (\\d+) KB");

    private final String target;
    private final FuzzTotals totals;
    private long executed;
    private long worstMillis;
    private long worstKilobytes;

    private Fuzz(String target) {
        this.target = target;
        this.totals = new FuzzTotals(Path.of("target/fuzz"), target);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        if (words.isEmpty() || words.contains("--help") || words.contains("-h")) {
            System.out.print(HELP);
            System.exit(words.isEmpty() ? 2 : 0);
        }
        if (!TARGETS.containsKey(words.getFirst())) {
            System.err.println("tamga: there is no target " + words.getFirst() + "; see ./tamga fuzz --help");
            System.exit(2);
        }
        Fuzz fuzz = new Fuzz(words.getFirst());
        int exit = words.contains("--keep") ? fuzz.keep()
                : fuzz.run(number(words, "--executions", 1_000_000), number(words, "--seconds", 540));
        System.exit(exit);
    }

    /** The class whose {@code fuzzerTestOneInput} takes an input. */
    static Class<?> reader(String target) {
        return Objects.requireNonNull(TARGETS.get(target));
    }

    private static long number(List<String> words, String option, long otherwise) {
        int at = words.indexOf(option);
        return at < 0 ? otherwise : Long.parseLong(words.get(at + 1));
    }

    private int run(long executions, long seconds) throws IOException, InterruptedException {
        Files.createDirectories(totals.corpus());
        long began = System.nanoTime();
        int exit = jazzer(List.of("-runs=" + executions, "-max_total_time=" + seconds, "-max_len=" + LONGEST_INPUT,
                "-timeout=25", "-rss_limit_mb=4096", "-print_final_stats=1", "-artifact_prefix=" + totals.folder() + "/",
                totals.corpus().toString(), SEEDS.resolve(target).toString()));
        totals.add(executed, (System.nanoTime() - began) / 1_000_000_000L, worstMillis, worstKilobytes, exit == 0 ? 0 : 1);
        System.out.println(totals.inWords());
        FuzzReport.write(Path.of("target/fuzz"), Path.of("docs/security-fuzzing.md"));
        return exit == 0 ? 0 : 1;
    }

    private int keep() throws IOException, InterruptedException {
        return jazzer(List.of("-merge=1", "-max_len=512", SEEDS.resolve(target).toString(), totals.corpus().toString()));
    }

    private int jazzer(List<String> flags) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx1g",
                "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), JAZZER, "--target_class=" + reader(target).getName(),
                "--instrumentation_includes=org.tamga.**:com.ctc.wstx.**:org.apache.commons.csv.**:dev.cel.parser.**",
                "--keep_going=1", "--disabled_hooks=.*"));
        words.addAll(flags);
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
            }
        }
        return process.waitFor();
    }

    private void note(String line) {
        Matcher count = EXECUTED.matcher(line);
        Matcher worst = WORST.matcher(line);
        if (count.find()) {
            executed = Long.parseLong(count.group(1));
        } else if (worst.find()) {
            worstMillis = Long.parseLong(worst.group(1));
            worstKilobytes = Long.parseLong(worst.group(2));
        }
        if (!line.startsWith("#") || line.contains("pulse") || line.contains("DONE")) {
            System.out.println(line);
        }
    }
}
