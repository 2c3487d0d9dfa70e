package org.tamga.portal.access.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

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
import org.tamga.access.IdentityDesk;
import org.tamga.access.Secrets;
import org.tamga.access.applications.Application;
import org.tamga.access.applications.ApplicationRefused;
import org.tamga.access.applications.Applications;
import org.tamga.access.applications.Permission;
import org.tamga.access.applications.Permissions;
import org.tamga.access.foureyes.HeldCalls;
import org.tamga.access.foureyes.SharedAct;
import org.tamga.portal.Stamp;
import org.tamga.portal.access.ApplicationForm;
import org.tamga.portal.access.PermissionLine;
import org.tamga.portal.access.Told;
import tools.jackson.databind.json.JsonMapper;

/** Which applications may act for people: found, registered, changed, closed; and who lets them. */
@Controller
@RequestMapping("/applications")
class SoftwarePageController {

    private static final int SHOWN = 50;

    record Row(String id, String name, Stamp state) {

        static Row of(Application application) {
            return new Row(application.id(), application.name(), !application.open() ? new Stamp("closed", "stop")
                    : application.ready() ? new Stamp("may ask", "go") : new Stamp("needs a secret", "wait"));
        }
    }

    record RightChoice(String right, String text) {
    }

    private final Applications applications;
    private final Permissions permissions;
    private final HeldCalls calls;
    private final IdentityDesk desk;
    private final Callers callers;
    private final JsonMapper json;
    private final Secrets secrets = new Secrets();

    SoftwarePageController(Applications applications, Permissions permissions, HeldCalls calls, IdentityDesk desk,
            Callers callers, JsonMapper json) {
        this.applications = applications;
        this.permissions = permissions;
        this.calls = calls;
        this.desk = desk;
        this.callers = callers;
        this.json = json;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model page) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        List<Row> found = applications.list().stream().filter(each -> each.id().compareTo(after) > 0
                && (each.id() + " " + each.name()).toLowerCase(Locale.ROOT).contains(wanted)).map(Row::of).limit(SHOWN + 1)
                .toList();
        page.addAttribute("rows", found.stream().limit(SHOWN).toList());
        page.addAttribute("next", found.size() > SHOWN ? found.get(SHOWN - 1).id() : null);
        page.addAttribute("q", q.strip());
        page.addAttribute("after", after);
        return "applications";
    }

    @GetMapping("/new")
    String ask(Model page) {
        return ask("", ApplicationForm.EMPTY, List.of(), page);
    }

    @PostMapping
    String register(@RequestParam(defaultValue = "") String id, @ModelAttribute ApplicationForm form, Model page,
            RedirectAttributes after) {
        if (applications.find(id.strip()).isPresent()) {
            return ask(id, form, List.of("There is an application " + id.strip() + "."), page);
        }
        try {
            boolean waits = put(id.strip(), form, "Registered.", after).isPresent();
            return "redirect:" + (waits ? "/applications" : "/applications/" + id.strip());
        } catch (ApplicationRefused refused) {
            return ask(id, form, refused.faults(), page);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String after, Model page) {
        Application application = application(id);
        return show(application, ApplicationForm.of(application), after, List.of(), page);
    }

    @PostMapping("/{id}")
    String change(@PathVariable String id, @ModelAttribute ApplicationForm form, Model page, RedirectAttributes after) {
        Application application = application(id);
        try {
            put(id, form, application.open() ? "Changed. What people have let it do is no more than it may ask for now."
                    : "May ask people again.", after);
            return "redirect:/applications/" + id;
        } catch (ApplicationRefused refused) {
            return show(application, form, "", refused.faults(), page);
        }
    }

    @PostMapping("/{id}/secret")
    String renew(@PathVariable String id, RedirectAttributes after) {
        String secret = secrets.next();
        if (!applications.changeSecret(id, secret)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        after.addFlashAttribute("told", new Told("secret", id, secret, false));
        return "redirect:/applications/" + id;
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable String id, RedirectAttributes after) {
        if (!applications.close(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Outcome.tell(after, Optional.empty(), "Closed: whatever people have let it do is over.");
        return "redirect:/applications/" + id;
    }

    @PostMapping("/{id}/permissions/{permission}/end")
    String endPermission(@PathVariable String id, @PathVariable UUID permission, RedirectAttributes after) {
        Permission found = permissions.findInForce(permission).filter(each -> each.application().equals(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        permissions.end(permission, "ended by an administrator");
        Outcome.tell(after, Optional.empty(), "Ended: it cannot act for " + found.person() + " any more.");
        return "redirect:/applications/" + id;
    }

    /** What the call of the API does, and is held as that call where it is. */
    private Optional<SharedAct> put(String id, ApplicationForm form, String done, RedirectAttributes after) {
        ApplicationForm.Body body = form.body();
        applications.check(id, body.name(), body.redirectAddresses(), body.rights());
        Optional<SharedAct> act = calls.hold("PUT", "/api/v1/admin/applications/" + id, json.writeValueAsString(body),
                callers.current().name(), desk::severalAdministrators);
        if (act.isEmpty()) {
            applications.put(id, body.name(), body.redirectAddresses(), body.rights(), body.withoutSecret());
        }
        Outcome.tell(after, act, done);
        return act;
    }

    private String ask(String id, ApplicationForm form, List<String> faults, Model page) {
        page.addAttribute("id", id);
        fill(form, faults, page);
        return "application-new";
    }

    private String show(Application application, ApplicationForm form, String after, List<String> faults, Model page) {
        List<Permission> given = permissions.listInForceOf(application.id(), after, SHOWN + 1);
        page.addAttribute("software", application);
        page.addAttribute("row", Row.of(application));
        page.addAttribute("permissions",
                given.stream().limit(SHOWN).map(each -> PermissionLine.of(each, applications)).toList());
        page.addAttribute("next", given.size() > SHOWN ? given.get(SHOWN - 1).person() : null);
        fill(form, faults, page);
        return "application";
    }

    private void fill(ApplicationForm form, List<String> faults, Model page) {
        page.addAttribute("form", form);
        page.addAttribute("faults", faults);
        page.addAttribute("rights",
                applications.listRights().stream().map(right -> new RightChoice(right, applications.text(right))).toList());
    }

    private Application application(String id) {
        return applications.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
