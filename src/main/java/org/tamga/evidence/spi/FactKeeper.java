package org.tamga.evidence.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.evidence.Fact;

/** Keeps the rows of one kind of fact, and can say what they hash to now. */
public interface FactKeeper {

    /**
     * Which row: the key, and what it is about.
     *
     * @param month   none of its facts was noted before that month
     * @param subject of the fact
     */
    record Key(LocalDate month, String subject, UUID id) {
    }

    /** The kind of fact that it keeps. */
    String kind();

    /** The hash of each row as it is stored now, by id; a row that is not there is missing. */
    Map<UUID, String> hashes(List<Fact> facts);

    /**
     * Which rows there are now, in an order of its own.
     *
     * @param last where the list before ended; null begins
     */
    List<Key> listAfter(@Nullable Key last, int most);

    /** Rows beside those of the facts, kept for speed, that do not say the same: named by table and key. */
    default List<String> listContradictions(int most) {
        return List.of();
    }
}
