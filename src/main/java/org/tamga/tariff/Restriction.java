package org.tamga.tariff;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A prohibition or restriction that concerns an item: no charge, but goods that do not satisfy it may not pass.
 *
 * @param measure     sid of the measure
 * @param measureType for example {@code 410}
 * @param name        what the tariff calls it; the type if it does not say
 * @param prohibition whether the goods are forbidden unless something allows them
 * @param needs       what it asks for; all of it. Empty for a prohibition without exception
 * @param satisfied   whether the goods may pass as they are declared
 * @param waivedBy    certificate or threshold by which the goods are not concerned; null if none is
 * @param reason      one sentence for the trader
 * @param basis       legal basis; empty if the law names none
 */
public record Restriction(int item, String measure, String measureType, String name, boolean prohibition, List<Need> needs,
        boolean satisfied, @Nullable String waivedBy, String reason, String basis) {

    /**
     * One thing that is asked for: one of the documents, or one of the thresholds kept.
     *
     * @param condition  code of the condition ({@code B} presentation of a document, …)
     * @param documents  category and type of the documents, each of which will do
     * @param thresholds as printed, each of which will do; empty if none does
     * @param metBy      document or threshold by which it is met; null if it is not
     */
    public record Need(String condition, Set<String> documents, List<String> thresholds, @Nullable String metBy) {

        public Need {
            documents = Collections.unmodifiableSet(new LinkedHashSet<>(documents));
            thresholds = List.copyOf(thresholds);
        }
    }

    public Restriction {
        needs = List.copyOf(needs);
    }
}
