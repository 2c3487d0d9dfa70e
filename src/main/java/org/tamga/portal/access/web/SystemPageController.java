package org.tamga.portal.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
import org.tamga.access.Callers;
import org.tamga.access.Grant;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.IdentityDesk;
import org.tamga.access.Role;
import org.tamga.access.Secrets;
import org.tamga.access.applications.Applications;
import org.tamga.access.foureyes.SharedAct;
import org.tamga.portal.access.GrantForm;
import org.tamga.portal.access.Told;

/** Which systems may fetch tokens: found, registered, changed, closed. */
@Controller
@RequestMapping("/systems")
class SystemPageController {

    private final IdentityViews views;
    private final Identities identities;
    private final IdentityDesk desk;
    private final Applications applications;
    private final Callers callers;
    private final Secrets secrets = new Secrets();

    SystemPageController(IdentityViews views, Identities identities, IdentityDesk desk, Applications applications,
            Callers callers) {
        this.views = views;
        this.identities = identities;
        this.desk = desk;
        this.applications = applications;
        this.callers = callers;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean open, @RequestParam(defaultValue = "") String after, Model page) {
        return views.list(Identity.Kind.SYSTEM, q, role, open, after, page);
    }

    @GetMapping("/new")
    String ask(Model page) {
        return views.ask(Identity.Kind.SYSTEM, "", GrantForm.EMPTY, List.of(), page);
    }

    @PostMapping
    String register(@RequestParam(defaultValue = "") String name, @ModelAttribute GrantForm form, Model page,
            RedirectAttributes after) {
        List<String> faults = new ArrayList<>();
        Grant grant = form.grant(faults);
        if (identities.find(name.strip()).isPresent() || applications.find(name.strip()).isPresent()) {
            faults.add("Name: it is taken.");
        }
        views.checkName(name.strip(), Identity.Kind.SYSTEM, faults);
        if (faults.isEmpty()) {
            boolean waits = tell(name.strip(), grant, after).isPresent();
            return "redirect:" + (waits ? "/systems" : "/systems/" + name.strip());
        }
        return views.ask(Identity.Kind.SYSTEM, name, form, faults, page);
    }

    @GetMapping("/{name}")
    String show(@PathVariable String name, Model page) {
        Identity system = system(name);
        return views.show(system, GrantForm.of(system.grant()), List.of(), page);
    }

    /** Its secret stays as it is. */
    @PostMapping("/{name}")
    String change(@PathVariable String name, @ModelAttribute GrantForm form, Model page, RedirectAttributes after) {
        Identity system = open(name);
        List<String> faults = new ArrayList<>();
        Grant grant = form.grant(faults);
        if (faults.isEmpty()) {
            Outcome.tell(after, desk.put(name, null, Identity.Kind.SYSTEM, grant, who()), "Changed.");
            return Outcome.backTo("/systems", name);
        }
        return views.show(system, form, faults, page);
    }

    @PostMapping("/{name}/secret")
    String renew(@PathVariable String name, RedirectAttributes after) {
        tell(name, open(name).grant(), after);
        return Outcome.backTo("/systems", name);
    }

    @PostMapping("/{name}/close")
    String close(@PathVariable String name, RedirectAttributes after) {
        Outcome.tell(after, desk.close(open(name).name(), Identity.Kind.SYSTEM, who()),
                "Closed: it gets no more tokens, and those that it has end within half a minute.");
        return Outcome.backTo("/systems", name);
    }

    @PostMapping("/{name}/reopen")
    String reopen(@PathVariable String name, RedirectAttributes after) {
        Identity system = system(name);
        if (!system.open()) {
            Outcome.tell(after, desk.reopen(system, who()), "May call again, with the secret that it had.");
        }
        return Outcome.backTo("/systems", name);
    }

    private Optional<SharedAct> tell(String name, Grant grant, RedirectAttributes after) {
        String secret = secrets.next();
        Optional<SharedAct> act = desk.put(name, secret, Identity.Kind.SYSTEM, grant, who());
        after.addFlashAttribute("told", new Told("secret", name, secret, act.isPresent()));
        return act;
    }

    private Identity system(String name) {
        return identities.find(name).filter(known -> !known.isPerson())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Identity open(String name) {
        return Optional.of(system(name)).filter(Identity::open)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
    }

    private String who() {
        return callers.current().name();
    }
}
