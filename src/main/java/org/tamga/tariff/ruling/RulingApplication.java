package org.tamga.tariff.ruling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a ruling is asked about.
 *
 * @param holder    identifier of the party that the ruling is to bind
 * @param applicant identity that applied
 */
public record RulingApplication(UUID id, String pack, RulingKind kind, String holder, String applicant, Instant lodgedAt,
        Content content) {

    /**
     * @param description  of the goods, as it may be published
     * @param confidential what must not be published; null if nothing is
     * @param proposedCode code that the applicant holds for right; null if it proposes none
     * @param origin       country whose origin is in question; null unless a ruling on origin is asked for
     * @param samples      what was sent and how to find it; null if nothing was
     */
    public record Content(String description, @Nullable String confidential, @Nullable String proposedCode,
            @Nullable String origin, List<Attachment> documents, @Nullable String samples) {
        public Content {
            documents = documents == null ? List.of() : List.copyOf(documents);
        }
    }

    /** A document by its reference. */
    public record Attachment(String type, String reference, boolean confidential) {
    }
}
