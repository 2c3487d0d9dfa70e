package org.tamga.reference.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.platform.MalformedUpload;
import org.tamga.platform.UploadedText;
import org.tamga.reference.LoadResult;
import org.tamga.reference.difference.Difference.ChangedFile;
import org.tamga.reference.difference.Difference.ChangedRow;
import org.tamga.reference.drafts.By;
import org.tamga.reference.drafts.Draft;
import org.tamga.reference.drafts.DraftUploads;
import org.tamga.reference.drafts.Drafts;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults.Fault;

/** What a draft contains: tables and files that are sent into it, and what it would change. */
@RestController
@RequestMapping("/api/v1/admin/drafts/{id}")
class DraftContent {

    private static final int MOST_BYTES = 64 << 20;
    private static final List<String> COLUMNS = List.of("file", "kind", "key", "column", "before", "after");

    private final Drafts drafts;
    private final DraftUploads uploads;

    DraftContent(Drafts drafts, DraftUploads uploads) {
        this.drafts = drafts;
        this.uploads = uploads;
    }

    /** @param faults what keeps the draft from compiling now */
    record Edited(UUID id, String version, List<Fault> faults) {
    }

    @PostMapping("/tables/{table}")
    LoadResult loadTable(@PathVariable UUID id, @PathVariable String table, @RequestParam(defaultValue = "add") String mode,
            @RequestParam(required = false) @Nullable String reason, HttpServletRequest request, Principal who)
            throws IOException {
        return uploads.loadTable(id, table, UploadModes.of(mode), UploadedText.of(request), by(id, reason, who));
    }

    @PostMapping("/tables/codelists/{list}")
    LoadResult loadCodeList(@PathVariable UUID id, @PathVariable String list,
            @RequestParam(defaultValue = "add") String mode, @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request, Principal who) throws IOException {
        return loadTable(id, "codelists/" + list, mode, reason, request, who);
    }

    @PutMapping("/files/{*path}")
    Edited putFile(@PathVariable UUID id, @PathVariable String path,
            @RequestParam(required = false) @Nullable String reason,
            InputStream body, Principal who) throws IOException {
        byte[] content = body.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new MalformedUpload("a file has at most " + MOST_BYTES + " bytes");
        }
        return edited(uploads.putFile(id, path.substring(1), content, by(id, reason, who)));
    }

    /** A file of the draft, as it was put in. */
    @GetMapping("/files/{*path}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String path) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(drafts.content(drafts.get(id)).find(path.substring(1)).orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "the draft has no such file")));
    }

    /** The whole pack that the draft contains, as a zip that can be changed and put in again. */
    @GetMapping("/files")
    void archive(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Draft draft = drafts.get(id);
        response.setContentType("application/zip");
        drafts.writeArchive(draft, response.getOutputStream());
    }

    @DeleteMapping("/files/{*path}")
    Edited removeFile(@PathVariable UUID id, @PathVariable String path,
            @RequestParam(required = false) @Nullable String reason, Principal who) {
        return edited(uploads.removeFile(id, path.substring(1), by(id, reason, who)));
    }

    /** A whole pack as a zip, in the place of what the draft contains. */
    @PutMapping("/files")
    Edited putArchive(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
            InputStream zip, Principal who) throws IOException {
        return edited(uploads.putArchive(id, zip, by(id, reason, who)));
    }

    /** Row by row what the draft would change in the law in force. */
    @GetMapping(path = "/difference", produces = MediaType.APPLICATION_JSON_VALUE)
    List<DraftView.RowView> difference(@PathVariable UUID id) {
        return DraftView.rows(drafts.difference(drafts.get(id)));
    }

    /** The same as CSV, one line for each value that differs. */
    @GetMapping(path = "/difference", produces = "text/csv")
    byte[] differenceAsCsv(@PathVariable UUID id) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (ChangedFile file : drafts.difference(drafts.get(id)).files()) {
            if (file.rows().isEmpty()) {
                lines.add(Map.of("file", file.path(), "kind", file.kind().name()));
            }
            file.rows().forEach(row -> row.columns().forEach(column -> lines.add(line(file, row, column))));
        }
        return CsvTable.print(COLUMNS, lines);
    }

    private static Map<String, String> line(ChangedFile file, ChangedRow row, String column) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("file", file.path());
        line.put("kind", row.kind().name());
        line.put("key", row.key());
        line.put("column", column);
        line.put("before", row.before() == null ? "" : row.before().getOrDefault(column, ""));
        line.put("after", row.after() == null ? "" : row.after().getOrDefault(column, ""));
        return line;
    }

    /** An edit is done for the reason that the draft was opened for, unless another is given. */
    private By by(UUID id, @Nullable String reason, Principal who) {
        return new By(who.getName(), reason == null ? drafts.get(id).events().getFirst().reason() : reason);
    }

    private Edited edited(Draft draft) {
        return new Edited(draft.id(), draft.version(), drafts.review(draft).faults());
    }
}
