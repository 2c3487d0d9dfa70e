package org.tamga.reference;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * The versions that decisions were lately repeated under: compiling one takes seconds. Whoever asks for one that is being
 * compiled waits for it; whoever asks for another does not.
 */
final class EarlierLaws {

    private static final int REMEMBERED = 8;

    private record Key(String pack, String version) {
    }

    private final SequencedMap<Key, FutureTask<Law>> laws = new LinkedHashMap<>(16, 0.75f, true);

    Law get(String pack, String version, Supplier<Law> compilation) {
        Key key = new Key(pack, version);
        FutureTask<Law> task = task(key, compilation);
        task.run(); // does nothing where somebody else runs it, or has
        try {
            return task.get();
        } catch (ExecutionException e) {
            forget(key, task);
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a law was being compiled", e);
        }
    }

    private synchronized FutureTask<Law> task(Key key, Supplier<Law> compilation) {
        FutureTask<Law> task = laws.computeIfAbsent(key, each -> new FutureTask<>(compilation::get));
        if (laws.size() > REMEMBERED) {
            laws.pollFirstEntry();
        }
        return task;
    }

    private synchronized void forget(Key key, FutureTask<Law> task) {
        laws.remove(key, task);
    }
}
