package org.tamga.rerating.work;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.platform.Compartment;
import org.tamga.rerating.store.RunStore;
import org.tamga.rerating.store.UnitStore;
import org.tamga.rerating.store.WorkUnit;

/**
 * Works on the parts of all runs, several at the same time, and on as many servers as there are. A server that dies leaves its
 * parts undone; when their lease has run out, the next one that looks begins them again.
 */
@Component
public class RunWorkers {

    private static final int MOST_ATTEMPTS = 3;
    private static final Logger log = LoggerFactory.getLogger(RunWorkers.class);

    private final UnitStore units;
    private final RunStore runs;
    private final UnitWork work;
    private final Clock clock;
    private final Duration lease;
    private final int most;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    /** @param most threads at the same time; 0 for one on each processor */
    RunWorkers(UnitStore units, RunStore runs, UnitWork work, Clock clock,
            @Value("${tamga.rerating.lease:60s}") Duration lease, @Value("${tamga.rerating.workers:0}") int most) {
        this.units = units;
        this.runs = runs;
        this.work = work;
        this.clock = clock;
        this.lease = lease;
        this.most = most == 0 ? Runtime.getRuntime().availableProcessors() : most;
    }

    /** Sees to it that somebody works, if there is work. */
    @Scheduled(fixedDelayString = "${tamga.rerating.look:2s}")
    public void look() {
        try {
            if (open && threads.size() < most && units.hasWork(clock.instant())) {
                fillUp();
            }
        } catch (DataAccessException e) {
            log.warn("could not look for work: {}", e.getMessage());
        }
    }

    private synchronized void fillUp() {
        while (threads.size() < most) {
            // least priority: declarations that come in go first
            Thread thread = Thread.ofPlatform().name("rerating-" + threads.size()).daemon().priority(Thread.MIN_PRIORITY)
                    .unstarted(() -> Compartment.REPORTS.run(this::work));
            threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        UUID worker = UUID.randomUUID();
        try {
            for (Optional<WorkUnit> unit = take(worker); unit.isPresent(); unit = take(worker)) {
                work(unit.get(), worker);
            }
        } catch (DataAccessException e) {
            log.warn("a worker stops, another will go on: {}", e.getMessage());
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    private Optional<WorkUnit> take(UUID worker) {
        return open ? units.take(worker, clock.instant(), lease) : Optional.empty();
    }

    private void work(WorkUnit unit, UUID worker) {
        try {
            work.doIt(unit, worker);
        } catch (UnitWork.LeaseLost e) {
            log.info("part {} of run {} was taken over by somebody else", unit.number(), unit.run());
        } catch (RuntimeException e) {
            log.warn("part {} of run {} failed at attempt {}", unit.number(), unit.run(), unit.attempts(), e);
            if (unit.attempts() >= MOST_ATTEMPTS) {
                runs.fail(unit.run(), "part " + unit.number() + " failed " + MOST_ATTEMPTS + " times: see the log of "
                        + clock.instant());
            } else {
                units.giveBack(unit, worker);
            }
        }
    }

    /** Lets the parts that are being worked on come to their end. */
    @PreDestroy
    void close() throws InterruptedException {
        open = false;
        for (Thread thread : threads) {
            thread.join(lease);
        }
    }
}
