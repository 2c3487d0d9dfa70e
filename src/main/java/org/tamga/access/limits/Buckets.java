package org.tamga.access.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import org.jspecify.annotations.Nullable;

/** Token buckets by name, no more of them than memory should hold. */
final class Buckets {

    private static final int MOST = 50_000;

    /** @param capacity that the bucket was made for */
    private record Filled(Bucket bucket, long capacity) {
    }

    private final Duration period;
    private final TimeMeter time;
    private final Map<String, Filled> buckets = new ConcurrentHashMap<>();

    /** @param period in which an empty bucket fills up */
    Buckets(Duration period, Clock clock) {
        this.period = period;
        this.time = new ClockMeter(clock);
    }

    /** Takes one. @return how long to wait for the next if there is none; null if there was one */
    @Nullable
    Duration take(String name, long capacity) {
        var probe = bucket(name, capacity).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? null : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** How long to wait for the next one; null if there is one. Takes nothing. */
    @Nullable
    Duration lack(String name) {
        Filled known = buckets.get(name);
        if (known == null) {
            return null;
        }
        var probe = known.bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? null : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Gives one back that was taken. */
    void giveBack(String name) {
        Filled known = buckets.get(name);
        if (known != null) {
            known.bucket.addTokens(1);
        }
    }

    /**
     * Takes one also where there is none, down to a whole bucket of debt: what many did at the same moment counts, although
     * there was one left for each of them when it was asked.
     */
    void owe(String name, long capacity) {
        Bucket bucket = bucket(name, capacity);
        if (bucket.getAvailableTokens() > -capacity) {
            bucket.consumeIgnoringRateLimits(1);
        }
    }

    private Bucket bucket(String name, long capacity) {
        Filled known = buckets.get(name);
        if (known != null && known.capacity == capacity) {
            return known.bucket;
        }
        makeRoom();
        return buckets.compute(name,
                (same, other) -> other != null && other.capacity == capacity ? other
                        : new Filled(fresh(capacity), capacity)).bucket;
    }

    private Bucket fresh(long capacity) {
        return Bucket.builder().addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .withCustomTimePrecision(time).build();
    }

    /** Full buckets are as good as none; if that is not enough, everybody begins anew. */
    private void makeRoom() {
        if (buckets.size() >= MOST) {
            buckets.values().removeIf(each -> each.bucket.getAvailableTokens() >= each.capacity);
            if (buckets.size() >= MOST) {
                buckets.clear();
            }
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
