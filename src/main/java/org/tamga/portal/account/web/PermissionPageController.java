package org.tamga.portal.account.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tamga.access.Caller;
import org.tamga.access.Callers;
import org.tamga.access.Identities;
import org.tamga.access.applications.Applications;
import org.tamga.access.applications.Permissions;
import org.tamga.access.secondfactor.SecondFactors;
import org.tamga.portal.Wording;
import org.tamga.portal.account.PermissionRow;

/** The visitor's second factor, and which applications act for him, to be taken back. */
@Controller
@RequestMapping("/permissions")
class PermissionPageController {

    /** @param since null if there is none */
    record FactorRow(@Nullable String since, int recoveryCodes, boolean required) {
    }

    private final Permissions permissions;
    private final Applications applications;
    private final SecondFactors factors;
    private final Identities identities;
    private final Callers callers;

    PermissionPageController(Permissions permissions, Applications applications, SecondFactors factors, Identities identities,
            Callers callers) {
        this.permissions = permissions;
        this.factors = factors;
        this.identities = identities;
        this.applications = applications;
        this.callers = callers;
    }

    @GetMapping
    String list(Model page) {
        Caller person = callers.current();
        page.addAttribute("permissions", permissions.listInForce(person.name()).stream()
                .map(permission -> PermissionRow.of(permission, applications)).toList());
        page.addAttribute("factor", identities.find(person.name()).isEmpty() ? null
                : new FactorRow(
                        factors.findEnrolled(person.name()).map(Wording::moment).orElse(null),
                        factors.countRecoveryCodes(person.name()), factors.isRequired(person)));
        return "permissions";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes after) {
        if (!permissions.withdraw(id, callers.current().name())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        after.addFlashAttribute("done", "Taken back: the application cannot act for you any more.");
        return "redirect:/permissions";
    }
}
