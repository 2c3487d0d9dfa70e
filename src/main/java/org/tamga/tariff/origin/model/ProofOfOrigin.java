package org.tamga.tariff.origin.model;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;

/**
 * A document by which preference is claimed.
 *
 * @param code     category and type, as declared ({@code N954})
 * @param texts    name, by language
 * @param limit    value of the consignment up to which any exporter may make it out; null if there is no such limit
 * @param exporter status that the exporter needs, above the limit if there is one; null if none is needed or helps
 * @param months   how long it is valid; 0 if the scheme does not say
 */
public record ProofOfOrigin(String code, Map<String, String> texts, @Nullable Money limit, @Nullable ExporterStatus exporter,
        int months) {

    /** What customs of the exporting country has made of an exporter. */
    public enum ExporterStatus {
        APPROVED, REGISTERED
    }

    public ProofOfOrigin {
        texts = Map.copyOf(texts);
    }
}
