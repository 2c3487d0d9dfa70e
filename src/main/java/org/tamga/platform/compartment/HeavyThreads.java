package org.tamga.platform.compartment;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;
import org.tamga.platform.Compartment;

/** Threads for heavy work: few for each compartment, and so many more that may wait. */
@Component
class HeavyThreads {

    private static final int WAITING = 64;
    private static final int IDLE_SECONDS = 30;

    private final Map<Compartment, ThreadPoolExecutor> threads = new EnumMap<>(Compartment.class);

    HeavyThreads() {
        for (Compartment compartment : new Compartment[]{Compartment.REPORTS, Compartment.IMPORTS}) {
            int count = compartment.usualConnections();
            ThreadPoolExecutor pool = new ThreadPoolExecutor(count, count, IDLE_SECONDS, TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().name(compartment.name().toLowerCase(Locale.ROOT) + "-", 1).daemon()
                            .priority(Thread.MIN_PRIORITY).factory());
            pool.allowCoreThreadTimeOut(true);
            threads.put(compartment, pool);
        }
    }

    /** @throws java.util.concurrent.RejectedExecutionException if as many wait as may */
    <T> Future<T> submit(Compartment compartment, Callable<T> work) {
        return Objects.requireNonNull(threads.get(compartment)).submit(work);
    }

    @PreDestroy
    void close() {
        threads.values().forEach(ThreadPoolExecutor::shutdown);
    }
}
