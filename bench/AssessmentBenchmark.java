package bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.tamga.reference.Law;
import org.tamga.reference.packs.CalendarPart;
import org.tamga.reference.packs.CodeListsPart;
import org.tamga.reference.packs.PackCompiler;
import org.tamga.reference.packs.ProfilePart;
import org.tamga.reference.packs.RatesPart;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DutyAssessor;
import org.tamga.tariff.pack.TariffPack;

/** How long a large tariff takes to load, and a line of the charge to work out, on one core; beside a general expression library. */
final class AssessmentBenchmark {

    private static final int CODES = 15_000;
    private static final int MEASURES = 100_000;
    private static final int LOADS = 5;
    private static final int GOODS = 20_000;

    private final Options options;

    AssessmentBenchmark(Options options) {
        this.options = options;
    }

    boolean run() throws Exception {
        GeneratedTariff generated = new GeneratedTariff(CODES, MEASURES, 20260301);
        PackFiles files = generated.files();
        StringBuilder table = new StringBuilder("| Load of %,d measures over %,d codes | ms |\n|---|---:|\n"
                .formatted(generated.measures(), generated.commodities()));
        Law law = null;
        for (int load = 1; load <= LOADS; load++) {
            long from = System.nanoTime();
            law = compile(files);
            String row = "| load %d | %,d |".formatted(load, (System.nanoTime() - from) / 1_000_000);
            Progress.say(row);
            table.append(row).append('\n');
        }
        List<AssessmentRequest> requests = generated.requests(GOODS);
        List<Measured> all = measure(requests, law);
        table.append("\n| One core, one item at a time | Items | Lines | a line, median µs | an item, median µs | p90 µs | p99 µs |"
                + "\n|---|---:|---:|---:|---:|---:|---:|\n");
        all.forEach(each -> table.append(each.row()).append('\n'));
        System.out.println("\n" + table);
        if (options.write()) {
            Report.put("assessment", "Measured on %s, %s.\n\n%s".formatted(java.time.LocalDate.now(), Report.machine(), table));
        }
        return true;
    }

    private List<Measured> measure(List<AssessmentRequest> requests, Law law) {
        FormulaPeer peer = FormulaPeer.of(requests, law);
        List<Measured> all = new ArrayList<>();
        all.add(time("assessment with its whole trace", requests, request -> lines(DutyAssessor.assess(request, law))));
        all.add(time("the same formulas in CEL, compiled before", requests, peer::evaluate));
        return all;
    }

    private static int lines(Assessment assessment) {
        return assessment.lines().size();
    }

    private interface Work {
        /** @return lines that were worked out */
        int apply(AssessmentRequest request);
    }

    private Measured time(String name, List<AssessmentRequest> requests, Work work) {
        long end = System.nanoTime() + options.seconds() * 1_000_000_000L / 4;
        while (System.nanoTime() < end) {
            requests.forEach(work::apply);
        }
        Latencies items = new Latencies();
        Latencies perLine = new Latencies();
        long lines = 0;
        end = System.nanoTime() + options.seconds() * 1_000_000_000L / 2;
        while (System.nanoTime() < end) {
            for (AssessmentRequest request : requests) {
                long from = System.nanoTime();
                int worked = work.apply(request);
                long nanos = System.nanoTime() - from;
                lines += worked;
                items.add(nanos);
                perLine.add(worked == 0 ? nanos : nanos / worked);
            }
        }
        Measured measured = new Measured(name, items.values(), perLine.values(), lines);
        Progress.say(measured.row());
        return measured;
    }

    private record Measured(String name, long[] items, long[] perLine, long lines) {
        Measured {
            Arrays.sort(items);
            Arrays.sort(perLine);
        }

        String row() {
            return String.format(Locale.ROOT, "| %s | %,d | %,d | **%.1f** | %.1f | %.1f | %.1f |", name, items.length, lines,
                    at(perLine, 0.5), at(items, 0.5), at(items, 0.9), at(items, 0.99));
        }

        private static double at(long[] sorted, double share) {
            return sorted[(int) (share * (sorted.length - 1))] / 1e3;
        }
    }

    static Law compile(PackFiles files) {
        List<PackPart<?>> parts = List.of(new ProfilePart(), new CodeListsPart(), new RatesPart(), new CalendarPart(),
                new TariffPack());
        return new PackCompiler(parts).compile(files.unread());
    }
}
