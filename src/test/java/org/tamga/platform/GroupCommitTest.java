package org.tamga.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;
import org.tamga.testing.TestDatabase;

class GroupCommitTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final int BAD = 13;
    private static final CountDownLatch READY = new CountDownLatch(0);

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void oneBadJobDoesNotSinkItsGroup() throws Exception {
        // given a table that refuses one of the jobs, and a writer that is held with the first until all others wait
        database.jdbc().sql("create table job (id int primary key check (id <> 13))").update();
        CountDownLatch writerHeld = new CountDownLatch(1);
        CountDownLatch allWait = new CountDownLatch(1);
        List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
        try (GroupCommit<Integer, Integer> commit = new GroupCommit<>("test", 64, Duration.ZERO, database.transactions(),
                group -> {
                    writerHeld.countDown();
                    await(allWait);
                    groups.add(group.size());
                    group.forEach(id -> database.jdbc().sql("insert into job values (?)").param(id).update());
                    return group.stream().map(id -> id * 2).toList();
                }); ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {

            // when
            List<Future<Integer>> answers = new ArrayList<>();
            for (int id = 0; id < 40; id++) {
                int job = id;
                answers.add(senders.submit(() -> commit.store(job)));
                await(id == 0 ? writerHeld : READY);
            }
            while (commit.backlog() < 39) {
                Thread.onSpinWait();
            }
            allWait.countDown();

            // then everybody else's row is there, and each got its own answer
            for (int id = 0; id < 40; id++) {
                if (id == BAD) {
                    Future<Integer> bad = answers.get(id);
                    assertThatThrownBy(bad::get).hasMessageContaining("violates check constraint");
                } else {
                    assertThat(answers.get(id).get()).isEqualTo(id * 2);
                }
            }
            assertThat(database.jdbc().sql("select count(*) from job").query(Integer.class).single()).isEqualTo(39);
            assertThat(groups).anyMatch(size -> size > 30);
        }
    }

    @Test
    @Timeout(60)
    void anErrorIsToldToItsSenderAndTheWriterGoesOn() {
        try (GroupCommit<Integer, Integer> commit = new GroupCommit<>("test", 64, Duration.ZERO, database.transactions(),
                group -> {
                    if (group.contains(BAD)) {
                        throw new StackOverflowError("too deep");
                    }
                    return group;
                })) {
            assertThatThrownBy(() -> commit.store(BAD)).hasRootCauseInstanceOf(StackOverflowError.class);
            assertThat(commit.store(1)).isEqualTo(1);
        }
    }

    @Test
    void theWriterWorksUnderTheConversationOfTheSender() {
        UUID conversation = UUID.randomUUID();
        try (GroupCommit<Integer, String> commit = new GroupCommit<>("test", 64, Duration.ZERO, database.transactions(),
                group -> List.of(String.valueOf(MDC.get("conversation"))))) {
            try (Correlation.Scope about = Correlation.of(conversation)) {
                assertThat(commit.store(1)).isEqualTo(conversation.toString());
            }
            assertThat(commit.store(2)).isEqualTo("null");
        }
    }

    @Test
    void aDatabaseThatFailsIsNotAskedForEachJobOfTheGroup() throws Exception {
        // given a database that is lost at the commit, and a writer that is held with the first job until all others wait
        CountDownLatch writerHeld = new CountDownLatch(1);
        CountDownLatch allWait = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        try (GroupCommit<Integer, Integer> commit = new GroupCommit<>("test", 64, Duration.ZERO, database.transactions(),
                group -> {
                    writerHeld.countDown();
                    await(allWait);
                    attempts.incrementAndGet();
                    throw new DataAccessResourceFailureException("lost", new SQLException("An I/O error occurred", "08006"));
                }); ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {

            // when
            List<Future<Integer>> answers = new ArrayList<>();
            for (int id = 0; id < 40; id++) {
                int job = id;
                answers.add(senders.submit(() -> commit.store(job)));
                await(id == 0 ? writerHeld : READY);
            }
            while (commit.backlog() < 39) {
                Thread.onSpinWait();
            }
            allWait.countDown();

            // then
            answers.forEach(answer -> assertThatThrownBy(answer::get).hasMessageContaining("lost"));
            assertThat(attempts).as("one for the first job, one for all others").hasValue(2);
        }
    }

    @Test
    void whatComesWhileTheWriterRestsSharesATransaction() throws Exception {
        List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
        try (GroupCommit<Integer, Integer> commit = new GroupCommit<>("test", 64, Duration.ofSeconds(1),
                database.transactions(),
                group -> {
                    groups.add(group.size());
                    return group;
                }); ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            commit.store(0);
            assertThat(groups).as("who comes alone does not wait").containsExactly(1);

            List<Future<Integer>> answers = new ArrayList<>();
            for (int id = 1; id < 40; id++) {
                int job = id;
                answers.add(senders.submit(() -> commit.store(job)));
            }
            for (Future<Integer> answer : answers) {
                answer.get();
            }
            assertThat(groups).containsExactly(1, 39);
        }
    }

    @Test
    @Timeout(60)
    void aFullGroupIsNotKeptWaiting() throws Exception {
        // given a writer that would rest for an hour, held with the first job until three full groups wait
        CountDownLatch writerHeld = new CountDownLatch(1);
        CountDownLatch allWait = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        GroupCommit<Integer, Integer> commit = new GroupCommit<>("test", 8, Duration.ofHours(1), database.transactions(),
                group -> {
                    writerHeld.countDown();
                    await(allWait);
                    return group;
                });
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int id = 0; id < 25; id++) {
                int job = id;
                answers.add(senders.submit(() -> commit.store(job)));
                await(id == 0 ? writerHeld : READY);
            }
            while (commit.backlog() < 24) {
                Thread.onSpinWait();
            }

            // when
            allWait.countDown();

            // then
            for (Future<Integer> answer : answers) {
                answer.get();
            }
        }
        commit.close();
    }

    @Test
    void closingStoresWhatWaits() throws Exception {
        // given a writer that is held with the first job, and 19 more that wait
        ConcurrentLinkedQueue<Integer> stored = new ConcurrentLinkedQueue<>();
        CountDownLatch writerHeld = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        GroupCommit<Integer, Integer> commit = new GroupCommit<>("test", 8, Duration.ZERO, database.transactions(), group -> {
            writerHeld.countDown();
            await(release);
            stored.addAll(group);
            return group;
        });
        Thread.startVirtualThread(() -> commit.store(0));
        await(writerHeld);
        for (int i = 1; i < 20; i++) {
            int job = i;
            Thread.startVirtualThread(() -> commit.store(job));
        }
        while (commit.backlog() < 19) {
            Thread.onSpinWait();
        }

        // when
        Thread closing = Thread.startVirtualThread(commit::close);
        release.countDown();
        closing.join();

        // then
        assertThat(stored).hasSize(20);
        assertThatThrownBy(() -> commit.store(21)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Timeout(60)
    void everySenderIsAnsweredThoughTheWriterEndsMeanwhile() throws Exception {
        for (int round = 0; round < 20; round++) {
            GroupCommit<Integer, Integer> commit = new GroupCommit<>("test", 64, Duration.ZERO, database.transactions(),
                    group -> group);
            CountDownLatch go = new CountDownLatch(1);
            AtomicInteger ended = new AtomicInteger();
            try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 200; i++) {
                    int job = i;
                    senders.submit(() -> {
                        await(go);
                        try {
                            commit.store(job);
                        } catch (IllegalStateException late) {
                            assertThat(late).hasMessageContaining("takes no more jobs");
                        }
                        return ended.incrementAndGet();
                    });
                }
                go.countDown();
                commit.close();
            }
            assertThat(ended).hasValue(200);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
