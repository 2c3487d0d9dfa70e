package org.tamga.portal.account.web;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tamga.access.Callers;
import org.tamga.access.applications.Applications;
import org.tamga.access.applications.Permissions;
import org.tamga.portal.account.PermissionRow;

/** Which applications act for the visitor, and taking it back. */
@Controller
@RequestMapping("/permissions")
class PermissionPageController {

    private final Permissions permissions;
    private final Applications applications;
    private final Callers callers;

    PermissionPageController(Permissions permissions, Applications applications, Callers callers) {
        this.permissions = permissions;
        this.applications = applications;
        this.callers = callers;
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("permissions", permissions.listInForce(callers.current().name()).stream()
                .map(permission -> PermissionRow.of(permission, applications)).toList());
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
