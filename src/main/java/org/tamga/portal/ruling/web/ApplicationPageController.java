package org.tamga.portal.ruling.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Caller;
import org.tamga.portal.web.Visitor;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.tariff.ruling.RulingAction;
import org.tamga.tariff.ruling.RulingApplication;
import org.tamga.tariff.ruling.RulingApplication.Attachment;
import org.tamga.tariff.ruling.RulingDesk;
import org.tamga.tariff.ruling.RulingEvent.Details;
import org.tamga.tariff.ruling.RulingFile;
import org.tamga.tariff.ruling.RulingKind;
import org.tamga.tariff.ruling.UnclearRuling;
import org.tamga.tariff.ruling.WrongMoment;

/** A trader applies for rulings, and follows what becomes of them. */
@Controller
@RequestMapping("/rulings/applications")
class ApplicationPageController {

    private final RulingDesk desk;
    private final ApplicationViews views;
    private final LawBook laws;
    private final Visitor visitor;

    ApplicationPageController(RulingDesk desk, ApplicationViews views, LawBook laws, Visitor visitor) {
        this.desk = desk;
        this.views = views;
        this.laws = laws;
        this.visitor = visitor;
    }

    /** An application as it is typed. */
    record Form(String pack, RulingKind kind, @Nullable String holder, @Nullable String description,
            @Nullable String confidential, @Nullable String proposedCode, @Nullable String origin, @Nullable String samples,
            @Nullable List<String> documentType, @Nullable List<String> documentReference,
            @Nullable Set<Integer> documentConfidential) {

        static final Form EMPTY = new Form("", RulingKind.BTI, null, null, null, null, null, null, null, null, null);
        /** How many documents a form has room for. */
        static final int DOCUMENTS = 3;

        RulingApplication.Content content() {
            return new RulingApplication.Content(description == null ? "" : description.strip(), blankToNull(confidential),
                    blankToNull(proposedCode), blankToNull(origin), documents(), blankToNull(samples));
        }

        /** Those that have a type or a reference. */
        private List<Attachment> documents() {
            return rows().stream().filter(each -> !each.type().isEmpty() || !each.reference().isEmpty()).toList();
        }

        /** As typed; empty if nothing was. */
        static String at(@Nullable List<String> typed, int place) {
            return typed == null || place >= typed.size() || typed.get(place) == null ? "" : typed.get(place).strip();
        }

        /** The documents as they were typed, with the empty places. */
        List<Attachment> rows() {
            return IntStream.range(0, DOCUMENTS).mapToObj(i -> new Attachment(at(documentType, i), at(documentReference, i),
                    documentConfidential != null && documentConfidential.contains(i))).toList();
        }

        static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** @param after last application of the page before; the first page if absent */
    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID after, Model page) {
        return list(page, after, null, List.of());
    }

    @PostMapping
    String apply(Form form, Model page) {
        Caller caller = applicant();
        String holder = caller.parties().size() == 1 ? caller.parties().iterator().next() : Form.blankToNull(form.holder());
        if (holder == null) {
            return list(page, null, form, List.of("holder is missing"));
        }
        if (!caller.parties().isEmpty() && !caller.parties().contains(holder)) {
            return list(page, null, form,
                    List.of("a ruling is asked for by its holder: " + holder + " is none of your parties"));
        }
        try {
            RulingFile file = desk.apply(laws.current(form.pack()), form.kind(), holder, caller.name(), form.content());
            return "redirect:/rulings/applications/" + file.application().id();
        } catch (UnclearRuling unclear) {
            return list(page, null, form, unclear.faults());
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model page) {
        return show(own(id), page, List.of());
    }

    @PostMapping("/{id}/information")
    String giveInformation(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Model page) {
        return act(id, RulingAction.GIVE_INFORMATION, text, page);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Model page) {
        return act(id, RulingAction.WITHDRAW, "", page);
    }

    private String act(UUID id, RulingAction action, String text, Model page) {
        RulingFile file = own(id);
        try {
            desk.act(file, action, Details.text(Form.blankToNull(text)), caller().name(), false);
            return "redirect:/rulings/applications/" + id;
        } catch (UnclearRuling unclear) {
            return show(file, page, unclear.faults());
        } catch (WrongMoment wrong) {
            return show(own(id), page, List.of(String.valueOf(wrong.getMessage())));
        }
    }

    private String show(RulingFile file, Model page, List<String> faults) {
        page.addAttribute("faults", faults);
        page.addAttribute("desk", false);
        page.addAttribute("view", views.page(file, file.allowedToApplicant()));
        return "ruling-application";
    }

    private String list(Model page, @Nullable UUID after, @Nullable Form form, List<String> faults) {
        Caller caller = caller();
        page.addAttribute("faults", faults);
        page.addAttribute("form", form);
        page.addAttribute("documents", (form == null ? Form.EMPTY : form).rows());
        page.addAttribute("mayApply", visitor.isMayLodge());
        page.addAttribute("askHolder", caller.parties().size() != 1);
        page.addAttribute("packs", laws.all().stream().map(Law::pack).sorted().toList());
        views.list(page, desk.listOf(caller.name(), caller.parties(), after, ApplicationViews.LOOKED_FOR),
                RulingFile::allowedToApplicant);
        return "ruling-applications";
    }

    private RulingFile own(UUID id) {
        Caller caller = caller();
        return desk.findOf(id, caller.name(), caller.parties())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Caller applicant() {
        if (!visitor.isMayLodge()) {
            throw new AccessDeniedException("traders and brokers apply for rulings");
        }
        return caller();
    }

    private Caller caller() {
        return visitor.caller().orElseThrow(() -> new AccessDeniedException("who are you?"));
    }
}
