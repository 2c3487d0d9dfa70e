package org.tamga.access.secondfactor;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.access.secondfactor.SecondFactorStore.Secret;

/**
 * Sees to it that every secret of a second factor is locked, and under the key that locks now: what was stored open before, and
 * what is locked under a key that is to go.
 */
@Component
public class FactorLocks {

    private static final Logger log = LoggerFactory.getLogger(FactorLocks.class);
    private static final int TOGETHER = 500;

    private final SecondFactorStore store;
    private final FactorKeys keys;

    FactorLocks(SecondFactorStore store, FactorKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Whether the keys are changed in the configuration, and not by {@link #rotate}. */
    public boolean isConfigured() {
        return keys.areConfigured();
    }

    /** Locks everything under a new key. The old one is forgotten an hour later at most: somebody may just be using it. */
    public void rotate() {
        if (keys.areConfigured()) {
            throw new IllegalStateException("the keys come from the configuration");
        }
        keys.add();
        lock();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void lockAll() {
        keys.forgetAllBut(lock());
    }

    /** What cannot be opened stays as it is: another server may have its key. @return ids of the keys of what stays */
    private Set<String> lock() {
        Set<String> left = new TreeSet<>();
        int locked = 0;
        String after = "";
        for (var some = store.listSecrets(after, TOGETHER); !some.isEmpty(); some = store.listSecrets(after, TOGETHER)) {
            for (Secret secret : some) {
                locked += lock(secret, left);
                after = secret.person();
            }
        }
        if (locked > 0) {
            log.info("{} secrets of second factors are locked under the key of now", locked);
        }
        Set<String> unknown = new TreeSet<>(left);
        keys.listIds().forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            log.error("Secrets of second factors are locked under keys that this server has not: {}. Whoever has one of them"
                    + " gets in with a recovery code alone. Bring {} of the server that made it, or the same TAMGA_FACTOR_KEYS",
                    unknown, FactorKeys.FILE);
        }
        return left;
    }

    /** @return how many were locked: one or none */
    private int lock(Secret secret, Set<String> left) {
        String locked = secret.locked();
        if (locked != null && FactorKeys.keyOf(locked).equals(keys.listIds().getFirst())) {
            return 0;
        }
        byte[] open = locked == null ? secret.open() : keys.open(secret.person(), locked).orElse(null);
        if (open == null) {
            left.add(locked == null ? "" : FactorKeys.keyOf(locked));
            return 0;
        }
        return store.lock(secret, keys.lock(secret.person(), open)) ? 1 : 0;
    }
}
