package org.tamga.access.foureyes;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** How acts of some kinds are described and done. */
public interface Deed {

    /**
     * What an act would change, in words.
     *
     * @param before null if there is nothing before
     * @param after  null if nothing stays
     */
    record Change(String what, @Nullable String before, @Nullable String after) {
    }

    /**
     * What came of it.
     *
     * @param status as of an answer over HTTP
     */
    record Result(int status, String answer) {

        public boolean done() {
            return status < 300;
        }
    }

    boolean does(String action);

    List<Change> changes(SharedAct act);

    /** Does what was proposed. A refusal is a result, not an exception. */
    Result carryOut(SharedAct act);
}
