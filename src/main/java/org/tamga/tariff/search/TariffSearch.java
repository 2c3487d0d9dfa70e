package org.tamga.tariff.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.springframework.stereotype.Component;
import org.tamga.reference.Law;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.search.index.SearchIndex;
import org.tamga.tariff.search.names.EverydayNames;

/**
 * Finds lines of the tariff by words. Spelling mistakes, other forms of a word, everyday names and the beginning of a word
 * that is still being typed are understood; what is searched is the tariff of the day asked for.
 */
@Component
public class TariffSearch {

    /** The laws in force of a few packs, and one or two drafts or earlier ones. */
    private static final int REMEMBERED = 6;

    private record Contents(Nomenclature nomenclature, EverydayNames names) {
    }

    private final LinkedHashMap<Contents, FutureTask<SearchIndex>> indexes = new LinkedHashMap<>(8, 0.75f, true);

    /** The best hits, best first; none if the question has no word, or the law no nomenclature on that day. */
    public List<SearchHit> search(Law law, SearchQuestion question) {
        Nomenclature nomenclature = law.part(Nomenclature.class);
        return nomenclature.isEmpty() ? List.of()
                : index(new Contents(nomenclature, law.part(EverydayNames.class))).search(question);
    }

    /** The first who searches a nomenclature makes its index; who comes meanwhile waits for it, and nobody else does. */
    private SearchIndex index(Contents contents) {
        FutureTask<SearchIndex> task;
        synchronized (indexes) {
            task = indexes.computeIfAbsent(contents,
                    key -> new FutureTask<>(() -> SearchIndex.of(key.nomenclature, key.names)));
            if (indexes.size() > REMEMBERED) {
                indexes.pollFirstEntry();
            }
        }
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the index was made", e);
        } catch (ExecutionException e) {
            synchronized (indexes) {
                indexes.remove(contents, task); // the next who searches tries again
            }
            throw new IllegalStateException("the index could not be made", e.getCause());
        }
    }
}
