package bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The parts of {@code ./tamga bench tariff}: those that are named, or all. */
final class TariffBench {

    private static final Set<String> PARTS = new TreeSet<>(Set.of("assess", "rerate"));
    private static final int DECLARATIONS = 300_000;

    private final List<String> parts = new ArrayList<>();
    private final Options options;
    private int declarations = DECLARATIONS;

    /** @param arguments names of parts, {@code --declarations N}, and the options of every benchmark */
    TariffBench(String[] arguments) {
        List<String> rest = new ArrayList<>(Arrays.asList(arguments));
        int count = rest.indexOf("--declarations");
        if (count >= 0) {
            if (count + 1 >= rest.size() || !rest.get(count + 1).matches("[1-9][0-9]{2,7}")) {
                throw new Options.Wrong("--declarations needs a number from 100 to 99999999");
            }
            declarations = Integer.parseInt(rest.remove(count + 1));
            rest.remove(count);
        }
        while (!rest.isEmpty() && !rest.getFirst().startsWith("--")) {
            parts.add(rest.removeFirst());
        }
        if (!PARTS.containsAll(parts)) {
            throw new Options.Wrong("the parts of bench tariff are " + String.join(", ", PARTS) + ", not "
                    + String.join(", ", parts));
        }
        this.options = Options.parse(rest.toArray(String[]::new));
    }

    boolean run() throws Exception {
        boolean good = true;
        for (String part : parts.isEmpty() ? PARTS : parts) {
            good &= switch (part) {
                case "assess" -> new AssessmentBenchmark(options).run();
                case "rerate" -> new RerateBenchmark(options, declarations).run();
                default -> throw new IllegalStateException(part);
            };
        }
        return good;
    }
}
