package org.tamga.evidence.spi;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tamga.evidence.Fact;

/** Keeps the rows of one kind of fact, and can say what they hash to now. */
public interface FactKeeper {

    /** The kind of fact that it keeps. */
    String kind();

    /** The hash of each row as it is stored now, by id; a row that is not there is missing. */
    Map<UUID, String> hashes(List<Fact> facts);
}
