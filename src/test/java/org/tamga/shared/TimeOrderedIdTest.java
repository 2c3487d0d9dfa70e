package org.tamga.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.uuid.UUIDComparator;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    @Test
    void ascendsForEachThreadHoweverManyMakeIdsAtTheSameTime() throws Exception {
        List<Future<Integer>> backwards = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                backwards.add(threads.submit(TimeOrderedIdTest::stepsBack));
            }
        }
        for (Future<Integer> each : backwards) {
            assertThat(each.get()).isZero();
        }
    }

    private static int stepsBack() {
        int steps = 0;
        UUID last = TimeOrderedId.next();
        for (int i = 0; i < 200_000; i++) {
            UUID next = TimeOrderedId.next();
            steps += UUIDComparator.staticCompare(last, next) < 0 ? 0 : 1;
            last = next;
        }
        return steps;
    }
}
