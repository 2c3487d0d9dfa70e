package org.tamga.portal.account.web;

import java.net.URI;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Callers;
import org.tamga.access.ContentPolicy;
import org.tamga.access.applications.Application;
import org.tamga.access.applications.Applications;
import org.tamga.access.applications.Permission;
import org.tamga.access.applications.Permissions;
import org.tamga.portal.account.ConsentPage;

/** Asks a person whether an application may act for him. His answer goes to the endpoint that sent him here. */
@Controller
class ConsentPageController {

    private final Permissions permissions;
    private final Applications applications;
    private final Callers callers;

    ConsentPageController(Permissions permissions, Applications applications, Callers callers) {
        this.permissions = permissions;
        this.applications = applications;
        this.callers = callers;
    }

    @GetMapping("/consent")
    String ask(@RequestParam String state, Model page, HttpServletResponse response) {
        Permission asked = permissions.findAsked(state)
                .filter(permission -> permission.person().equals(callers.current().name()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Application application = applications.find(asked.application()).filter(Application::open)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setHeader(ContentPolicy.HEADER,
                ContentPolicy.whoseFormsLeadTo(URI.create(asked.request().redirectAddress())));
        page.addAttribute("state", state);
        page.addAttribute("view", ConsentPage.of(application, asked.request(), applications));
        return "consent";
    }
}
