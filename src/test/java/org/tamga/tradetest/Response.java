package org.tamga.tradetest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;
import org.tamga.shared.wco.WcoReader;

/** A notice of the administration, of the sample files or of the server. */
record Response(String kind, @Nullable String status, List<TaxLine> lines, List<Fault> faults) {

    /** What a notice of refusal says is wrong, and where. */
    record Fault(String code, String pointer) {
        @Override
        public String toString() {
            return code + " at " + pointer;
        }
    }

    private static final WcoReader READER = new WcoReader(Set.of("MetaData"), ReaderLimits.standard());

    /** Kinds by function code. */
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("01", "ACC"), Map.entry("02", "RCV"),
            Map.entry("03", "REJ"), Map.entry("05", "CTL"), Map.entry("06", "DOC"), Map.entry("07", "RES"),
            Map.entry("08", "ROG"), Map.entry("09", "CLE"), Map.entry("10", "INV"), Map.entry("11", "REQ"),
            Map.entry("13", "TAX"), Map.entry("14", "CPI"), Map.entry("15", "CPR"), Map.entry("16", "EOG"),
            Map.entry("50", "ALV"), Map.entry("51", "QRY"));

    /** Empty if the text is no response. */
    static Optional<Response> parse(String xml) {
        return READER.read(xml.getBytes(StandardCharsets.UTF_8)).find("Response").map(Response::of);
    }

    private static Response of(WcoElement response) {
        String function = String.valueOf(response.text("FunctionCode"));
        List<Fault> faults = new ArrayList<>();
        response.all("Error").forEach(error -> faults.add(new Fault(String.valueOf(error.text("ValidationCode")),
                pointer(error))));
        return new Response(KINDS.getOrDefault(function, function), response.text("Status/NameCode"), TaxLine.in(response),
                faults);
    }

    private static String pointer(WcoElement error) {
        StringBuilder text = new StringBuilder();
        for (WcoElement step : error.all("Pointer")) {
            text.append(text.isEmpty() ? "" : "/").append(step.text("DocumentSectionCode"));
            Optional.ofNullable(step.text("SequenceNumeric")).ifPresent(number -> text.append('[').append(number).append(']'));
            Optional.ofNullable(step.text("TagID")).ifPresent(tag -> text.append(" # ").append(tag));
        }
        return text.toString();
    }
}
