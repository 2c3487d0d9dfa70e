package org.tamga.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes many senders' rows durable in one transaction. A sender hands over its job and waits; the writer takes all jobs that
 * are waiting, up to a bound, stores them in one transaction and answers each sender after the commit. A job that comes alone
 * goes at once. Under load the groups grow while the writer stores the last one and rests: what a transaction costs is then
 * shared by more, and one writer takes more in than two that share the jobs.
 *
 * <p>One bad job must not sink its group: when a group fails, it is stored again job by job, and only the bad one's sender
 * gets the exception. When the database itself fails, every sender gets it, and none can tell whether its job was stored.
 *
 * @param <J> the job: what one sender wants stored
 * @param <R> what the store answers for one job
 */
public final class GroupCommit<J, R> implements AutoCloseable {

    /** Stores a group inside the transaction that is open. */
    @FunctionalInterface
    public interface Store<J, R> {
        /** @return one result for each job, in the same order */
        List<R> store(List<J> group);
    }

    private record Waiting<J, R>(J job, CompletableFuture<R> answer, @Nullable Map<String, String> correlation) {
    }

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final String name;
    private final Store<J, R> store;
    private final TransactionOperations transactions;
    private final int largestGroup;
    private final Duration rest;
    private final BlockingQueue<Waiting<J, R>> queue;
    private final Thread writer;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean ended;

    /**
     * @param largestGroup jobs in one transaction at most; four groups may wait, and a sender beyond them waits for room
     * @param rest         between two groups, unless a full one waits: so much later, at most, a job is durable, and so much
     *                     less all of them cost
     */
    public GroupCommit(String name, int largestGroup, Duration rest, TransactionOperations transactions, Store<J, R> store) {
        this.name = name;
        this.store = store;
        this.transactions = transactions;
        this.largestGroup = largestGroup;
        this.rest = rest;
        this.queue = new ArrayBlockingQueue<>(4 * largestGroup);
        this.writer = Thread.ofPlatform().name(name + "-writer").daemon().start(this::run);
    }

    /**
     * Returns when the job is durable.
     *
     * @throws RuntimeException what the store threw for this job alone
     */
    public R store(J job) {
        if (!isOpen()) {
            throw new IllegalStateException(name + " takes no more jobs: it is shutting down");
        }
        Waiting<J, R> waiting = new Waiting<>(job, new CompletableFuture<>(), Correlation.current());
        try {
            queue.put(waiting);
            if (ended) {
                refuseWhoCameTooLate();
            }
            return waiting.answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Jobs that wait to be stored. */
    public int backlog() {
        return queue.size();
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void run() {
        List<Waiting<J, R>> group = new ArrayList<>(largestGroup);
        while (isOpen() || !queue.isEmpty()) {
            try {
                Waiting<J, R> first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                group.add(first);
                queue.drainTo(group, largestGroup - 1);
                if (group.size() == 1) {
                    storeAlone(first);
                } else {
                    storeTogether(group);
                }
                group.clear();
                letOthersCome();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void letOthersCome() throws InterruptedException {
        if (queue.size() < largestGroup) {
            closing.await(rest.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void storeTogether(List<Waiting<J, R>> group) {
        try {
            List<R> results = inOneTransaction(group.stream().map(Waiting::job).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer.complete(results.get(i));
            }
        } catch (RuntimeException | Error e) { // a writer that ended with an error would leave all later senders waiting
            if (group.size() == 1 || StorageOutage.isBehind(e)) {
                group.forEach(each -> each.answer.completeExceptionally(e));
            } else {
                log.warn("{}: a group of {} failed and is stored one by one: {}", name, group.size(), e.toString());
                group.forEach(this::storeAlone);
            }
        }
    }

    private void storeAlone(Waiting<J, R> waiting) {
        try (Correlation.Scope sender = Correlation.continued(waiting.correlation)) {
            storeTogether(List.of(waiting));
        }
    }

    private List<R> inOneTransaction(List<J> jobs) {
        List<R> results = transactions.execute(status -> store.store(jobs));
        if (results == null || results.size() != jobs.size()) {
            throw new IllegalStateException(
                    name + " answered " + (results == null ? 0 : results.size()) + " of " + jobs.size());
        }
        return results;
    }

    /** Takes no new jobs, stores those that wait, then returns. */
    @Override
    public void close() {
        closing.countDown();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        ended = true;
        refuseWhoCameTooLate();
    }

    /** Between the look whether it is open and the queue, the writer may have gone: nobody else would answer. */
    private void refuseWhoCameTooLate() {
        for (Waiting<J, R> late = queue.poll(); late != null; late = queue.poll()) {
            late.answer.completeExceptionally(new IllegalStateException(name + " takes no more jobs: it has shut down"));
        }
    }
}
