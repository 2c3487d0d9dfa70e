package org.tamga.portal.access.web;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import org.tamga.access.Callers;
import org.tamga.access.Grant;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.IdentityDesk;
import org.tamga.access.NameTaken;
import org.tamga.access.Role;
import org.tamga.access.Secrets;
import org.tamga.access.foureyes.HeldCalls;
import org.tamga.access.foureyes.SharedAct;
import org.tamga.access.secondfactor.SecondFactors;
import org.tamga.portal.access.GrantForm;
import org.tamga.portal.access.Told;

/** Which persons may call: found, made, changed, closed. */
@Controller
@RequestMapping("/persons")
class PersonPageController {

    private final IdentityViews views;
    private final Identities identities;
    private final IdentityDesk desk;
    private final SecondFactors factors;
    private final HeldCalls calls;
    private final Callers callers;
    private final Secrets secrets = new Secrets();

    PersonPageController(IdentityViews views, Identities identities, IdentityDesk desk, SecondFactors factors, HeldCalls calls,
            Callers callers) {
        this.views = views;
        this.identities = identities;
        this.desk = desk;
        this.factors = factors;
        this.calls = calls;
        this.callers = callers;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean open, @RequestParam(defaultValue = "") String after, Model page) {
        return views.list(Identity.Kind.PERSON, q, role, open, after, page);
    }

    @GetMapping("/new")
    String ask(Model page) {
        return views.ask(Identity.Kind.PERSON, "", GrantForm.EMPTY, List.of(), page);
    }

    @PostMapping
    String make(@RequestParam(defaultValue = "") String name, @ModelAttribute GrantForm form, Model page,
            RedirectAttributes after) {
        List<String> faults = new ArrayList<>();
        Grant grant = form.grant(faults);
        if (identities.find(name.strip()).isPresent()) {
            faults.add("Name: there is somebody of that name.");
        }
        views.checkName(name.strip(), Identity.Kind.PERSON, faults);
        if (faults.isEmpty()) {
            String password = secrets.nextPassword();
            Optional<SharedAct> act = desk.make(name.strip(), password, grant, who());
            after.addFlashAttribute("told", new Told("password", name.strip(), password, act.isPresent()));
            return "redirect:" + (act.isPresent() ? "/persons" : "/persons/" + name.strip());
        }
        return views.ask(Identity.Kind.PERSON, name, form, faults, page);
    }

    @GetMapping("/{name}")
    String show(@PathVariable String name, Model page) {
        Identity person = person(name);
        return views.show(person, GrantForm.of(person.grant()), List.of(), page);
    }

    @PostMapping("/{name}")
    String change(@PathVariable String name, @ModelAttribute GrantForm form, Model page, RedirectAttributes after) {
        Identity person = open(name);
        List<String> faults = new ArrayList<>();
        Grant grant = form.grant(faults);
        if (faults.isEmpty()) {
            try {
                Outcome.tell(after, desk.put(name, null, Identity.Kind.PERSON, grant, who()),
                        "Changed. Who is signed in signs in anew.");
                return Outcome.backTo("/persons", name);
            } catch (NameTaken demo) {
                faults.add("Users of the demo mode stay as they are.");
            }
        }
        return views.show(person, form, faults, page);
    }

    @PostMapping("/{name}/password")
    String resetPassword(@PathVariable String name, RedirectAttributes after) {
        String password = secrets.nextPassword();
        Optional<SharedAct> act = desk.resetPassword(open(name), password, who());
        after.addFlashAttribute("told", new Told("password", name, password, act.isPresent()));
        return Outcome.backTo("/persons", name);
    }

    /** What the call of the API does, and is held as that call where it is. */
    @PostMapping("/{name}/second-factor")
    String resetSecondFactor(@PathVariable String name, RedirectAttributes after) {
        String person = open(name).name();
        Optional<SharedAct> act = calls.hold("DELETE", "/api/v1/admin/identities/"
                + UriUtils.encodePathSegment(person, StandardCharsets.UTF_8) + "/second-factor", "", who(),
                desk::severalAdministrators);
        if (act.isEmpty()) {
            factors.remove(person);
            identities.signOut(person);
        }
        Outcome.tell(after, act, "Reset: the password alone is asked for, until there is another second factor.");
        return Outcome.backTo("/persons", name);
    }

    @PostMapping("/{name}/sign-out")
    String signOut(@PathVariable String name, RedirectAttributes after) {
        identities.signOut(open(name).name());
        Outcome.tell(after, Optional.empty(), "Every session is over.");
        return Outcome.backTo("/persons", name);
    }

    @PostMapping("/{name}/close")
    String close(@PathVariable String name, RedirectAttributes after) {
        Outcome.tell(after, desk.close(open(name).name(), Identity.Kind.PERSON, who()),
                "Closed: no session, no application and no password is good for anything any more.");
        return Outcome.backTo("/persons", name);
    }

    @PostMapping("/{name}/reopen")
    String reopen(@PathVariable String name, RedirectAttributes after) {
        Identity person = person(name);
        if (!person.open()) {
            Outcome.tell(after, desk.reopen(person, who()), "May call again, as before.");
        }
        return Outcome.backTo("/persons", name);
    }

    @PostMapping("/{name}/permissions/{id}/end")
    String endPermission(@PathVariable String name, @PathVariable UUID id, RedirectAttributes after) {
        views.endPermission(name, id);
        Outcome.tell(after, Optional.empty(), "Ended: the application cannot act for " + name + " any more.");
        return Outcome.backTo("/persons", name);
    }

    private Identity person(String name) {
        return identities.find(name).filter(Identity::isPerson)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Identity open(String name) {
        return Optional.of(person(name)).filter(Identity::open)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
    }

    private String who() {
        return callers.current().name();
    }
}
