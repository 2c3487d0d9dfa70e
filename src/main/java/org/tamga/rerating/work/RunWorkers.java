package org.tamga.rerating.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.platform.Compartment;
import org.tamga.rerating.store.RunStore;
import org.tamga.rerating.store.UnitStore;
import org.tamga.rerating.store.WorkUnit;

/**
 * Works on the parts of all runs, several at the same time, and on as many servers as there are. A server that dies leaves its
 * parts undone; when their lease has run out, the next one that looks begins them again.
 *
 * <p>A part that fails is begun again a while later, each time a longer one, so that what is short for a moment is not taken
 * for the fault of its declarations. After {@value #MOST_ATTEMPTS} attempts, those included that took the whole server down, it
 * is set aside: the rest of the run goes on without it.
 */
@Component
public class RunWorkers {

    private static final int MOST_ATTEMPTS = 3;
    private static final int LONGEST_REASON = 500;
    private static final Logger log = LoggerFactory.getLogger(RunWorkers.class);

    private final UnitStore units;
    private final RunStore runs;
    private final UnitWork work;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration lease;
    private final int most;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    /** @param most threads at the same time; 0 for one on each processor */
    RunWorkers(UnitStore units, RunStore runs, UnitWork work, TransactionOperations transactions, Clock clock,
            @Value("${tamga.rerating.lease:60s}") Duration lease, @Value("${tamga.rerating.workers:0}") int most) {
        this.units = units;
        this.runs = runs;
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
        this.lease = lease;
        this.most = most == 0 ? Runtime.getRuntime().availableProcessors() : most;
    }

    /** Sees to it that somebody works, if there is work. */
    @Scheduled(fixedDelayString = "${tamga.rerating.look:2s}")
    public void look() {
        try {
            setAsideLost();
            if (open && threads.size() < most && units.hasWork(clock.instant(), MOST_ATTEMPTS)) {
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
        return open ? units.take(worker, clock.instant(), lease, MOST_ATTEMPTS) : Optional.empty();
    }

    private void work(WorkUnit unit, UUID worker) {
        try {
            work.doIt(unit, worker);
        } catch (UnitWork.LeaseLost e) {
            log.info("part {} of run {} was taken over by somebody else", unit.number(), unit.run());
        } catch (ConcurrencyFailureException | DuplicateKeyException e) {
            log.info("part {} of run {} met another run, and is begun again", unit.number(), unit.run());
            failed(unit, worker, e, Duration.ZERO);
        } catch (RuntimeException | Error e) { // an Error, too: whoever died of it would begin the same part for ever
            log.warn("part {} of run {} failed at attempt {}", unit.number(), unit.run(), unit.attempts(), e);
            failed(unit, worker, e, lease.multipliedBy(unit.attempts()));
        }
    }

    private void failed(WorkUnit unit, UUID worker, Throwable why, Duration pause) {
        Instant now = clock.instant();
        if (unit.attempts() < MOST_ATTEMPTS) {
            units.giveBack(unit, worker, inWords(why), now.plus(pause));
            return;
        }
        transactions.executeWithoutResult(status -> {
            if (units.setAside(unit, worker, inWords(why) + ": see the log of " + now, now)) {
                runs.finish(unit.run(), now);
            }
        });
    }

    private void setAsideLost() {
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> units.setAsideLost(now, MOST_ATTEMPTS).forEach(run -> {
            log.warn("run {} goes on without parts that never came to their end", run);
            runs.finish(run, now);
        }));
    }

    private static String inWords(Throwable failure) {
        String words = failure instanceof UnitWork.Unworkable ? String.valueOf(failure.getMessage()) : failure.toString();
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) + "…" : words;
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
