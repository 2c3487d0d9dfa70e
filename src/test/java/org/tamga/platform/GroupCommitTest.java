package org.tamga.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tamga.testing.TestDatabase;

class GroupCommitTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final int BAD = 13;

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void oneBadJobDoesNotSinkItsGroup() throws Exception {
        // given a table that refuses one of the jobs, and a writer that is held until all of them wait
        database.jdbc().sql("create table job (id int primary key check (id <> 13))").update();
        CountDownLatch allWait = new CountDownLatch(1);
        List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
        try (GroupCommit<Integer, Integer> commit = new GroupCommit<>("test", 1, 64, 64, database.transactions(), group -> {
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
    void closingStoresWhatWaits() {
        // given
        ConcurrentLinkedQueue<Integer> stored = new ConcurrentLinkedQueue<>();
        GroupCommit<Integer, Integer> commit = new GroupCommit<>("test", 1, 4, 64, database.transactions(), group -> {
            stored.addAll(group);
            return group;
        });
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int job = i;
            senders.add(Thread.startVirtualThread(() -> commit.store(job)));
        }
        senders.forEach(GroupCommitTest::join);

        // when
        commit.close();

        // then
        assertThat(stored).hasSize(20);
        assertThatThrownBy(() -> commit.store(21)).isInstanceOf(IllegalStateException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
