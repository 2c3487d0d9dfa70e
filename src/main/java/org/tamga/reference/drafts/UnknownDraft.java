package org.tamga.reference.drafts;

import java.util.UUID;

/** There is no such draft. */
public class UnknownDraft extends RuntimeException {

    UnknownDraft(UUID id) {
        super("there is no draft " + id);
    }
}
