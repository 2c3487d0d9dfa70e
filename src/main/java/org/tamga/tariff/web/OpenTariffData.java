package org.tamga.tariff.web;

import java.io.InputStream;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.tamga.reference.Law;

/**
 * Whole tables of the tariff as open data, as the administration loaded them: who loads them into an empty pack has the same
 * tariff. The entity tag is the version of the law.
 */
@RestController
@RequestMapping("/api/v1/tariff")
class OpenTariffData {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final TariffDay days;

    OpenTariffData(TariffDay days) {
        this.days = days;
    }

    /** @param date leaves out what does not hold on that day; every period if none is named */
    @GetMapping(path = "/measures.csv", produces = "text/csv")
    @Nullable
    ResponseEntity<StreamingResponseBody> measures(@RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String pack, WebRequest request) {
        return table(OpenTables.MEASURES, date, days.law(pack), request);
    }

    /** @param date leaves out what does not hold on that day; every period if none is named */
    @GetMapping(path = "/nomenclature.csv", produces = "text/csv")
    @Nullable
    ResponseEntity<StreamingResponseBody> nomenclature(@RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String pack, WebRequest request) {
        return table(OpenTables.NOMENCLATURE, date, days.law(pack), request);
    }

    /** @return null if the caller already has this version */
    private @Nullable ResponseEntity<StreamingResponseBody> table(String path, @Nullable LocalDate date, Law law,
            WebRequest request) {
        if (request.checkNotModified("\"" + law.version() + "\"")) {
            return null;
        }
        OpenTables tables = law.part(OpenTables.class);
        return ResponseEntity.ok().contentType(CSV).eTag(law.version()).cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + law.pack() + "-" + path.substring(path.lastIndexOf('/') + 1) + "\"")
                .body(out -> {
                    try (InputStream csv = tables.open(path)) {
                        DatedTable.write(csv, date, out);
                    }
                });
    }
}
