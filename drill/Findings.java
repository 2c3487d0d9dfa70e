package drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of a drill.
 *
 * @param disk       whether the disk could be filled
 * @param references local reference numbers that were used
 * @param wrong      empty if nothing was lost
 */
record Findings(Options options, Instant began, Duration took, boolean disk, List<Struck> struck, int references, Ledger ledger,
        List<String> wrong) {

    /** @param recovery from the fault to the next answer */
    record Struck(String fault, Duration recovery) {
    }

    /** Faults of one kind and how long an answer took after them. */
    record Recovery(int count, Duration median, Duration longest) {

        static Recovery of(List<Struck> struck) {
            List<Duration> sorted = struck.stream().map(Struck::recovery).sorted().toList();
            Duration median = sorted.get((sorted.size() - 1) / 2).plus(sorted.get(sorted.size() / 2)).dividedBy(2);
            return new Recovery(sorted.size(), median, sorted.getLast());
        }
    }

    Map<String, Recovery> recoveries() {
        return struck.stream().collect(Collectors.groupingBy(Struck::fault, TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Recovery::of)));
    }

    long accepted() {
        return ledger.told().stream().filter(each -> each.answer() != null && each.state().equals("DONE")).count();
    }

    long refused() {
        return ledger.told().stream().filter(each -> each.answer() != null && each.state().equals("REFUSED")).count();
    }

    int receipts() {
        return ledger.told().size();
    }
}
