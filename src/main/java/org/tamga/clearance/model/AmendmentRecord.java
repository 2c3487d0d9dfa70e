package org.tamga.clearance.model;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.clearance.notices.Notice.Amendment.Reason;
import org.tamga.declaration.StoredDocument;
import org.tamga.declaration.model.Amendments;
import org.tamga.shared.wco.Pointers;
import org.tamga.shared.wco.WcoElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one version changed, kept with it: for the declarant to read, and for the notice that tells the result.
 *
 * @param reasons in the declarant's words
 * @param changes in the order of the request
 * @param values  a declaration with nothing in it but the new values, in its stored form
 */
public record AmendmentRecord(List<Reason> reasons, List<Change> changes, JsonNode values) {

    /** Change reason of what the arrival of the goods says about them. */
    private static final String ARRIVAL = "16";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * @param before null if it was added
     * @param after  null if it was removed
     */
    public record Change(String pointer, @Nullable String reason, @Nullable String before, @Nullable String after) {
    }

    public static AmendmentRecord of(Amendments.Applied applied, List<Reason> reasons) {
        return new AmendmentRecord(reasons,
                applied.changes().stream().map(
                        change -> new Change(change.pointer().toString(), change.reason(), text(change.before()),
                                text(change.after())))
                        .toList(),
                tree(applied.changedValues()));
    }

    /** @param placed the places in the declaration that the arrival of the goods has set */
    public static AmendmentRecord ofArrival(List<WcoElement> placed, WcoElement values) {
        return new AmendmentRecord(List.of(),
                placed.stream().map(place -> new Change(Pointers.of(place).toString(), ARRIVAL, null, place.value())).toList(),
                tree(values));
    }

    public static AmendmentRecord read(String json) {
        return JSON.readValue(json, AmendmentRecord.class);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    public WcoElement changedValues() {
        return StoredDocument.tree(JSON.writeValueAsBytes(values));
    }

    private static JsonNode tree(WcoElement element) {
        return JSON.readTree(StoredDocument.of(element).json());
    }

    private static @Nullable String text(@Nullable WcoElement element) {
        return element == null ? null : element.value() == null ? element.toString() : element.value();
    }
}
