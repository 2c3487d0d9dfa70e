package org.tamga.rerating;

import java.util.UUID;

/** There is no run of that id, or it is of the other kind. */
public class UnknownRun extends RuntimeException {

    public UnknownRun(UUID id) {
        super("there is no run " + id);
    }
}
