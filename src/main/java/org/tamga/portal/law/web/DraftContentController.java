package org.tamga.portal.law.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Callers;
import org.tamga.platform.MalformedUpload;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.UnknownLaw;
import org.tamga.reference.drafts.By;
import org.tamga.reference.drafts.Draft;
import org.tamga.reference.drafts.DraftConflict;
import org.tamga.reference.drafts.DraftRefused;
import org.tamga.reference.drafts.DraftUploads;
import org.tamga.reference.drafts.Drafts;

/** What a draft contains: rows and whole files that go into it or are taken from it. */
@Controller
@RequestMapping("/drafts/{id}")
class DraftContentController {

    private final Drafts drafts;
    private final DraftUploads uploads;
    private final DraftViews views;
    private final Callers callers;

    DraftContentController(Drafts drafts, DraftUploads uploads, DraftViews views, Callers callers) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.views = views;
        this.callers = callers;
    }

    /** @param file rows as CSV with a header @param rows the same, typed by hand; counts if no file is given */
    @PostMapping("/rows")
    String load(@PathVariable UUID id, @RequestParam String table, @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String rows,
            Model page) throws IOException {
        String csv = file == null || file.isEmpty() ? rows : new String(file.getBytes(), StandardCharsets.UTF_8);
        try {
            String reason = drafts.get(id).events().getFirst().reason();
            page.addAttribute("loaded",
                    uploads.loadTable(id, table, replace, csv, new By(callers.current().name(), reason)));
            return views.show(id, page, List.of());
        } catch (DraftConflict | DraftRefused | FaultyPack | UnknownLaw | MalformedUpload refused) {
            return views.show(id, page, List.of(String.valueOf(refused.getMessage())));
        }
    }

    /** The whole pack that the draft contains, to be kept, or changed and put in again. */
    @GetMapping("/files")
    void archive(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Draft draft = drafts.get(id);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(draft.pack() + "-" + draft.version().substring(0, 12) + ".zip").build().toString());
        drafts.writeArchive(draft, response.getOutputStream());
    }

    /** @param path of a file inside the pack */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @RequestParam String path) {
        byte[] content = drafts.content(drafts.get(id)).find(path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(path.substring(path.lastIndexOf('/') + 1)).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM).body(content);
    }

    /**
     * Puts a whole file in, or takes one out.
     *
     * @param path inside the pack; of a zip, nothing: it is a whole pack, in the place of what the draft contains
     * @param file absent to take the file of that path out
     */
    @PostMapping("/files")
    String put(@PathVariable UUID id, @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String what, @RequestParam(required = false) @Nullable MultipartFile file,
            Model page) throws IOException {
        try {
            By by = new By(callers.current().name(), drafts.get(id).events().getFirst().reason());
            if (what.equals("remove")) {
                uploads.removeFile(id, path.strip(), by);
            } else if (file == null || file.isEmpty()) {
                return views.show(id, page, List.of("Choose a file."));
            } else if (what.equals("pack")) {
                try (InputStream zip = file.getInputStream()) {
                    uploads.putArchive(id, zip, by);
                }
            } else {
                uploads.putFile(id, path.strip(), file.getBytes(), by);
            }
            return "redirect:/drafts/" + id;
        } catch (DraftConflict | DraftRefused | FaultyPack | UnknownLaw | MalformedUpload refused) {
            return views.show(id, page, List.of(String.valueOf(refused.getMessage())));
        }
    }
}
