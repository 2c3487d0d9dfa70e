package org.tamga.portal.law.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tamga.access.Callers;
import org.tamga.platform.MalformedUpload;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.LawBook;
import org.tamga.reference.UnknownLaw;
import org.tamga.reference.drafts.By;
import org.tamga.reference.drafts.DraftConflict;
import org.tamga.reference.drafts.DraftRefused;
import org.tamga.reference.drafts.DraftUploads;
import org.tamga.reference.drafts.Drafts;
import org.tamga.rerating.FaultyOrder;
import org.tamga.rerating.OrderForm;
import org.tamga.rerating.Rehearsal;

/** Work on a draft: rows and whole files that go into it, and rehearsals of what it contains. */
@Controller
@RequestMapping("/drafts/{id}")
class DraftWorkController {

    private final Drafts drafts;
    private final DraftUploads uploads;
    private final Rehearsal rehearsal;
    private final DraftViews views;
    private final LawBook laws;
    private final Callers callers;
    private final Clock clock;

    DraftWorkController(Drafts drafts, DraftUploads uploads, Rehearsal rehearsal, DraftViews views, LawBook laws,
            Callers callers, Clock clock) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.rehearsal = rehearsal;
        this.views = views;
        this.laws = laws;
        this.callers = callers;
        this.clock = clock;
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

    @PostMapping("/rehearse")
    String rehearse(@PathVariable UUID id, @RequestParam String from, @RequestParam String to,
            @RequestParam(defaultValue = "") String commodity, Model page) {
        OrderForm form = new OrderForm(null, null, id, blankToNull(from), blankToNull(to), blankToNull(commodity), null, null,
                null, null);
        String by = callers.current().name();
        try {
            UUID run = rehearsal.order(form.rehearsal(laws, drafts, LocalDate.now(clock)), by);
            drafts.attachRehearsal(id, run.toString(), by);
            return "redirect:/rehearsals/" + run;
        } catch (FaultyOrder faulty) {
            return views.show(id, page,
                    faulty.faults().stream().map(fault -> fault.field() + " " + fault.reason()).toList());
        } catch (FaultyPack faulty) {
            return views.show(id, page, List.of(String.valueOf(faulty.getMessage())));
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
